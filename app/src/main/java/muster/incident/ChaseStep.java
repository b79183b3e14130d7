package muster.incident;

/** How far an unfilled role is chased, in order (P-10). */
public enum ChaseStep {
  /** Whoever declared the incident is asked privately. */
  DECLARER,
  /** Those on call are called in the channel. */
  ON_CALL,
  /** The named leader is told, who may appoint anyone. */
  LEADER
}
