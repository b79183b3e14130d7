package muster.database;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import muster.incident.Actions;
import muster.incident.DueDay;
import muster.incident.Fact;
import muster.incident.Incident;
import muster.incident.IncidentId;
import muster.incident.Kind;
import muster.incident.Owing;
import muster.incident.PersonId;
import muster.incident.Pursuit;
import muster.incident.Recorded;
import muster.incident.Severity;
import muster.incident.Terms;
import muster.incident.WorkaroundFact;
import muster.incident.Workarounds;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What people owe across incidents, and work that is done once on a day. */
class OwingsTest {
  private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");
  private static final PersonId ADA = new PersonId("UADA1");
  private static final PersonId BEN = new PersonId("UBEN2");

  private static Recorded recorded(IncidentId id, int seq, Fact fact) {
    return new Recorded(id, seq, fact, Optional.of(ADA), NOON, NOON, Optional.empty());
  }

  /** An incident with a workaround of Ben's until that day. */
  private static Incident add(Database database, int number, boolean confidential, String day) {
    IncidentId id = new IncidentId(2026, number);
    Fact declared =
        new Fact.Declared(
            id,
            "Incident " + number,
            Severity.SEV3,
            Kind.PRODUCTION,
            confidential,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Terms.NONE,
            "inc",
            Optional.empty(),
            Optional.empty());
    Workarounds.Terms terms =
        new Workarounds.Terms(
            "Restart nightly",
            BEN,
            new DueDay(LocalDate.parse(day), ZoneOffset.UTC),
            Optional.empty(),
            Optional.empty(),
            Pursuit.STANDARD);
    Incident incident =
        Incident.from(recorded(id, 1, declared))
            .after(recorded(id, 2, new WorkaroundFact.WorkaroundKept(1, terms)));
    database.write(
        handle -> {
          new Incidents(handle).insert(incident);
          new Owings(handle).rewrite(incident);
          return null;
        });
    return incident;
  }

  private static List<Integer> numbers(List<Owing> owed) {
    return owed.stream().map(owing -> owing.incident().id().number()).toList();
  }

  @ParameterizedTest
  @MethodSource("muster.testing.Databases#each")
  void theLongestOverdueComesFirstAndNothingOfWhatIsPrivate(DatabaseAddress address) {
    try (Database database = Database.open(address)) {
      Incident first = add(database, 1, false, "2026-11-30");
      add(database, 2, false, "2026-11-25");
      add(database, 3, true, "2026-11-25");
      Instant later = NOON.plus(Duration.ofDays(30));

      assertEquals(
          List.of(2, 1), numbers(database.read(handle -> new Owings(handle).overdue(later, 9))));
      assertEquals(
          List.of(), numbers(database.read(handle -> new Owings(handle).overdue(NOON, 9))));
      assertEquals(List.of(2, 1), numbers(database.read(handle -> new Owings(handle).of(BEN, 9))));
      assertEquals(List.of(), numbers(database.read(handle -> new Owings(handle).of(ADA, 9))));

      assertTrue(follows(database, first));
      Incident done =
          first.after(
              recorded(first.id(), 3, new WorkaroundFact.WorkaroundRemoved(1, "", "load is gone")));
      assertFalse(follows(database, done));
      assertEquals(Actions.NONE, done.actions());
    }
  }

  @ParameterizedTest
  @MethodSource("muster.testing.Databases#each")
  void ofThreeNodesOneDoesTheRoundOfADay(DatabaseAddress address) throws Exception {
    LocalDate monday = LocalDate.parse("2026-11-23");
    try (Database database = Database.open(address);
        var nodes = Executors.newVirtualThreadPerTaskExecutor()) {
      assertFalse(claimed(database, monday), "the first ever lies before it was known here");
      List<Callable<Boolean>> three = new ArrayList<>();
      for (int node = 0; node < 3; node++) {
        three.add(() -> claimed(database, monday.plusWeeks(1)));
      }
      int won = 0;
      for (Future<Boolean> node : nodes.invokeAll(three)) {
        won += node.get() ? 1 : 0;
      }
      assertEquals(1, won);
      assertFalse(claimed(database, monday), "an earlier one is over");
      assertTrue(claimed(database, monday.plusWeeks(4)), "after an absence, once");
    }
  }

  private static boolean follows(Database database, Incident incident) {
    return database.read(handle -> new Owings(handle).follow(incident));
  }

  private static boolean claimed(Database database, LocalDate day) {
    return database.write(handle -> new Calendar(handle).claim("overdue", day));
  }
}
