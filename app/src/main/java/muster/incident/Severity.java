package muster.incident;

import java.util.Locale;
import java.util.Optional;

/**
 * How bad it is, as observable impact and never as intuition (P-1). The lower the number, the
 * higher the severity.
 */
public enum Severity {
  SEV1,
  SEV2,
  SEV3,
  /** Cosmetic: a ticket, not an incident. Nothing is ever declared at this level. */
  SEV4;

  /** Reads {@code sev2}, {@code SEV-2}, {@code sev 2} and {@code 2}; anything else is empty. */
  public static Optional<Severity> read(String words) {
    String digits =
        words.toLowerCase(Locale.ROOT).strip().replaceFirst("^sev(erity)?\\s*[-_]?\\s*", "");
    return switch (digits) {
      case "1" -> Optional.of(SEV1);
      case "2" -> Optional.of(SEV2);
      case "3" -> Optional.of(SEV3);
      case "4" -> Optional.of(SEV4);
      default -> Optional.empty();
    };
  }

  public boolean isWorseThan(Severity other) {
    return compareTo(other) < 0;
  }

  /** SEV1 and SEV2 need exactly one incident commander who does not debug (P-8, P-9). */
  public boolean needsCommand() {
    return this == SEV1 || this == SEV2;
  }
}
