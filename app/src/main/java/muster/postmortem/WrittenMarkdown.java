package muster.postmortem;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import muster.incident.Wording;

/**
 * A section as a person wrote it. Their Markdown stays (lists, tables, emphasis, code), but it
 * cannot leave its section: headings sink below the section's own, a code block that was left open
 * is closed, there is no raw HTML, and links lead only to the web or to mail.
 */
final class WrittenMarkdown {
  private static final String CONTAINERS = "^((?:[ \\t>]|[-*+][ \\t]|\\d{1,9}[.)][ \\t])*)";
  private static final Pattern HIGH_HEADING = Pattern.compile(CONTAINERS + "#{1,2}(?=[ \\t]|$)");
  private static final Pattern UNDERLINE = Pattern.compile(CONTAINERS + "(=+|-+)[ \\t]*$");

  /** Programs disagree whether anything else opens a code block, so nothing else does here. */
  private static final Pattern FENCE = Pattern.compile("(`{3,}|~{3,})[^`~]*");

  private static final Pattern HALF_A_FENCE = Pattern.compile(CONTAINERS + "(?=~~~)");

  private final List<String> lines = new ArrayList<>();

  /** The marks that opened the code block being read; empty outside of one. */
  private String fence = "";

  private WrittenMarkdown() {}

  /** The same words, safe below a heading of the second level. What is safe stays as it is. */
  static String of(String typed) {
    WrittenMarkdown written = new WrittenMarkdown();
    for (String line : Wording.clean(typed).strip().split("\n", -1)) {
      written.add(line);
    }
    if (!written.fence.isEmpty()) {
      written.lines.add(written.fence);
    }
    return String.join("\n", written.lines);
  }

  private void add(String line) {
    Matcher marks = FENCE.matcher(line.strip());
    String opened = marks.matches() ? marks.group(1) : "";
    if (fence.isEmpty() && opened.isEmpty()) {
      lines.add(prose(line));
    } else if (fence.isEmpty()) {
      fence = opened;
      // Without indentation it belongs to no list item, whose end would be its end.
      lines.add(line.strip());
    } else if (opened.startsWith(fence) && opened.equals(line.strip())) {
      fence = "";
      lines.add(opened);
    } else {
      lines.add(line);
    }
  }

  private String prose(String line) {
    String sunk = HIGH_HEADING.matcher(line).replaceFirst("$1###");
    sunk = HALF_A_FENCE.matcher(sunk).replaceFirst("$1\\\\");
    Matcher underline = UNDERLINE.matcher(sunk);
    if (underline.matches() && (underline.group(2).startsWith("=") || followsText())) {
      sunk = underline.group(1) + "\\" + underline.group(2);
    }
    List<String> cells = new ArrayList<>();
    for (String cell : sunk.split("\\|", -1)) {
      cells.add(WrittenWords.of(cell));
    }
    return String.join("|", cells);
  }

  private boolean followsText() {
    return !lines.isEmpty() && !lines.getLast().isBlank();
  }
}
