package muster.postmortem.export;

import java.util.Set;
import muster.postmortem.Course;
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
  static final double EDGE = 10;
  static final double LINE = 16;
  private static final double LETTER = 4;

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
    y = new TimelineRows(course, axis, width, drawn, top).draw();
    String grid = axis(top);
    double height = y + 6;
    Html svg = new Html();
    svg.open(
        "svg",
        "class",
        name,
        "viewBox",
        "0 0 %s %s".formatted(Signs.number(width), Signs.number(height)),
        "width",
        Signs.number(width),
        "height",
        Signs.number(height),
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
            count(Set.of(Sign.ON_TIME, Sign.LATE, Sign.MISSED)),
            count(Set.of(Sign.LATE, Sign.MISSED)),
            count(Set.of(Sign.DECISION)));
  }

  private long count(Set<Sign> wanted) {
    return course.moments().stream().filter(moment -> wanted.contains(moment.sign())).count();
  }

  /** Flags above the picture; their thin lines down to the axis are drawn with the grid. */
  private void milestones() {
    Lanes lanes = new Lanes(course.milestones().size());
    for (Milestone milestone : course.milestones()) {
      if (milestone.at().isPresent()) {
        String label = milestone.name() + " " + axis.clock(milestone.at().get());
        double room = Lanes.boldWidth(label);
        double x = axis.x(milestone.at().get());
        double from = Math.max(0, Math.min(x - 1, width - room));
        int lane = lanes.place(from, room).orElse(0);
        text("milestone", from, LINE * (lane + 1) - LETTER, label);
      }
    }
    y = LINE * lanes.used();
  }

  private void text(String style, double x, double baseline, String words) {
    drawn
        .text("text", words, "class", style, "x", Signs.number(x), "y", Signs.number(baseline))
        .line();
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
            Signs.number(EDGE),
            "x2",
            Signs.number(width - EDGE),
            "y1",
            Signs.number(line),
            "y2",
            Signs.number(line))
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
            Signs.number(x),
            "x2",
            Signs.number(x),
            "y1",
            Signs.number(from),
            "y2",
            Signs.number(until))
        .close("line")
        .line();
  }
}
