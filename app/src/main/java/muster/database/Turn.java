package muster.database;

/** For whom something is written: where writers wait for each other, the first goes first. */
public enum Turn {
  /** Somebody waits for an answer. */
  PEOPLE,
  /** Something fell due. */
  TIME,
  /** What Slack is asked, and what it said. */
  DELIVERY
}
