package muster.postmortem.export;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import muster.incident.IncidentId;
import muster.postmortem.Document;
import muster.postmortem.MarkdownDocument;

/** What a postmortem can be written as. The same document always gives the same characters. */
public enum Format {
  MARKDOWN("md", "md", "postmortem"),
  HTML("html", "html", "postmortem"),
  JSON("json", "json", "postmortem"),
  /** What a Slack canvas takes: Markdown with fewer kinds of headings. */
  CANVAS("canvas", "md", "canvas"),
  /** Only what happened, one fact a line (P-31). */
  CHRONOLOGY("chronology", "md", "chronology");

  private static final Map<String, Format> OTHER_WORDS =
      Map.of("markdown", MARKDOWN, "htm", HTML, "web", HTML, "timeline", CHRONOLOGY);

  private final String word;
  private final String extension;
  private final String content;

  Format(String word, String extension, String content) {
    this.word = word;
    this.extension = extension;
    this.content = content;
  }

  /** As people type it. */
  public String word() {
    return word;
  }

  public static List<String> words() {
    return Arrays.stream(values()).map(Format::word).toList();
  }

  public static Optional<Format> read(String typed) {
    String plain = typed.toLowerCase(Locale.ROOT).replaceFirst("^\\.", "");
    return Arrays.stream(values())
        .filter(format -> format.word.equals(plain))
        .findFirst()
        .or(() -> Optional.ofNullable(OTHER_WORDS.get(plain)));
  }

  /** As in {@code INC-2026-0142-postmortem.html}. */
  public String fileName(IncidentId incident) {
    return incident + "-" + content + "." + extension;
  }

  /** The same, unlike that of any other export of the incident. */
  public String fileName(IncidentId incident, int export) {
    return incident + "-" + content + "-" + export + "." + extension;
  }

  /** The title of the file, for people. */
  public String title(IncidentId incident) {
    return incident + " " + content;
  }

  public String of(Document document) {
    return switch (this) {
      case MARKDOWN -> MarkdownDocument.of(document.draft());
      case HTML -> HtmlDocument.of(document);
      case JSON -> JsonDocument.of(document);
      case CANVAS -> CanvasDocument.of(document);
      case CHRONOLOGY -> ChronologyDocument.of(document);
    };
  }
}
