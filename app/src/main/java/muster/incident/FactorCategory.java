package muster.incident;

import java.util.Locale;
import java.util.Optional;

/**
 * Where the conditions that let something happen, or last, are usually found. Each asks a question,
 * so that whoever looks for contributing factors looks everywhere (P-30).
 */
public enum FactorCategory {
  MONITORING("monitoring", "Monitoring", "what would have told us earlier, or told us what it was"),
  OWNERSHIP("ownership", "Ownership", "was it clear whose it is, and who decides about it"),
  ROLLBACK("rollback", "Rollback path", "what made going back slow, risky or impossible"),
  REVIEW("review", "Review", "what did review and tests let through, and why"),
  CAPACITY("capacity", "Capacity", "which limit was reached, and who knew of it"),
  DEPENDENCY("dependency", "Dependency", "what did we rely on that did not hold"),
  RUNBOOK("runbook", "Runbook", "which written steps were missing, hidden or out of date"),
  COMMUNICATION("communication", "Communication", "who learned of something too late, or never"),
  OTHER("other", "Other", "which other condition let it happen or last");

  private final String word;
  private final String title;
  private final String question;

  FactorCategory(String word, String title, String question) {
    this.word = word;
    this.title = title;
    this.question = question;
  }

  /** What a person types. */
  public String word() {
    return word;
  }

  public String title() {
    return title;
  }

  /** What it asks, as the rest of a sentence. */
  public String question() {
    return question;
  }

  /** The category of this word, {@code rollback} as well as {@code rollback-path}, or empty. */
  public static Optional<FactorCategory> read(String typed) {
    String wanted = typed.strip().toLowerCase(Locale.ROOT).replaceAll("[:,]$", "");
    for (FactorCategory category : values()) {
      if (category.word.equals(wanted)
          || category.title.toLowerCase(Locale.ROOT).replace(' ', '-').equals(wanted)) {
        return Optional.of(category);
      }
    }
    return Optional.empty();
  }
}
