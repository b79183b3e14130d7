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

  /** What tells services apart, and the runbooks of one: neither case nor white space does. */
  public static String key(String name) {
    return name.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
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
