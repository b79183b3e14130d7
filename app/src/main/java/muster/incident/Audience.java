package muster.incident;

/** Whom updates are promised to (P-20). */
public enum Audience {
  /** The people in the incident's channel. */
  INTERNAL(""),
  /** Stakeholders and customers; what they hear is approved by a person. */
  EXTERNAL("external");

  private final String word;

  Audience(String word) {
    this.word = word;
  }

  /**
   * What a person types to mean them, and what a deadline is about; those in the channel need none.
   */
  public String word() {
    return word;
  }

  static Audience of(Deadline deadline) {
    return deadline.about().equals(EXTERNAL.word) ? EXTERNAL : INTERNAL;
  }
}
