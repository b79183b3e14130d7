package muster.card;

import muster.incident.Incident;

/** The channel's topic and purpose, in plain text within Slack's 250 characters. */
public final class Topic {
  private static final int LONGEST = 250;

  private Topic() {}

  /** Changes with the incident. */
  public static String of(Incident incident) {
    return Blocks.cut(Lines.headline(incident), LONGEST);
  }

  /** Stays as it was at the start. */
  public static String purpose(Incident incident) {
    return Blocks.cut(
        "%s: %s. Everything that happens here can go on the timeline: react with :pushpin: or use /incident log."
            .formatted(incident.id(), incident.declared().title()),
        LONGEST);
  }
}
