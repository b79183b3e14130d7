package muster.postmortem.export;

import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Predicate;
import muster.postmortem.Course;
import muster.postmortem.Course.Band;
import muster.postmortem.Course.Moment;
import muster.postmortem.Course.Sign;
import muster.postmortem.Document;
import muster.postmortem.Milestone;
import muster.postmortem.Times;

/**
 * The timeline as a picture: time from left to right, and below each other the milestones, the
 * phases, the severities, the updates, the decisions and everything else. What has no room for its
 * label keeps its mark; the text below the picture has all of it.
 */
final class TimelinePicture {
  private static final double EDGE = 10;
  private static final double LINE = 16;
  private static final double BAND = 24;
  private static final double LETTER = 4;
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
  private static final DateTimeFormatter DAY_TIME =
      DateTimeFormatter.ofPattern("d MMM HH:mm", Locale.ENGLISH);
  private static final Set<Sign> UPDATES = Set.of(Sign.ON_TIME, Sign.LATE, Sign.MISSED);

  private final Document document;
  private final Course course;
  private final double width;
  private final TimeAxis axis;
  private final Html drawn = new Html();
  private double y;

  private TimelinePicture(Document document, double width) {
    this.document = document;
    this.course = document.course();
    this.width = width;
    this.axis = new TimeAxis(course.from(), course.until(), EDGE, width - EDGE, document.times());
  }

  /**
   * The picture for a page of this width.
   *
   * @param name what tells it apart from another picture of the page
   */
  static String of(Document document, String name, int width) {
    return new TimelinePicture(document, width).svg(name);
  }

  private String svg(String name) {
    milestones();
    double top = y + 4;
    y = top;
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
    String grid = axis(top);
    double height = y + 6;
    Html svg = new Html();
    svg.open(
        "svg",
        "class",
        name,
        "viewBox",
        "0 0 %s %s".formatted(number(width), number(height)),
        "width",
        number(width),
        "height",
        number(height),
        "role",
        "img",
        "aria-labelledby",
        "title-" + name + " about-" + name);
    svg.text("title", "Timeline of " + document.draft().header().id(), "id", "title-" + name);
    svg.text("desc", about(), "id", "about-" + name).line();
    return svg.html(grid).html(drawn.toString()).close("svg").line().toString();
  }

  /** What somebody should know who cannot see it. */
  private String about() {
    Times times = document.times();
    return "From %s to %s: %d phases, %d updates of which %d were late or missing, %d decisions. The list below says the same in words."
        .formatted(
            times.dateTime(course.from()),
            times.dateTime(course.until()),
            course.phases().size(),
            count(UPDATES::contains),
            count(sign -> sign == Sign.LATE || sign == Sign.MISSED),
            count(sign -> sign == Sign.DECISION));
  }

  private boolean has(Predicate<Sign> wanted) {
    return count(wanted) > 0;
  }

  private long count(Predicate<Sign> wanted) {
    return course.moments().stream().filter(moment -> wanted.test(moment.sign())).count();
  }

  /** Flags above the picture; their thin lines down to the axis are drawn with the grid. */
  private void milestones() {
    Lanes lanes = new Lanes(course.milestones().size());
    for (Milestone milestone : course.milestones()) {
      if (milestone.at().isPresent()) {
        String label = milestone.name() + " " + clock(milestone.at().get());
        double room = Lanes.boldWidth(label);
        double x = axis.x(milestone.at().get());
        double from = Math.max(0, Math.min(x - 1, width - room));
        int lane = lanes.place(from, room).orElse(0);
        text("milestone", from, LINE * (lane + 1) - LETTER, label);
      }
    }
    y = LINE * lanes.used();
  }

  /** The time, with the day where that is another than the picture begins with. */
  private String clock(Instant at) {
    ZonedDateTime there = at.atZone(document.times().zone());
    boolean sameDay =
        document.times().date(course.from()).equals(document.times().date(course.until()));
    return (sameDay ? TIME : DAY_TIME).format(there);
  }

  private void row(String title) {
    y += LINE + 4;
    text("row", EDGE, y - LETTER, title);
  }

  private void text(String style, double x, double baseline, String words) {
    drawn.text("text", words, "class", style, "x", number(x), "y", number(baseline)).line();
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
    return clock(band.from()) + " to " + clock(band.until());
  }

