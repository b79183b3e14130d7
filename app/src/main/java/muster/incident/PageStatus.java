package muster.incident;

/** How a status page says where an incident stands (P-24): the words customers know. */
public enum PageStatus {
  INVESTIGATING("investigating"),
  IDENTIFIED("identified"),
  MONITORING("monitoring"),
  RESOLVED("resolved");

  private final String word;

  PageStatus(String word) {
    this.word = word;
  }

  /** As status pages write it, in lower case. */
  public String word() {
    return word;
  }

  /** What customers are told of a phase: mitigated is watched, and cancelled is over. */
  static PageStatus of(Phase phase) {
    return switch (phase) {
      case INVESTIGATING -> INVESTIGATING;
      case IDENTIFIED -> IDENTIFIED;
      case MITIGATED, MONITORING -> MONITORING;
      case RESOLVED, CANCELLED, DUPLICATE -> RESOLVED;
    };
  }
}
