package muster.playbook;

/**
 * How much is shown at once.
 *
 * @param announcedTitle characters of the title in an announcement; Slack allows 150 in a headline
 * @param timelineLines lines of the timeline that are shown when no number is asked for
 * @param listedIncidents incidents on one page of a list
 */
public record Limits(int announcedTitle, int timelineLines, int listedIncidents) {
  static Limits standard() {
    return new Limits(150, 20, 20);
  }
}
