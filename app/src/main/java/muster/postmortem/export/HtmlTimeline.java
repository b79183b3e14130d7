package muster.postmortem.export;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import muster.postmortem.Chronology;
import muster.postmortem.Chronology.Line;
import muster.postmortem.Course.Sign;
import muster.postmortem.Document;
import muster.postmortem.Times;

/** The timeline: the picture, once for wide and once for narrow pages, and every entry in words. */
final class HtmlTimeline {
  private static final int WIDE = 900;
  private static final int NARROW = 350;

  private final Document document;
  private final Times times;
  private final Html html = new Html();
  private final Attached attached;

  private HtmlTimeline(Document document) {
    this.document = document;
    this.times = document.times();
    this.attached = new Attached(document.content(), html);
  }

  static String of(Document document) {
    return new HtmlTimeline(document).whole();
  }

  private String whole() {
    html.open("figure").line();
    html.html(TimelinePicture.of(document, "wide", WIDE));
    html.html(TimelinePicture.of(document, "narrow", NARROW));
    html.open("figcaption");
    for (Sign sign : List.of(Sign.ON_TIME, Sign.LATE, Sign.MISSED, Sign.DECISION)) {
      legend(sign);
    }
    html.text("span", "Times are in " + times.name() + ".");
    if (document.course().notDrawn() > 0) {
      html.text(" ").text("span", outside());
    }
    html.close("figcaption").line().close("figure").line();
    entries();
    return html.toString();
  }

  private String outside() {
    int count = document.course().notDrawn();
    return count == 1
        ? "One entry lies too far before or after to be drawn."
        : count + " entries lie too far before or after to be drawn.";
  }

  private void legend(Sign sign) {
    String style = sign.name().toLowerCase(Locale.ROOT).replace('_', '-');
    html.open("span", "class", "legend");
    html.open("svg", "viewBox", "0 0 16 16", "width", "14", "height", "14", "aria-hidden", "true");
    html.open("path", "class", style, "d", Signs.shape(sign, 8, 8)).close("path");
    html.close("svg").text(Signs.words(sign)).close("span").text(" ");
  }

  private void entries() {
    List<Line> lines =
        document.chronology().lines().stream().filter(line -> line.struck().isEmpty()).toList();
    boolean dated = lines.stream().map(line -> times.date(line.at())).distinct().count() > 1;
    Optional<LocalDate> shown = Optional.empty();
    for (Line line : lines) {
      LocalDate day = times.date(line.at());
      if (!shown.equals(Optional.of(day))) {
        html.html(shown.isPresent() ? "</ol>\n" : "");
        if (dated) {
          html.text("h3", day.toString()).line();
        }
        html.open("ol", "class", "timeline").line();
        shown = Optional.of(day);
      }
      entry(line);
    }
    html.html(shown.isPresent() ? "</ol>\n" : "");
  }

  private void entry(Chronology.Line line) {
    html.open("li", "class", line.sort().name().toLowerCase(Locale.ROOT));
    html.text("time", times.time(line.at()), "datetime", line.at().toString()).text(" ");
    html.open("span", "dir", "auto").html(MarkdownHtml.line(line.words())).close("span");
    List<String> about = new ArrayList<>();
    line.origin().ifPresent(origin -> about.add(origin.toString()));
    about.addAll(line.about());
    if (!about.isEmpty()) {
      html.text(" ").text("span", "(" + String.join(", ", about) + ")", "class", "source");
    }
    line.message()
        .flatMap(Chronology.Message::permalink)
        .ifPresent(
            link ->
                html.text(" ")
                    .text("a", "message", "href", link, "rel", "noopener noreferrer nofollow"));
    line.message().ifPresent(message -> message.files().forEach(attached::file));
    html.close("li").line();
  }
}
