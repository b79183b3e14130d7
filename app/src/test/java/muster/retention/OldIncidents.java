package muster.retention;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import muster.database.Database;
import muster.database.Verification;
import muster.flow.Clocks;
import muster.playbook.Retention;
import muster.playbook.Retention.Age;
import muster.playbook.Retention.How;
import muster.playbook.Retention.Unit;
import muster.testing.BusyPerson;

/** Incidents of 2022, some years later. */
final class OldIncidents {
  static final Instant LATER = Instant.parse("2026-03-01T09:00:00Z");
  static final Optional<Age> NEVER = Optional.empty();
  private static final Optional<Age> THREE_YEARS = Optional.of(new Age(3, Unit.YEARS));

  private OldIncidents() {}

  static Clocks at(Instant now) {
    InstantSource clock = InstantSource.fixed(now);
    return new Clocks(clock, clock::instant);
  }

  /** Incidents go after three years. */
  static Order.Expire order(Optional<Age> files, How how, Optional<Age> drills) {
    Order order = new Order.Expire(new Retention(files, THREE_YEARS, how, drills), "operator");
    return (Order.Expire) Order.read(order.line()).orElseThrow();
  }

  /** What is told. */
  static List<String> retain(Database database, Order.Expire order, Instant now) {
    List<String> told = new ArrayList<>();
    assertTrue(Orders.carryOut(database, at(now), order, told::add));
    return told;
  }

  static List<String> disagreements(Database database) {
    List<String> lines = new ArrayList<>();
    var unused = database.snapshot(handle -> Verification.of(handle, LATER, lines::add));
    return lines;
  }

  /** Nobody owes anything for the first any more, and its postmortem is as if it were final. */
  static void settle(BusyPerson story) {
    story.muster().chat().away();
    story.muster().settle();
    story.muster().roster().remember(BusyPerson.cy());
    story.typedBy(BusyPerson.CY, "INC-1 workaround #1 removed the pool is larger now");
    story.typedBy(BusyPerson.CY, "INC-1 action #1 withdrawn because the pool is gone");
    story.finish(1);
  }
}
