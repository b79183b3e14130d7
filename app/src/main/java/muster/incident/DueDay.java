package muster.incident;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * A day by whose end something must be done, where its owner lives. Whoever owes it is spoken to in
 * the morning and never at midnight.
 *
 * @param zone the owner's when it was agreed; who moves later does not move the day
 */
public record DueDay(LocalDate day, ZoneId zone) {
  private static final LocalTime MORNING = LocalTime.of(9, 0);
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("EEEE, uuuu-MM-dd", Locale.ENGLISH);

  /** {@code Friday, 2026-12-04}: the day as a person reads it without a calendar. */
  public String inWords() {
    return DAY.format(day);
  }

  /** From when on it is overdue: the first instant of the next day. */
  public Instant ends() {
    return day.plusDays(1).atStartOfDay(zone).toInstant();
  }

  /** Nine in the morning so many days after the day, or before it where they are negative. */
  public Instant morning(int days) {
    return day.plusDays(days).atTime(MORNING).atZone(zone).toInstant();
  }

  public boolean isOver(Instant now) {
    return !now.isBefore(ends());
  }

  /** Whole days since it was due, by the owner's calendar; negative before. */
  public long daysLate(Instant now) {
    return now.atZone(zone).toLocalDate().toEpochDay() - day.toEpochDay();
  }
}
