package muster.postmortem.export;

import java.util.regex.Pattern;
import muster.postmortem.Document;
import muster.postmortem.MarkdownDocument;

/**
 * The document as Markdown that a Slack canvas takes: headings of three levels and at most 1 MiB.
 */
final class CanvasDocument {
  private static final Pattern LOW_HEADING = Pattern.compile("(?m)^#{4,6}(?=[ \\t]|$)");

  /** Slack counts characters up to 1 MiB; what is cut stands in the file all the same. */
  private static final int LONGEST = 1_000_000;

  private CanvasDocument() {}

  static String of(Document document) {
    String text =
        LOW_HEADING.matcher(MarkdownDocument.of(document.draft())).replaceAll("###")
            + "\n---\n\nWritten by Muster from the incident's record. The next export replaces"
            + " this canvas.\n";
    return text.length() <= LONGEST
        ? text
        : text.substring(0, text.lastIndexOf('\n', LONGEST))
            + "\n\nThe rest is too long for a canvas: export md or html.\n";
  }
}
