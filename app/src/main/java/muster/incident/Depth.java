package muster.incident;

/** How much of a postmortem an incident owes (P-28). */
public enum Depth {
  FULL,
  SHORT,
  NONE
}
