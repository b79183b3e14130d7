package muster.playbook;

import java.time.LocalDate;
import java.time.Period;
import java.util.Locale;
import java.util.Optional;

/**
 * How long what happened is kept. Nothing goes by itself: an operator runs {@code muster retain}.
 *
 * @param attachments after which time copies of files go; empty if they stay with their incident
 * @param incidents after which time incidents go; empty if they stay for ever
 * @param how what becomes of incidents then
 * @param drills after which time drills are deleted; empty if they are kept like incidents
 */
public record Retention(
    Optional<Age> attachments, Optional<Age> incidents, How how, Optional<Age> drills) {
  /** What becomes of an incident that is old enough. */
  public enum How {
    DELETE,
    ANONYMISE;

    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** So many days, weeks or years since an incident was closed. */
  public record Age(int number, Unit unit) {
    /** The day that lies so long before this one. */
    public LocalDate before(LocalDate day) {
      return day.minus(period());
    }

    private Period period() {
      return switch (unit) {
        case DAYS -> Period.ofDays(number);
        case WEEKS -> Period.ofWeeks(number);
        case YEARS -> Period.ofYears(number);
      };
    }

    /** For comparing: a year is never shorter than so many days. */
    public int days() {
      return switch (unit) {
        case DAYS -> number;
        case WEEKS -> number * 7;
        case YEARS -> number * 365;
      };
    }
  }

  /** What ages are counted in; there are no months, which could be taken for minutes. */
  public enum Unit {
    DAYS,
    WEEKS,
    YEARS;

    public String letter() {
      return name().substring(0, 1).toLowerCase(Locale.ROOT);
    }
  }

  static Retention standard() {
    return new Retention(Optional.empty(), Optional.empty(), How.DELETE, Optional.empty());
  }

  /** Whether nothing ever goes. */
  public boolean isOff() {
    return attachments.isEmpty() && incidents.isEmpty() && drills.isEmpty();
  }
}
