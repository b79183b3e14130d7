package muster.database;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import muster.incident.Cadence;
import muster.incident.Fact;
import muster.incident.Incident;
import muster.incident.IncidentId;
import muster.incident.Kind;
import muster.incident.Person;
import muster.incident.PersonId;
import muster.incident.Recorded;
import muster.incident.Severity;
import muster.incident.Terms;
import muster.testing.Databases;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What the App Home lists, page by page, and to whom. */
class HomePagesTest {
  private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");
  private static final PersonId ADA = new PersonId("UADA1");
  private static final PersonId BEN = new PersonId("UBEN2");
  private static final int OPEN = 500;
  private static final int PAGE = 30;

  private final Database database = Database.open(Databases.inMemory());

  @AfterEach
  void close() {
    database.close();
  }

  private void add(int number, boolean confidential, int everyMinutes) {
    IncidentId id = new IncidentId(2026, number);
    Fact declared =
        new Fact.Declared(
            id,
            "Incident " + number,
            Severity.SEV2,
            Kind.PRODUCTION,
            confidential,
            Optional.empty(),
            Optional.empty(),
            Optional.of(new Cadence(Duration.ofMinutes(everyMinutes), Duration.ofMinutes(5))),
            Terms.NONE,
            "inc",
            Optional.empty(),
            Optional.empty());
    Incident incident =
        Incident.from(
            new Recorded(id, 1, declared, Optional.of(ADA), NOON, NOON, Optional.empty()));
    Fact opened = new Fact.ChannelOpened("C" + number, "inc-" + number);
    Incident placed =
        incident.after(new Recorded(id, 2, opened, Optional.empty(), NOON, NOON, Optional.empty()));
    database.write(
        handle -> {
          new Incidents(handle).insert(placed);
          return null;
        });
  }

  private List<Integer> page(PersonId viewer, int page) {
    Instant now = NOON.plus(Duration.ofMinutes(30));
    return database
        .read(handle -> new HomePages(handle).overdueFirst(viewer, now, PAGE, page * PAGE))
        .stream()
        .map(incident -> incident.id().number())
        .toList();
  }

  @Test
  void fiveHundredAreReadPageByPageEachOnceAndOverdueOnesFirst() {
    for (int number = 1; number <= OPEN; number++) {
      add(number, false, number % 100 == 0 ? 15 : 60);
    }
    assertEquals(List.of(500, 400, 300, 200, 100, 499, 498), page(BEN, 0).subList(0, 7));
    List<Integer> all = new ArrayList<>();
    for (int page = 0; !page(BEN, page).isEmpty(); page++) {
      all.addAll(page(BEN, page));
    }
    assertEquals(OPEN, all.size());
    assertEquals(OPEN, new HashSet<>(all).size());
  }

  private boolean knows(PersonId viewer) {
    return database.read(handle -> new Incidents(handle).visible(1, viewer)).isPresent();
  }

  private void moves(String person, boolean in, int second) {
    database.write(
        handle -> {
          Memberships members = new Memberships(handle);
          if (in) {
            members.joined("C1", person, NOON.plusSeconds(second));
          } else {
            members.left("C1", person, NOON.plusSeconds(second));
          }
          return null;
        });
  }

  @Test
  void whoDeclaredItInPrivateKnowsOfItUntilSomebodyIsInside() {
    add(1, true, 15);
    assertTrue(knows(ADA), "nobody could be let in");
    assertFalse(knows(BEN));
    assertEquals(List.of(), page(BEN, 0));
    bot("UBOT");
    moves("UBOT", true, 1);
    assertTrue(knows(ADA), "the app alone is nobody");
    moves(BEN.value(), true, 2);
    assertFalse(knows(ADA), "ben can let her in");
    assertTrue(knows(BEN));
  }

  @Test
  void whoLeftTheirOwnPrivateIncidentIsOutside() {
    add(1, true, 15);
    moves(ADA.value(), true, 1);
    moves(ADA.value(), false, 2);
    assertFalse(knows(ADA));
  }

  private void bot(String id) {
    Person bot =
        new Person(
            new PersonId(id), "muster", ZoneOffset.UTC, true, false, Person.Belonging.MEMBER);
    database.write(
        handle -> {
          new People(handle).remember(bot);
          return null;
        });
  }
}
