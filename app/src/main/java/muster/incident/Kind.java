package muster.incident;

/** What sort of incident this is (P-6). */
public enum Kind {
  /** Users or data are affected. */
  PRODUCTION("production"),
  /** Caught before users were hit: a lighter postmortem, still mandatory. */
  NEAR_MISS("near-miss"),
  /** A failure of how people work together: no service, the same learning loop. */
  PROCESS("process"),
  /** A rehearsal: the same flow, marked everywhere, out of every metric. */
  DRILL("drill");

  private final String word;

  Kind(String word) {
    this.word = word;
  }

  /** The word people type and read, and the flag of {@code declare}. */
  public String word() {
    return word;
  }
}
