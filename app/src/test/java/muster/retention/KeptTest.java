package muster.retention;

import static muster.retention.OldIncidents.LATER;
import static muster.retention.OldIncidents.NEVER;
import static muster.retention.OldIncidents.at;
import static muster.retention.OldIncidents.disagreements;
import static muster.retention.OldIncidents.order;
import static muster.retention.OldIncidents.retain;
import static muster.retention.OldIncidents.settle;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import muster.database.Audit;
import muster.database.Database;
import muster.database.DatabaseAddress;
import muster.database.Facts;
import muster.database.Incidents;
import muster.flow.Postmortems;
import muster.incident.Incident;
import muster.playbook.Retention.Age;
import muster.playbook.Retention.How;
import muster.playbook.Retention.Unit;
import muster.postmortem.export.Format;
import muster.testing.BusyPerson;
import muster.testing.Databases;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What goes, when, and what stays because somebody still owes something for it. */
class KeptTest {
  private static final Optional<Age> WEEK = Optional.of(new Age(1, Unit.WEEKS));

  private final List<String> told = new ArrayList<>();

  @ParameterizedTest
  @MethodSource("muster.testing.Databases#each")
  void whatIsOwedKeepsIt(DatabaseAddress address) {
    try (Database database = Database.open(address);
        BusyPerson story = BusyPerson.in(database)) {
      List<String> said = retain(database, order(NEVER, How.DELETE, NEVER), LATER);
      assertEquals(
          List.of(
              "INC-2022-0001 is kept: action #1, workaround #1 not done",
              "INC-2022-0003 is kept: it is a part of INC-2022-0001, which stays",
              "Incidents: kept 2."),
          said);
      story.muster().chat().away();
      story.muster().settle();
      story.muster().roster().remember(BusyPerson.cy());
      story.typedBy(BusyPerson.CY, "INC-1 workaround #1 removed the pool is larger now");
      story.typedBy(BusyPerson.CY, "INC-1 action #1 withdrawn because the pool is gone");
      List<String> unfinished = retain(database, order(NEVER, How.DELETE, NEVER), LATER);
      assertTrue(
          unfinished.getFirst().endsWith("kept: its postmortem is not final"),
          unfinished::toString);
      assertTrue(Everywhere.tablesWith(database, 1).contains("fact"));
    }
  }

  @ParameterizedTest
  @MethodSource("muster.testing.Databases#each")
  void filesGoFirst(DatabaseAddress address) {
    try (Database database = Database.open(address);
        BusyPerson story = BusyPerson.in(database)) {
      Order.Expire order = order(Optional.of(new Age(1, Unit.YEARS)), How.DELETE, NEVER);
      Instant after = BusyPerson.START.plus(Duration.ofDays(400));
      assertEquals(
          List.of("INC-2022-0001: files 1 deleted", "Incidents: lost their files 1."),
          retain(database, order, after));
      assertFalse(Everywhere.tablesWith(database, 1).contains("attachment"));
      assertEquals(List.of("Nothing is old enough."), retain(database, order, after));
      Incident incident = story.incident(1);
      String document =
          database.read(
              handle -> Format.HTML.of(Postmortems.document(handle, incident, ZoneOffset.UTC)));
      assertTrue(document.contains("Payments time out"));
      assertEquals(List.of(), disagreements(database));
    }
  }

  @Test
  void aDryRunChangesNothing() {
    try (Database database = Database.open(Databases.inMemory());
        BusyPerson story = BusyPerson.in(database)) {
      settle(story);
      List<String> before = Everywhere.rowsOf(database, 1);
      new Expiry(database, at(LATER), order(NEVER, How.DELETE, NEVER), told::add).preview();
      assertTrue(
          told.getFirst().startsWith("INC-2022-0001 would be deleted: facts "), told::toString);
      assertEquals("Incidents: would be deleted 2.", told.getLast());
      assertEquals(before, Everywhere.rowsOf(database, 1));
      assertEquals(List.of(), database.read(handle -> new Audit(handle).newest(1)));
    }
  }

  @Test
  void theDayBeforeNothingGoes() {
    try (Database database = Database.open(Databases.inMemory());
        BusyPerson story = BusyPerson.in(database)) {
      settle(story);
      Instant closed = story.incident(1).ended().orElseThrow().at();
      Instant eve = closed.atZone(ZoneOffset.UTC).plusYears(3).toInstant();
      assertEquals(
          List.of("Nothing is old enough."),
          retain(database, order(NEVER, How.DELETE, NEVER), eve));
      assertEquals(
          "Incidents: deleted 2.",
          retain(database, order(NEVER, How.DELETE, NEVER), eve.plus(Duration.ofDays(1)))
              .getLast());
      List<Audit.Entry> entries = database.read(handle -> new Audit(handle).newest(10));
      assertEquals(
          List.of("INC-2022-0003", "INC-2022-0001"),
          entries.stream().map(Audit.Entry::subject).toList());
    }
  }

  /**
   * Somebody types just then: what they decided is decided again, and there is nothing any more.
   */
  @ParameterizedTest
  @MethodSource("muster.testing.Databases#each")
  void whoeverDecidedMeanwhileDecidesAgain(DatabaseAddress address) {
    try (Database database = Database.open(address);
        BusyPerson story = BusyPerson.in(database)) {
      settle(story);
      Incident read = story.incident(1);
      retain(database, order(NEVER, How.DELETE, NEVER), LATER);
      assertThrows(
          RuntimeException.class,
          () ->
              database.write(
                  handle -> {
                    boolean unused = new Incidents(handle).update(read, read);
                    return null;
                  }));
      assertEquals(Optional.empty(), database.read(handle -> new Incidents(handle).load(1)));
      assertEquals(List.of(), database.read(handle -> facts(handle, read)));
    }
  }

  private static List<?> facts(Handle handle, Incident incident) {
    return new Facts(handle).log(incident.id());
  }

  @Test
  void noOrderIsMistakenForAnother() {
    assertEquals(Optional.empty(), Order.read("Burn {}"));
    Stream.of(order(NEVER, How.DELETE, NEVER), new Order.Note("a", "b", "c", "d"))
        .forEach(order -> assertEquals(Optional.of(order), Order.read(order.line())));
  }

  @ParameterizedTest
  @MethodSource("muster.testing.Databases#each")
  void drillsGoByAnAgeOfTheirOwn(DatabaseAddress address) {
    try (Database database = Database.open(address);
        BusyPerson story = BusyPerson.in(database)) {
      story.muster().chat().away();
      story.typedBy(BusyPerson.CY, "declare sev3 Only a game --drill");
      story.typedBy(BusyPerson.CY, "INC-4 ic me");
      story.typedBy(BusyPerson.CY, "INC-4 cancel because it was one");
      Order.Expire order = order(NEVER, How.ANONYMISE, WEEK);
      Instant soon = BusyPerson.START.plus(Duration.ofDays(6));
      assertEquals(List.of("Nothing is old enough."), retain(database, order, soon));
      List<String> said = retain(database, order, soon.plus(Duration.ofDays(3)));
      assertEquals("Incidents: deleted 1.", said.getLast());
      assertEquals(Set.of(), Everywhere.tablesWith(database, 4));
      assertFalse(Everywhere.tablesWith(database, 3).isEmpty());
      assertEquals(List.of(), disagreements(database));
    }
  }
}
