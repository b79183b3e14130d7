package muster.postmortem.export;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import muster.incident.Timeline.Sort;
import muster.postmortem.Chronology;
import muster.postmortem.Document;
import muster.postmortem.Header;
import muster.postmortem.Markdown;

/**
 * Only what happened, as Markdown: one line a fact, in the order it happened, with dates where days
 * change. What was corrected or struck says so (P-31).
 */
final class ChronologyDocument {
  private ChronologyDocument() {}

  static String of(Document document) {
    Header header = document.draft().header();
    StringBuilder text = new StringBuilder();
    text.append("# ").append(header.id()).append(": ").append(Markdown.line(header.title()));
    text.append("\n\nChronology, in the order it happened. Times are in ");
    text.append(document.times().name()).append(".\n");
    if (header.confidential()) {
      text.append("\nConfidential: only for members of the incident's channel.\n");
    }
    Optional<LocalDate> shown = Optional.empty();
    for (Chronology.Line line : document.chronology().lines()) {
      LocalDate day = document.times().date(line.at());
      if (!shown.equals(Optional.of(day))) {
        text.append("\n## ").append(day).append("\n\n");
        shown = Optional.of(day);
      }
      text.append(line(document, line)).append('\n');
    }
    return text.toString();
  }

  private static String line(Document document, Chronology.Line line) {
    String words = Markdown.line(line.words());
    String marked =
        line.sort() == Sort.DECISION && line.struck().isEmpty() ? "**" + words + "**" : words;
    return "- %s — %s%s"
        .formatted(
            document.times().time(line.at()),
            line.struck().isPresent() ? "~~" + marked + "~~" : marked,
            about(line));
  }

  /** As in {@code (IC, amended; before: “roll back to v2.3.1”) [message](https://…)}. */
  private static String about(Chronology.Line line) {
    List<String> about = new ArrayList<>();
    line.origin().ifPresent(origin -> about.add(origin.toString()));
    for (String each : line.about()) {
      about.add(Markdown.line(each) + (each.equals("amended") ? before(line) : ""));
    }
    line.struck().ifPresent(why -> about.add("struck because " + Markdown.line(why)));
    String source = about.isEmpty() ? "" : " (" + String.join(", ", about) + ")";
    Optional<String> permalink = line.message().flatMap(Chronology.Message::permalink);
    return source + permalink.map(link -> " [message](" + safe(link) + ")").orElse("");
  }

  private static String before(Chronology.Line line) {
    return "; before: “" + Markdown.line(line.amended().getLast()) + "”";
  }

  private static String safe(String link) {
    return link.replace("(", "%28").replace(")", "%29").replaceAll("\\s", "%20");
  }
}
