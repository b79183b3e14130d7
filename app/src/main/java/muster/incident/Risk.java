package muster.incident;

import java.util.Locale;
import java.util.Optional;

/** Why executives should hear of an incident (P-18). */
public enum Risk {
  REVENUE("revenue"),
  DATA("data"),
  LEGAL("legal"),
  /** It lasts too long. Nobody marks it: the clock does. */
  DURATION("duration");

  private final String word;

  Risk(String word) {
    this.word = word;
  }

  /** What people type and read. */
  public String word() {
    return word;
  }

  /** The one that somebody types, or empty. */
  public static Optional<Risk> read(String word) {
    String wanted = word.toLowerCase(Locale.ROOT).strip();
    for (Risk risk : values()) {
      if (risk.word.equals(wanted)) {
        return Optional.of(risk);
      }
    }
    return Optional.empty();
  }
}
