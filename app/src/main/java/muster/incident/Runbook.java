package muster.incident;

import java.time.LocalDate;
import java.time.Period;
import java.util.Locale;
import java.util.Optional;

/**
 * What somebody may follow at night (P-40).
 *
 * @param url where it can be read
 * @param entry the incident that holds what was written last
 * @param touched the day on which somebody last wrote it or found it still right
 */
public record Runbook(
    String title, Optional<String> url, Optional<String> entry, Optional<LocalDate> touched) {

  /** As much of a name as any database takes into an index. */
  private static final int LONGEST_KEY = 200;

  /** What tells services apart, and the runbooks of one: neither case nor white space does. */
  public static String key(String name) {
    String key = name.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    return key.codePointCount(0, key.length()) <= LONGEST_KEY
        ? key
        : key.substring(0, key.offsetByCodePoints(0, LONGEST_KEY));
  }

  /** {@code last touched 14 months ago}, or that nobody knows. */
  public String age(LocalDate today) {
    return touched.map(day -> "last touched " + ago(day, today)).orElse("nobody knows how old");
  }

  private static String ago(LocalDate day, LocalDate today) {
    Period since = Period.between(day, today);
    int months = (int) since.toTotalMonths();
    if (!day.isBefore(today)) {
      return "today";
    }
    if (months >= 24) {
      return months / 12 + " years ago";
    }
    if (months >= 2) {
      return months + " months ago";
    }
    long days = today.toEpochDay() - day.toEpochDay();
    return days == 1 ? "yesterday" : days + " days ago";
  }
}
