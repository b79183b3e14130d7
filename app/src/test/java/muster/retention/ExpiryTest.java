package muster.retention;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
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
import muster.database.RemovedChannels;
import muster.database.Verification;
import muster.flow.Answer;
import muster.flow.Clocks;
import muster.flow.Postmortems;
import muster.incident.Incident;
import muster.playbook.Retention;
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

/** What is old enough goes, all of it, and nothing that anybody still owes something for. */
class ExpiryTest {
  private static final Optional<Age> NEVER = Optional.empty();
  private static final Optional<Age> THREE_YEARS = Optional.of(new Age(3, Unit.YEARS));
  private static final Instant LATER = Instant.parse("2026-03-01T09:00:00Z");

  private final List<String> told = new ArrayList<>();

  private static Clocks at(Instant now) {
    InstantSource clock = InstantSource.fixed(now);
    return new Clocks(clock, clock::instant);
  }

  private static Order.Expire order(Optional<Age> files, How how, Optional<Age> drills) {
    Order order = new Order.Expire(new Retention(files, THREE_YEARS, how, drills), "operator");
    return (Order.Expire) Order.read(order.line()).orElseThrow();
  }

  private List<String> retain(Database database, Order.Expire order, Instant now) {
    told.clear();
    assertTrue(Orders.carryOut(database, at(now), order, told::add));
    return told;
  }

  private static List<String> disagreements(Database database) {
    List<String> lines = new ArrayList<>();
    var unused = database.snapshot(handle -> Verification.of(handle, LATER, lines::add));
    return lines;
  }

  /** Nobody owes anything for the first any more, and its postmortem is as if it were final. */
  private static void settle(Database database, BusyPerson story) {
    story.muster().chat().away();
    story.muster().settle();
    story.muster().roster().remember(BusyPerson.cy());
    story.typedBy(BusyPerson.CY, "INC-1 workaround #1 removed the pool is larger now");
    story.typedBy(BusyPerson.CY, "INC-1 action #1 withdrawn because the pool is gone");
    story.finish(1);
  }

  /** Each table that can have rows of the incident gets one, whatever its columns are. */
  private static void fillEveryTable(Database database, int incident) {
    Set<String> empty = Everywhere.tablesOfIncidents(database);
    empty.removeAll(Everywhere.tablesWith(database, incident));
    database.write(
        handle -> {
          empty.forEach(table -> Everywhere.insertAnything(handle, table, incident));
          return null;
        });
  }

  @ParameterizedTest
  @MethodSource("muster.testing.Databases#each")
  void nothingIsLeftOfWhatIsDeleted(DatabaseAddress address) {
    try (Database database = Database.open(address);
        BusyPerson story = BusyPerson.in(database)) {
      settle(database, story);
      fillEveryTable(database, 1);
      database.write(handle -> handle.execute("delete from outbox where incident = 1"));
      database.write(handle -> handle.execute("delete from owed where incident = 1"));
      fillEveryTable(database, 3);
      database.write(handle -> handle.execute("delete from outbox where incident = 3"));
      String channel = story.incident(1).places().channel().orElseThrow();
      List<String> said = retain(database, order(NEVER, How.DELETE, NEVER), LATER);
      assertTrue(said.get(0).startsWith("INC-2022-0001 deleted: facts "), said::toString);
      assertTrue(said.get(1).startsWith("INC-2022-0003 deleted: facts "), said::toString);
      assertEquals("Incidents: deleted 2.", said.getLast());
      assertEquals(Set.of(), Everywhere.tablesWith(database, 1));
      assertEquals(Set.of(), Everywhere.tablesWith(database, 3));
      assertFalse(Everywhere.tablesWith(database, 2).isEmpty());
      assertEquals(List.of(), disagreements(database));
      assertEquals(true, database.read(handle -> new RemovedChannels(handle).has(channel)));
      Answer unknown = story.muster().type(BusyPerson.CY, "INC-1 log Something");
      assertTrue(unknown.text().contains("There is no incident `INC-0001`"), unknown.text());
      Answer there = story.muster().type(BusyPerson.CY, "log Something", Optional.of(channel));
      assertTrue(there.text().contains("was removed"), there.text());
      story.typedBy(BusyPerson.CY, "declare sev3 Another one");
      assertEquals(4, story.incident(4).id().number(), "no number is given again");
      assertEquals(
          List.of("Nothing is old enough."),
          retain(database, order(NEVER, How.DELETE, NEVER), LATER));
    }
  }

  @ParameterizedTest
  @MethodSource("muster.testing.Databases#each")
  void nobodyStandsInWhatIsAnonymised(DatabaseAddress address) {
    try (Database database = Database.open(address);
        BusyPerson story = BusyPerson.in(database)) {
      settle(database, story);
      List<String> said = retain(database, order(NEVER, How.ANONYMISE, NEVER), LATER);
      assertEquals("Incidents: anonymised 2.", said.getLast());
      List<String> rows = Everywhere.rowsOf(database, 1);
      for (String gone :
          List.of(
              "U0ADA4711",
              "U0CYD0815",
              "U0ADA47112",
              "Ada Lovelace",
              BusyPerson.WORDS,
              "graph.png")) {
        assertTrue(rows.stream().noneMatch(row -> row.contains(gone)), gone);
      }
      Incident incident = story.incident(1);
      assertEquals("Payments time out", incident.title());
      assertEquals("SOMEONE-1", incident.declaredBy().value());
      assertEquals(List.of(), disagreements(database));
      for (Format format : Format.values()) {
        String document =
            database.read(
                handle -> format.of(Postmortems.document(handle, incident, ZoneOffset.UTC)));
        assertTrue(document.contains("Payments time out"), document);
      }
      assertEquals(
          List.of("Nothing is old enough."),
          retain(database, order(NEVER, How.ANONYMISE, NEVER), LATER));
    }
  }

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
      assertTrue(
          retain(database, order(NEVER, How.DELETE, NEVER), LATER)
              .getFirst()
              .endsWith("kept: its postmortem is not final"),
          told::toString);
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
      settle(database, story);
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
      settle(database, story);
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
      settle(database, story);
      Incident read = story.incident(1);
      retain(database, order(NEVER, How.DELETE, NEVER), LATER);
      assertThrows(
          RuntimeException.class,
          () ->
              database.write(
                  handle -> {
                    new Incidents(handle).update(read);
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
}
