package muster.postmortem;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Passages as one text. Neighbours of one sort go on: items of a list, sentences of a paragraph,
 * rows of a table. Anything else is set apart, so that no passage changes the shape of another.
 */
final class Joined {
  private static final Pattern ITEM = Pattern.compile("[-*+] .*");
  private static final Pattern ITS_OWN = Pattern.compile("(?:[-*+] |\\||\\*\\*).*");
  private static final Pattern AROUND = Pattern.compile("^\\n+|\\n+$");

  private Joined() {}

  static String of(List<Passage> passages) {
    StringBuilder text = new StringBuilder();
    Optional<Passage> before = Optional.empty();
    for (Passage passage : passages) {
      String words = AROUND.matcher(passage.text()).replaceAll("");
      if (!words.isBlank()) {
        before.ifPresent(earlier -> text.append(between(earlier, passage)));
        text.append(words);
        before = Optional.of(passage);
      }
    }
    return text.toString();
  }

  private static String between(Passage before, Passage after) {
    String last = before.text().strip().lines().reduce("", (one, other) -> other);
    String first = after.text().strip().lines().findFirst().orElse("");
    boolean apart = before.typed().endsWith("\n") || after.typed().startsWith("\n");
    if (ITEM.matcher(last).matches() && ITEM.matcher(first).matches()) {
      return apart ? "\n\n" : "\n";
    }
    if (before.isGenerated() && after.isGenerated()) {
      return goesOn(last) && goesOn(first) ? " " : isRow(last) && isRow(first) ? "\n" : "\n\n";
    }
    return !apart && isProse(last) && isProse(first) ? "\n" : "\n\n";
  }

  private static boolean goesOn(String line) {
    return !ITS_OWN.matcher(line).matches();
  }

  private static boolean isRow(String line) {
    return line.startsWith("|");
  }

  private static boolean isProse(String line) {
    return !line.isEmpty() && Character.isLetter(line.codePointAt(0));
  }
}
