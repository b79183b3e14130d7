package muster.tracker;

import java.util.List;
import java.util.stream.Collectors;
import muster.flow.Tracker;

/** What a ticket says, as Markdown of GitHub in which people's words are nothing but words. */
final class TicketMarkdown {
  /** What begins a mark-up, a mention, a reference or a comment. */
  private static final String SIGNS = "[\\\\`*_{}\\[\\]()#+!|<>~&-]";

  /** Between these letters GitHub sees no mention and no reference. */
  private static final String NOTHING = "\u200B";

  private TicketMarkdown() {}

  static String of(List<Tracker.Line> lines) {
    return lines.stream()
        .map(line -> "**" + line.label() + ":** " + inert(line.words()) + "\n")
        .collect(Collectors.joining("\n"));
  }

  /** An address stays one. */
  private static String inert(String words) {
    if (words.matches("https?://[!-;=?-{}~]+")) {
      return words;
    }
    return words
        .replaceAll("[\\p{Cc}&&[^\\n]]", "")
        .replaceAll(SIGNS, "\\\\$0")
        .replace("@", "@" + NOTHING)
        .replace("\n", "  \n");
  }
}
