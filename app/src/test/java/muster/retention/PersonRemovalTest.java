package muster.retention;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import muster.command.Decision.Stated;
import muster.database.Audit;
import muster.database.Database;
import muster.database.DatabaseAddress;
import muster.database.Facts;
import muster.database.Verification;
import muster.flow.Chronicle;
import muster.flow.Postmortems;
import muster.incident.ErasureFact;
import muster.incident.Fact;
import muster.incident.Incident;
import muster.incident.PersonId;
import muster.incident.Recorded;
import muster.incident.Role;
import muster.postmortem.export.Format;
import muster.testing.BusyPerson;
import muster.testing.Databases;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whoever is removed is nowhere any more, and nothing else is lost. */
class PersonRemovalTest {
  private static final String ID = BusyPerson.ADA.value();
  private static final PersonId GONE = PersonId.gone(1);

  private final List<String> told = new ArrayList<>();

  private boolean remove(
      BusyPerson story, Database database, PersonId person, List<String> names, boolean words) {
    told.clear();
    Order order = new Order.Remove(person, names, words, "operator");
    return Orders.carryOut(
        database, story.clocks(), Order.read(order.line()).orElseThrow(), told::add);
  }

  private static List<String> disagreements(Database database) {
    List<String> lines = new ArrayList<>();
    var unused =
        database.snapshot(
            handle ->
                Verification.of(handle, BusyPerson.START.plus(Duration.ofDays(2)), lines::add));
    return lines;
  }

  private static List<Recorded> log(Database database, Incident incident) {
    return database.read(handle -> new Facts(handle).log(incident.id()));
  }

  private static String document(Database database, Incident incident, Format format) {
    return database.read(
        handle -> format.of(Postmortems.document(handle, incident, ZoneOffset.UTC)));
  }

  @ParameterizedTest
  @MethodSource("muster.testing.Databases#each")
  void theyAreNowhereAnyMore(DatabaseAddress address) {
    try (Database database = Database.open(address);
        BusyPerson story = BusyPerson.in(database)) {
      Set<String> before = Everywhere.columnsWith(database, ID);
      assertTrue(
          before.containsAll(
              Set.of(
                  "fact.body",
                  "fact.person",
                  "incident.declared_by",
                  "incident.state",
                  "role_holder.person",
                  "command_taken.person",
                  "membership.person",
                  "person.id",
                  "home.person",
                  "owed.owner",
                  "remark.author",
                  "outbox.lane",
                  "outbox.payload",
                  "inbox.answer")),
          () -> "she stands in " + before);
      int facts = log(database, story.incident(1)).size();
      assertTrue(remove(story, database, BusyPerson.ADA, List.of(), false), told::toString);
      assertEquals(Set.of(), Everywhere.columnsWith(database, ID));
      assertEquals(List.of(), disagreements(database));
      assertTrue(Everywhere.columnsWith(database, "U0ADA47112").contains("fact.body"));
      assertEquals(facts + 1, log(database, story.incident(1)).size());
      assertTrue(
          log(database, story.incident(1)).getLast().fact() instanceof ErasureFact.PersonRemoved);
      assertEquals(GONE, story.incident(1).declaredBy());
      assertEquals(GONE, story.incident(2).roles().holder(Role.COMMANDER).orElseThrow());
      assertTrue(
          told.stream().anyMatch(line -> line.contains("INC-2022-0001: their name may stand in #")),
          told::toString);
    }
  }

  @ParameterizedTest
  @MethodSource("muster.testing.Databases#each")
  void everythingGoesOnWithoutThem(DatabaseAddress address) {
    try (Database database = Database.open(address);
        BusyPerson story = BusyPerson.in(database)) {
      assertTrue(remove(story, database, BusyPerson.ADA, List.of(), false), told::toString);
      for (Format format : Format.values()) {
        String document = document(database, story.incident(1), format);
        assertFalse(document.contains(ID), document);
      }
      story.muster().chat().away();
      story.muster().roster().releaseGone();
      story.typedBy(BusyPerson.CY, "INC-2 ic me");
      story.typedBy(BusyPerson.CY, "INC-2 log Closed for good");
      story.muster().pass(Duration.ofDays(1));
      int unused = story.muster().reminders().ring();
      story.muster().settle();
      assertEquals(Set.of(), Everywhere.columnsWith(database, ID));
      assertEquals(List.of(), disagreements(database));
      String card = story.muster().chat().edits().getLast();
      assertFalse(card.contains(ID), card);
      assertFalse(card.contains("<@GONE"), card);
    }
  }

