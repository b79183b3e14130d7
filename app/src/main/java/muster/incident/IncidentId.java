package muster.incident;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The stable human name of an incident, such as {@code INC-2026-0142} (P-5). The number alone is
 * unique and never starts again with a year, so {@code INC-142} means the same incident.
 */
public record IncidentId(int year, int number) {
  private static final Pattern TYPED =
      Pattern.compile("inc[-_ ]?(?:\\d{4}[-_ ])?0*(\\d{1,9})", Pattern.CASE_INSENSITIVE);

  /** The number in {@code INC-2026-0142}, {@code inc-142} or {@code INC142}; otherwise empty. */
  public static Optional<Integer> readNumber(String typed) {
    Matcher matcher = TYPED.matcher(typed.strip());
    return matcher.matches() ? Optional.of(Integer.valueOf(matcher.group(1))) : Optional.empty();
  }

  /** The four or more digits that channel names carry. */
  public String digits() {
    return String.format(Locale.ROOT, "%04d", number);
  }

  @Override
  public String toString() {
    return "INC-" + year + "-" + digits();
  }
}
