package muster.command;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A text of any length in a form, whose inputs hold 3000 characters each: it is cut between lines
 * into several, and a line that is too long for one goes on in the next.
 */
final class LongText {
  static final String FIELD = "text";

  /** What one input is filled with, so that there is room to write. */
  private static final int FILLED = 2000;

  private static final int LONGEST = 3000;

  /** Slack shows a hundred blocks, and nobody edits as many. */
  private static final int MOST = 40;

  private static final Pattern NAME = Pattern.compile("text(\\d*)(-on)?");

  /**
   * Some of the text.
   *
   * @param goesOn whether the next part belongs to the same line
   */
  private record Part(String text, boolean goesOn) {}

  private LongText() {}

  /** The inputs, filled with the text; empty if no form holds it. */
  static Optional<List<Form.Field>> fields(String label, String text) {
    List<Part> parts = parts(text);
    if (parts.size() > MOST) {
      return Optional.empty();
    }
    List<Form.Field> fields = new ArrayList<>();
    for (int at = 0; at < parts.size(); at++) {
      String name = FIELD + (at == 0 ? "" : at + 1) + (parts.get(at).goesOn() ? "-on" : "");
      String which =
          parts.size() == 1
              ? label
              : String.format(Locale.ROOT, "%s, part %d of %d", label, at + 1, parts.size());
      fields.add(
          new Form.Words(name, which, "", parts.get(at).text(), true, parts.size() > 1, LONGEST));
    }
    return Optional.of(List.copyOf(fields));
  }

  /** The text, from the parts as they came back. */
  static String read(Ask ask) {
    List<Map.Entry<String, String>> parts =
        ask.fields().entrySet().stream()
            .filter(field -> NAME.matcher(field.getKey()).matches())
            .sorted(Comparator.comparingInt(field -> number(field.getKey())))
            .toList();
    StringBuilder text = new StringBuilder();
    for (int at = 0; at < parts.size(); at++) {
      text.append(parts.get(at).getValue());
      boolean last = at == parts.size() - 1;
      text.append(last || parts.get(at).getKey().endsWith("-on") ? "" : "\n");
    }
    return text.toString();
  }

  private static int number(String name) {
    Matcher matcher = NAME.matcher(name);
    matcher.matches();
    return matcher.group(1).isEmpty() ? 1 : Integer.parseInt(matcher.group(1));
  }

  private static List<Part> parts(String text) {
    List<Part> parts = new ArrayList<>();
    List<String> lines = new ArrayList<>();
    int length = 0;
    for (String line : text.split("\n", -1)) {
      if (!lines.isEmpty() && length + line.length() > FILLED) {
        parts.add(new Part(joined(lines), false));
        lines.clear();
        length = 0;
      }
      String rest = line;
      while (rest.length() > LONGEST) {
        int end = Character.isHighSurrogate(rest.charAt(FILLED - 1)) ? FILLED - 1 : FILLED;
        parts.add(new Part(rest.substring(0, end), true));
        rest = rest.substring(end);
      }
      lines.add(rest);
      length += rest.length() + 1;
    }
    parts.add(new Part(joined(lines), false));
    return parts;
  }

  private static String joined(List<String> lines) {
    return lines.stream().collect(Collectors.joining("\n"));
  }
}
