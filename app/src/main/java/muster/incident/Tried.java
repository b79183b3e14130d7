package muster.incident;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What was seen, tried and decided lately, as an update tells it (P-21). */
public final class Tried {
  private static final int ENTRIES = 5;
  private static final int LONGEST = 200;

  private Tried() {}

  /**
   * A line for each of the last entries; empty if nothing happened. Who holds which role, how
   * severe it is called and what the updates say themselves is left out.
   *
   * @param since the facts since people last heard, in order
   */
  public static String lines(List<Recorded> since) {
    Set<Integer> aside =
        since.stream()
            .filter(recorded -> isAside(recorded.fact()))
            .map(Recorded::seq)
            .collect(Collectors.toUnmodifiableSet());
    List<String> tried =
        Timeline.of(since).entries().stream()
            .filter(entry -> entry.sort() != Timeline.Sort.UPDATE)
            .filter(entry -> !aside.contains(entry.number()))
            .map(entry -> brief(entry.text()))
            .toList();
    int earlier = tried.size() - ENTRIES;
    String last = String.join("\n", tried.subList(Math.max(0, earlier), tried.size()));
    return earlier > 0 ? "(%d earlier on the timeline)\n%s".formatted(earlier, last) : last;
  }

  private static boolean isAside(Fact fact) {
    return fact instanceof Fact.Declared
        || fact instanceof Fact.RoleAssigned
        || fact instanceof Fact.RoleVacated
        || fact instanceof RoleFact
        || fact instanceof Fact.SeverityChanged
        || fact instanceof Fact.Renamed
        || fact instanceof Fact.DeliveryFailed;
  }

  private static String brief(String text) {
    String line = text.strip().replaceAll("\\s*\n\\s*", " · ");
    if (line.length() <= LONGEST) {
      return line;
    }
    int end = Character.isHighSurrogate(line.charAt(LONGEST - 2)) ? LONGEST - 2 : LONGEST - 1;
    return line.substring(0, end) + "…";
  }
}
