package muster.incident;

/** Where an incident stands. The first four are open, the others are closed (P-26). */
public enum Phase {
  INVESTIGATING("investigating"),
  IDENTIFIED("identified"),
  /** Users no longer feel it, although it may not be fixed. */
  MITIGATED("mitigated"),
  MONITORING("monitoring"),
  /** Service confirmed healthy, not merely fix deployed. */
  RESOLVED("resolved"),
  /** It was not an incident after all. */
  CANCELLED("cancelled"),
  /** It was another incident, which goes on. */
  DUPLICATE("closed as a duplicate");

  private final String word;

  Phase(String word) {
    this.word = word;
  }

  public String word() {
    return word;
  }

  public boolean isOpen() {
    return compareTo(RESOLVED) < 0;
  }
}