  @ParameterizedTest
  @MethodSource("muster.testing.Databases#each")
  void theirWordsAndNameGoWhenAsked(DatabaseAddress address) {
    try (Database database = Database.open(address);
        BusyPerson story = BusyPerson.in(database)) {
      assertFalse(Everywhere.columnsWith(database, BusyPerson.WORDS).isEmpty());
      assertTrue(
          remove(story, database, BusyPerson.ADA, List.of(BusyPerson.NAME, "ada"), true),
          told::toString);
      assertEquals(Set.of(), Everywhere.columnsWith(database, ID));
      assertEquals(Set.of(), Everywhere.columnsWith(database, BusyPerson.NAME));
      assertEquals(Set.of(), Everywhere.columnsWith(database, BusyPerson.WORDS));
      assertEquals(Set.of(), Everywhere.columnsWith(database, "My graph of it"));
      assertEquals(Set.of(), Everywhere.columnsWith(database, "graph.png"));
      assertEquals(List.of(), disagreements(database));
      List<String> logged =
          log(database, story.incident(1)).stream()
              .map(Recorded::fact)
              .filter(Fact.Logged.class::isInstance)
              .map(fact -> ((Fact.Logged) fact).text())
              .toList();
      assertEquals("(removed)", logged.get(0));
      assertEquals("GONE-1 and GONE-1 restart it, <@U0ADA47112> watches", logged.get(1));
      assertEquals("Payments time out", story.incident(1).title());
    }
  }

  @ParameterizedTest
  @MethodSource("muster.testing.Databases#each")
  void whatWasBegunGoesOnUnderTheSamePseudonym(DatabaseAddress address) {
    try (Database database = Database.open(address);
        BusyPerson story = BusyPerson.in(database)) {
      Order.Remove order = new Order.Remove(BusyPerson.ADA, List.of(), false, "operator");
      RuntimeException killed = new RuntimeException("killed");
      try {
        boolean unused =
            new PersonRemoval(
                    database,
                    story.clocks(),
                    order,
                    line -> {
                      throw killed;
                    })
                .run();
      } catch (RuntimeException e) {
        assertEquals(killed, e);
      }
      assertEquals(GONE, story.incident(1).declaredBy());
      assertFalse(Everywhere.columnsWith(database, ID).isEmpty());
      assertTrue(remove(story, database, BusyPerson.ADA, List.of(), false), told::toString);
      assertEquals(GONE, story.incident(2).declaredBy());
      assertEquals(Set.of(), Everywhere.columnsWith(database, ID));
      assertFalse(remove(story, database, BusyPerson.ADA, List.of(), false), "she is unknown now");
      assertTrue(told.getFirst().startsWith("Nothing here names"), told::toString);
      assertTrue(remove(story, database, BusyPerson.ADAH, List.of(), false), told::toString);
      assertTrue(told.getLast().contains("They are GONE-2"), told::toString);
      assertEquals(List.of(), disagreements(database));
    }
  }

  @ParameterizedTest
  @MethodSource("muster.testing.Databases#each")
  void nobodyBringsThemBack(DatabaseAddress address) {
    try (Database database = Database.open(address);
        BusyPerson story = BusyPerson.in(database)) {
      Incident stale = story.incident(1);
      assertTrue(remove(story, database, BusyPerson.ADA, List.of(), false), told::toString);
      assertThrows(
          RuntimeException.class,
          () ->
              database.write(
                  handle ->
                      new Chronicle(handle, story.clocks())
                          .append(
                              Optional.of(stale),
                              List.of(new Stated(new Fact.Logged("late"), Optional.empty())),
                              Optional.of(BusyPerson.CY),
                              Optional.empty())),
          "whoever read it before has to decide again");
      story.here(false);
      story.muster().roster().changed(BusyPerson.ada(false), story.muster().now());
      assertEquals(Set.of(), Everywhere.columnsWith(database, ID));
      assertEquals(List.of(), disagreements(database));
    }
  }

  @Test
  void botsAndStrangersAreRefused() {
    try (Database database = Database.open(Databases.inMemory());
        BusyPerson story = BusyPerson.in(database)) {
      assertFalse(remove(story, database, BusyPerson.BOT, List.of(), false));
      assertTrue(told.getFirst().contains("is a bot"), told::toString);
      assertFalse(remove(story, database, new PersonId("U0NOBODY99"), List.of(), false));
      assertTrue(told.getFirst().contains("Nothing here names"), told::toString);
      assertEquals(BusyPerson.ADA, story.incident(1).declaredBy());
      assertFalse(PersonTrace.isId("u0ada4711"));
      assertFalse(PersonTrace.isId("U0ADA%"));
      assertFalse(PersonTrace.isId("U" + "0".repeat(5000)));
      assertFalse(PersonTrace.isId(""));
    }
  }

  @Test
  void whatWasDoneIsWrittenDownWithoutThem() {
    try (Database database = Database.open(Databases.inMemory());
        BusyPerson story = BusyPerson.in(database)) {
      assertEquals(BusyPerson.ADA, story.incident(1).declaredBy());
      boolean noted =
          Orders.carryOut(
              database,
              story.clocks(),
              new Order.Note("person exported", ID, "rows 1", "operator"),
              told::add);
      assertTrue(noted);
      assertTrue(remove(story, database, BusyPerson.ADA, List.of(), false), told::toString);
      List<Audit.Entry> entries = database.read(handle -> new Audit(handle).newest(10));
      assertEquals(
          List.of("person removed", "removal of a person begun", "person exported"),
          entries.stream().map(Audit.Entry::what).toList());
      assertTrue(entries.stream().allMatch(entry -> entry.subject().equals("GONE-1")));
      assertTrue(entries.stream().allMatch(entry -> entry.operator().equals("operator")));
    }
  }
}
