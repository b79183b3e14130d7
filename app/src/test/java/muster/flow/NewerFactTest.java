package muster.flow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import muster.database.Database;
import muster.database.NewerFact;
import muster.database.Outbox;
import muster.database.Outbox.Asked;
import muster.incident.PersonId;
import muster.testing.Databases;
import muster.testing.WithoutSlack;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * While a release takes the place of another, an old node may meet a fact that it does not know. It
 * refuses work on that incident, loses nothing of it, and goes on with all others.
 */
class NewerFactTest {
  private static final PersonId ADA = new PersonId("U1");
  private static final String READ = "update fact set kind = 'Logged' where kind = 'Sung'";

  private final Database database = Database.open(Databases.inMemory());
  private final WithoutSlack muster =
      new WithoutSlack(database, Instant.parse("2026-11-20T02:00:00Z"));

  /** The first incident has a fact of another release, and the second has none. */
  @BeforeEach
  void declare() {
    say("declare sev2 Payments time out");
    say("declare sev3 Search is slow");
    say("INC-1 log Rolled back");
    muster.settle();
    sql("update fact set kind = 'Sung' where incident = 1 and kind = 'Logged'");
    sql("update incident set folded_by = 'another release' where number = 1");
  }

  @AfterEach
  void close() {
    muster.close();
    database.close();
  }

  private void say(String words) {
    Answer answer = muster.type(ADA, words);
    assertTrue(answer.done(), answer::text);
  }

  private void sql(String statement) {
    int rows = database.write(handle -> handle.execute(statement));
    assertTrue(rows > 0, statement);
  }

  private int count(String what) {
    return database.read(
        handle -> handle.createQuery("select count(*) from " + what).mapTo(Integer.class).one());
  }

  @Test
  void workOnItIsRefusedAndOnOthersGoesOn() {
    assertThrows(NewerFact.class, () -> muster.type(ADA, "INC-1 log Lost for ever"));
    assertEquals(0, count("fact where body like '%Lost for ever%'"));
    say("INC-2 log The index is whole");
  }

  @Test
  void whatWaitsForItIsLeftToNewerNodes() {
    Asked asked =
        new Asked(
            Optional.of(1), "incident/1", "EditCard", "{}", Optional.empty(), Optional.empty());
    database.write(handle -> new Outbox(handle).add(asked, muster.now(), muster.now()));
    for (int look = 0; look < 10; look++) {
      muster.pause(Duration.ofMinutes(2));
      muster.awaitQuiet();
    }
    assertEquals(1, muster.left(), "it is neither given up nor lost");
    assertEquals(0, count("lane where owner is not null"), "a newer node has the lane at once");
    sql(READ);
    muster.settle();
    assertEquals(0, muster.left());
    assertEquals(0, count("outbox where state = 'FAILED'"));
  }

  @Test
  void whatFallsDueForItWaitsAndSilencesNoOthers() {
    int rows = count("deadline where incident = 1");
    muster.pass(Duration.ofHours(2));
    assertTrue(muster.reminders().ring() > 0, "the other incident is reminded of");
    assertEquals(rows, count("deadline where incident = 1"));
    sql(READ);
    assertTrue(muster.reminders().ring() > 0);
  }

  @Test
  void deadlinesOfAnotherReleaseAreItsOwn() {
    sql(
        "insert into deadline (incident, kind, about, due_at)"
            + " values (2, 'SONG_DUE', '', timestamp with time zone '2026-11-20 02:00:00+00')");
    say("INC-2 log The index is whole");
    muster.pass(Duration.ofHours(2));
    assertTrue(muster.reminders().ring() > 0);
    assertEquals(1, count("deadline where kind = 'SONG_DUE'"));
  }

  @Test
  void aStartIsNotStoppedByIt() {
    muster.reminders().refold();
    muster.homes().opened(ADA, 0);
    muster.homes().draw(ADA);
    assertEquals(
        List.of(), muster.chat().calls().stream().filter(c -> c.contains("showHome")).toList());
    sql(READ);
    muster.homes().draw(ADA);
    muster.reminders().refold();
    assertEquals(0, count("incident where folded_by = 'another release'"));
  }
}