  private void rectangle(double x, double room, double height) {
    drawn
        .open(
            "rect", "x", number(x), "y", number(y), "width", number(room), "height", number(height))
        .close("rect");
  }

  /** Each sort of update has a shape of its own, so that nobody needs to see its colour. */
  private void updates() {
    double middle = y + 10;
    for (Moment moment : course.moments()) {
      if (UPDATES.contains(moment.sign())) {
        double x = axis.x(moment.at());
        drawn.open("path", "class", style(moment.sign()), "d", shape(moment.sign(), x, middle));
        drawn.text("title", clock(moment.at()) + " " + words(moment.sign())).close("path").line();
      }
    }
    y += 20;
  }

  private static String style(Sign sign) {
    return switch (sign) {
      case ON_TIME -> "on-time";
      case LATE -> "late";
      case MISSED -> "missed";
      case DECISION -> "decision";
      case OTHER -> "other";
    };
  }

  static String words(Sign sign) {
    return switch (sign) {
      case ON_TIME -> "update";
      case LATE -> "late update";
      case MISSED -> "no update in time";
      case DECISION -> "decision";
      case OTHER -> "entry";
    };
  }

  /** A dot, a triangle, a cross, a diamond or a stroke around a point. */
  static String shape(Sign sign, double x, double middle) {
    String at = number(x) + " ";
    return switch (sign) {
      case ON_TIME ->
          "M%s %sa5 5 0 1 0 10 0a5 5 0 1 0 -10 0z".formatted(number(x - 5), number(middle));
      case LATE -> "M" + at + number(middle - 6) + "l6.5 11h-13z";
      case MISSED -> "M%s %sl9 9m0 -9l-9 9".formatted(number(x - 4.5), number(middle - 4.5));
      case DECISION -> "M" + at + number(middle - 7) + "l7 7l-7 7l-7 -7z";
      case OTHER -> "M" + at + number(middle - 7) + "v14";
    };
  }

  /** Diamonds on a line, and below them what was decided, as far as there is room. */
  private void decisions() {
    double middle = y + 10;
    Lanes lanes = new Lanes(width < 500 ? 3 : 6);
    double most = width < 500 ? 180 : 320;
    for (Moment moment : course.moments()) {
      if (moment.sign() == Sign.DECISION) {
        double x = axis.x(moment.at());
        drawn.open("path", "class", "decision", "d", shape(Sign.DECISION, x, middle));
        drawn.text("title", clock(moment.at()) + " " + moment.words()).close("path").line();
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
        strokes.append(shape(Sign.OTHER, axis.x(moment.at()), middle));
      }
    }
    drawn.open("path", "class", "other", "d", strokes.toString()).close("path").line();
    y += 20;
  }

  /** The line with its marks, and what goes behind everything: a thin line up from each of them. */
  private String axis(double top) {
    Html grid = new Html();
    y += 6;
    double line = y;
    boolean days = false;
    for (TimeAxis.Tick tick : axis.ticks(width < 500 ? 56 : 72)) {
      vertical(grid, "grid", tick.x(), top, line + 4);
      double half = Lanes.width(tick.time()) / 2;
      double from = Math.max(0, Math.min(tick.x() - half, width - 2 * half));
      text("tick", from, line + LINE, tick.time());
      if (!tick.day().isEmpty()) {
        text("tick day", from, line + 2 * LINE - 2, tick.day());
        days = true;
      }
    }
    for (Milestone milestone : course.milestones()) {
      milestone.at().ifPresent(at -> vertical(grid, "flag", axis.x(at), 2, line));
    }
    grid.open(
            "line",
            "class",
            "axis",
            "x1",
            number(EDGE),
            "x2",
            number(width - EDGE),
            "y1",
            number(line),
            "y2",
            number(line))
        .close("line")
        .line();
    y += days ? 2 * LINE : LINE;
    return grid.toString();
  }

  private static void vertical(Html grid, String style, double x, double from, double until) {
    grid.open(
            "line",
            "class",
            style,
            "x1",
            number(x),
            "x2",
            number(x),
            "y1",
            number(from),
            "y2",
            number(until))
        .close("line")
        .line();
  }

  /** With at most one digit after the point, and the same on every machine. */
  private static String number(double value) {
    long tenths = Math.round(value * 10);
    return tenths % 10 == 0 ? Long.toString(tenths / 10) : tenths / 10.0 + "";
  }
}
