package muster.playbook;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import muster.incident.Pursuit;

/**
 * How actions and workarounds are followed up (P-27, P-39).
 *
 * @param workaroundDays how long a workaround may stay where nobody says until when
 * @param programme the channel that hears of what is long overdue; where there is none, the
 *     leaders' channel does, or else the leader
 * @param weekly when the list of what is overdue is posted; empty if never
 */
public record FollowUp(
    Pursuit pursuit, int workaroundDays, Optional<String> programme, Optional<Weekly> weekly) {

  /** Once a week at this time in this zone. */
  public record Weekly(DayOfWeek day, LocalTime time, ZoneId zone) {}

  static FollowUp standard() {
    return new FollowUp(
        Pursuit.STANDARD,
        30,
        Optional.empty(),
        Optional.of(new Weekly(DayOfWeek.MONDAY, LocalTime.of(9, 0), ZoneId.of("UTC"))));
  }
}
