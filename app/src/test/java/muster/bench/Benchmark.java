package muster.bench;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Measures what was promised and says whether it is kept. The words are the benchmarks to run;
 * without any, the short ones are.
 */
public final class Benchmark {
  private static final List<Measured> ALL =
      List.of(
          Acks.onH2(),
          Acks.onPostgres(),
          new AtScale(AtScale.Kind.STORM, false),
          new AtScale(AtScale.Kind.STORM, true),
          new AtScale(AtScale.Kind.GROWTH, false),
          new AtScale(AtScale.Kind.GROWTH, true),
          new Declaring(),
          new Starting(),
          new Soak(),
          new GrowthOfFile());

  private Benchmark() {}

  public static void main(String[] words) throws Exception {
    List<String> asked = words.length == 0 ? shortOnes() : List.of(words);
    List<String> unknown = asked.stream().filter(word -> named(word).isEmpty()).toList();
    Report report = new Report(System.out);
    if (!unknown.isEmpty()) {
      report.say("There is no benchmark %s. There are:", String.join(", ", unknown));
      ALL.forEach(measured -> tell(measured, report));
      System.exit(2);
    }
    for (String word : asked) {
      Measured measured = named(word).orElseThrow();
      report.begins(measured);
      measured.run(word.replaceFirst("^[^=]*=?", ""), report);
    }
    report.ends();
    leftOut(asked, report);
  }

  private static List<String> shortOnes() {
    return ALL.stream()
        .filter(measured -> measured.takes().compareTo(Measured.SHORT) <= 0)
        .map(Measured::name)
        .toList();
  }

  /** The one of this name; what follows an equals sign says how much of it. */
  private static Optional<Measured> named(String word) {
    String name = word.replaceFirst("=.*", "");
    return ALL.stream().filter(measured -> measured.name().equals(name)).findFirst();
  }

  private static void leftOut(List<String> asked, Report report) {
    String names =
        asked.stream().map(word -> word.replaceFirst("=.*", "")).collect(Collectors.joining(" "));
    List<Measured> others =
        ALL.stream()
            .filter(measured -> !List.of(names.split(" ")).contains(measured.name()))
            .toList();
    if (!others.isEmpty()) {
      report.say("");
      report.say("Not run:");
      others.forEach(measured -> tell(measured, report));
    }
  }

  private static void tell(Measured measured, Report report) {
    report.say(
        "  %-16s about %3s  %s", measured.name(), inWords(measured.takes()), measured.wanted());
  }

  private static String inWords(Duration takes) {
    return takes.toMinutes() > 0 ? takes.toMinutes() + " min" : takes.toSeconds() + " s";
  }
}
