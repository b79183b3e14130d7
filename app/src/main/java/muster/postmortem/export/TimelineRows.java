package muster.postmortem.export;

import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Predicate;
import muster.postmortem.Course;
import muster.postmortem.Course.Band;
import muster.postmortem.Course.Moment;
import muster.postmortem.Course.Sign;

/**
 * The rows of the picture, each below the one before: the phases, the severities, the updates, the
 * decisions and everything else. What has no room for its label keeps its mark.
 */
final class TimelineRows {
  private static final double LINE = TimelinePicture.LINE;
  private static final double BAND = 24;
  private static final double LETTER = 4;
  private static final Set<Sign> UPDATES = Set.of(Sign.ON_TIME, Sign.LATE, Sign.MISSED);

  private final Course course;
  private final TimeAxis axis;
  private final double width;
  private final Html drawn;
  private double y;

  /**
   * @param drawn where they are written
   * @param y where they begin
   */
  TimelineRows(Course course, TimeAxis axis, double width, Html drawn, double y) {
    this.course = course;
    this.axis = axis;
    this.width = width;
    this.drawn = drawn;
    this.y = y;
  }

  /** Draws those that have anything to show, and says where they end. */
  double draw() {
    row("Phase");
    bands(course.phases());
    row("Severity");
    bands(course.severities());
    if (has(UPDATES::contains)) {
      row("Updates in the channel");
      updates();
    }
    if (has(sign -> sign == Sign.DECISION)) {
      row("Decisions");
      decisions();
    }
    if (has(sign -> sign == Sign.OTHER)) {
      row("Everything else on the timeline");
      others();
    }
    return y;
  }

  private boolean has(Predicate<Sign> wanted) {
    return course.moments().stream().anyMatch(moment -> wanted.test(moment.sign()));
  }

  private void row(String title) {
    y += LINE + 4;
    text("row", TimelinePicture.EDGE, y - LETTER, title);
  }

  private void text(String style, double x, double baseline, String words) {
    drawn
        .text("text", words, "class", style, "x", Signs.number(x), "y", Signs.number(baseline))
        .line();
  }

  private void bands(List<Band> bands) {
    for (Band band : bands) {
      double from = axis.x(band.from());
      double room = Math.max(1.5, axis.x(band.until()) - from);
      drawn.open("g", "class", "band " + band.word().toLowerCase(Locale.ROOT));
      drawn.text("title", band.word() + " " + span(band));
      rectangle(from, room, BAND);
      if (Lanes.width(band.word()) + 8 <= room) {
        text("inside", from + LETTER, y + 16, band.word());
      }
      drawn.close("g").line();
    }
    y += BAND;
  }

  private String span(Band band) {
    return axis.clock(band.from()) + " to " + axis.clock(band.until());
  }

  private void rectangle(double x, double room, double height) {
    drawn
        .open(
            "rect",
            "x",
            Signs.number(x),
            "y",
            Signs.number(y),
            "width",
            Signs.number(room),
            "height",
            Signs.number(height))
        .close("rect");
  }

  /** Each sort of update has a shape of its own, so that nobody needs to see its colour. */
  private void updates() {
    double middle = y + 10;
    for (Moment moment : course.moments()) {
      if (UPDATES.contains(moment.sign())) {
        double x = axis.x(moment.at());
        drawn.open(
            "path",
            "class",
            Signs.style(moment.sign()),
            "d",
            Signs.shape(moment.sign(), x, middle));
        drawn
            .text("title", axis.clock(moment.at()) + " " + Signs.words(moment.sign()))
            .close("path")
            .line();
      }
    }
    y += 20;
  }

  /** Diamonds on a line, and below them what was decided, as far as there is room. */
  private void decisions() {
    double middle = y + 10;
    Lanes lanes = new Lanes(width < 500 ? 3 : 6);
    double most = width < 500 ? 180 : 320;
    for (Moment moment : course.moments()) {
      if (moment.sign() == Sign.DECISION) {
        double x = axis.x(moment.at());
        drawn.open("path", "class", "decision", "d", Signs.shape(Sign.DECISION, x, middle));
        drawn.text("title", axis.clock(moment.at()) + " " + moment.words()).close("path").line();
        label(lanes, x, middle, Lanes.cut(plain(moment.words()), most));
      }
    }
    y += 22 + lanes.used() * LINE;
  }

  /** It begins or ends below its diamond, so that one can see which it belongs to. */
  private void label(Lanes lanes, double x, double middle, String words) {
    double room = Lanes.width(words);
    boolean before = x + room > width;
    double from = before ? Math.max(0, x + LETTER - room) : x - LETTER;
    OptionalInt lane = lanes.place(from, room);
    if (lane.isPresent()) {
      String style = before && from > 0 ? "label end" : "label";
      text(
          style,
          style.equals("label") ? from : x + LETTER,
          middle + 24 + lane.getAsInt() * LINE,
          words);
    }
  }

  /** What was decided, without why. */
  private static String plain(String words) {
    String what = words.replaceFirst("^Decision: ", "").replaceAll("\\s+", " ").strip();
    int because = what.indexOf(" because ");
    return because > 0 ? what.substring(0, because) : what;
  }

  private void others() {
    double middle = y + 10;
    StringBuilder strokes = new StringBuilder();
    for (Moment moment : course.moments()) {
      if (moment.sign() == Sign.OTHER) {
        strokes.append(Signs.shape(Sign.OTHER, axis.x(moment.at()), middle));
      }
    }
    drawn.open("path", "class", "other", "d", strokes.toString()).close("path").line();
    y += 20;
  }
}
