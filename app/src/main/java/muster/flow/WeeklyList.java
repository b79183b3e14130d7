package muster.flow;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import muster.database.Calendar;
import muster.database.Database;
import muster.database.Incidents;
import muster.database.Owings;
import muster.incident.Owing;
import muster.playbook.FollowUp;
import muster.playbook.FollowUp.Weekly;
import org.jdbi.v3.core.Handle;

/**
 * Once a week those who lead read what is overdue (P-39). Whichever node thinks of it first posts
 * it, and a week that passed while none was running is made up for once.
 */
public final class WeeklyList {
  private static final String KIND = "overdue";

  private final Database database;
  private final Clocks clocks;
  private final Supplier<FollowUp> followUp;
  private final Delivery delivery;

  /** The last day that this node need not ask the database about. */
  private volatile LocalDate done = LocalDate.MIN;

  /**
   * @param followUp what holds now
   */
  public WeeklyList(
      Database database, Clocks clocks, Supplier<FollowUp> followUp, Delivery delivery) {
    this.database = database;
    this.clocks = clocks;
    this.followUp = followUp;
    this.delivery = delivery;
  }

  /** Queues the list if its time has come; cheap where it has not. */
  public void ring() {
    followUp
        .get()
        .weekly()
        .map(weekly -> last(weekly, clocks.now()))
        .filter(day -> day.isAfter(done))
        .ifPresent(
            day -> {
              delivery.wake(Conflict.retried(() -> database.write(handle -> queued(handle, day))));
              done = day;
            });
  }

  /** The day of the last list that should have been posted by now, in the list's own zone. */
  static LocalDate last(Weekly weekly, Instant now) {
    ZonedDateTime here = now.atZone(weekly.zone());
    LocalDate day = here.toLocalDate().with(TemporalAdjusters.previousOrSame(weekly.day()));
    return day.atTime(weekly.time()).atZone(weekly.zone()).isAfter(here) ? day.minusWeeks(1) : day;
  }

  /** Where nothing is overdue nothing is posted. */
  private Set<String> queued(Handle handle, LocalDate day) {
    Chronicle chronicle = new Chronicle(handle, clocks);
    if (new Calendar(handle).claim(KIND, day)) {
      List<Owing> longest = new Owings(handle).overdue(clocks.now(), 1);
      longest.stream()
          .map(owing -> new Incidents(handle).load(owing.incident().id().number()).orElseThrow())
          .forEach(incident -> chronicle.ask(incident, List.of(new Oversight.ListOverdue(day))));
    }
    return chronicle.lanes();
  }
}
