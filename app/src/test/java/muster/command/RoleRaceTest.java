package muster.command;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import muster.database.Database;
import muster.database.Facts;
import muster.database.Incidents;
import muster.flow.Answer;
import muster.flow.Request;
import muster.incident.Fact;
import muster.incident.Incident;
import muster.incident.Person;
import muster.incident.PersonId;
import muster.incident.Recorded;
import muster.incident.Role;
import muster.incident.RoleFact;
import muster.testing.Databases;
import muster.testing.WithoutSlack;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Many people change roles at once, and there is never more than one commander (P-8). */
class RoleRaceTest {
  private static final Instant NOW = Instant.parse("2026-11-20T14:00:00Z");

  private final Database database = Database.open(Databases.inMemory());
  private final WithoutSlack muster = new WithoutSlack(database, NOW);
  private int requests;

  RoleRaceTest() {
    List<Person> people = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      people.add(
          new Person(person(i), "p" + i, ZoneOffset.UTC, false, false, Person.Belonging.MEMBER));
    }
    muster.roster().remember(people);
    says(0, "declare sev2 Payments time out");
  }

  @AfterEach
  void close() {
    muster.close();
    database.close();
  }

  private static PersonId person(int number) {
    return new PersonId("U0P" + number);
  }

  private Request request(int who, String words) {
    return Request.typed("race/" + ++requests, person(who), words, Optional.empty());
  }

  private Answer says(int who, String words) {
    return muster.intake().answer(request(who, words));
  }

  private List<Recorded> log() {
    return database.read(
        handle -> new Facts(handle).log(new Incidents(handle).load(1).orElseThrow().id()));
  }

  private List<Answer> allAtOnce(List<Request> requests) throws Exception {
    try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
      List<Future<Answer>> answers =
          threads.invokeAll(
              requests.stream()
                  .<java.util.concurrent.Callable<Answer>>map(r -> () -> muster.intake().answer(r))
                  .toList());
      List<Answer> given = new ArrayList<>();
      for (Future<Answer> answer : answers) {
        given.add(answer.get());
      }
      return given;
    }
  }

  @Test
  void ofTenWhoAcceptAtOnceOnlyTheOneWhoWasAskedLeads() throws Exception {
    says(0, "INC-1 ic me");
    says(0, "INC-1 handover ic <@U0P1>");
    List<Request> presses = new ArrayList<>();
    for (int i = 0; i < 10; i++) {
      presses.add(request(i % 5, "INC-1 handover ic accept"));
    }
    allAtOnce(presses);
    List<Recorded> log = log();
    assertEquals(Optional.of(person(1)), Incident.of(log).commander());
    assertEquals(
        1, log.stream().filter(r -> r.fact() instanceof RoleFact.HandoverAccepted).count());
  }

  @Test
  void fortyChangesInAMinuteFollowOneAnother() throws Exception {
    List<Request> changes = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      String words =
          switch (i % 4) {
            case 0 -> "ic me";
            case 1 -> "ic <@U0P" + i % 5 + ">";
            case 2 -> "handover ic <@U0P" + (i + 1) % 5 + ">";
            default -> "handover ic accept";
          };
      changes.add(request(i % 5, "INC-1 " + words));
    }
    allAtOnce(changes);
    muster.awaitQuiet();
    Optional<PersonId> holder = Optional.empty();
    Optional<PersonId> asked = Optional.empty();
    for (Recorded recorded : log()) {
      if (recorded.fact() instanceof Fact.RoleAssigned assigned) {
        assertEquals(holder, assigned.insteadOf(), "each takes over from the one before");
        holder = Optional.of(assigned.person());
      } else if (recorded.fact() instanceof RoleFact.HandoverOffered offered) {
        asked = Optional.of(offered.to());
      } else if (recorded.fact() instanceof RoleFact.HandoverAccepted accepted) {
        assertEquals(asked, Optional.of(accepted.to()), "only who was asked last accepts");
      }
    }
    Incident stands = database.read(handle -> new Incidents(handle).load(1).orElseThrow());
    assertEquals(holder, stands.roles().holder(Role.COMMANDER));
    assertEquals(Incident.of(log()), stands);
  }
}
