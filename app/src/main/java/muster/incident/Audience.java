package muster.incident;

/** Whom updates are promised to (P-20). */
public enum Audience {
  /** The people in the incident's channel. */
  INTERNAL("", ""),
  /** Stakeholders and customers; what they hear is approved by a person. */
  EXTERNAL("external", " for those outside");

  private final String word;
  private final String whom;

  Audience(String word, String whom) {
    this.word = word;
    this.whom = whom;
  }

  /**
   * What a person types to mean them, and what a deadline is about; those in the channel need none.
   */
  public String word() {
    return word;
  }

  /** The next update, as a sentence begins with it. */
  public String theUpdate() {
    return "The update" + whom;
  }

  /** All updates, as a sentence begins with them. */
  public String updates() {
    return "Updates" + whom;
  }

  /** Those an update that falls due was promised to. */
  public static Audience of(Deadline deadline) {
    return deadline.about().equals(EXTERNAL.word) ? EXTERNAL : INTERNAL;
  }
}
