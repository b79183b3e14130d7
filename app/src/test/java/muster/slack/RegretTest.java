package muster.slack;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.slack.api.bolt.middleware.MiddlewareChain;
import com.slack.api.bolt.response.Response;
import java.time.ZoneOffset;
import java.util.Optional;
import muster.database.Database;
import muster.flow.Roster;
import muster.incident.Person;
import muster.incident.Person.Belonging;
import muster.incident.PersonId;
import muster.testing.Databases;
import org.junit.jupiter.api.Test;

/** A fault of Muster's own may come before or after what was typed is kept. */
class RegretTest {
  @Test
  void afterAFaultNothingIsSaidThatIsNotKnown() throws Exception {
    MiddlewareChain faulty =
        request -> {
          throw new IllegalStateException("as it does in this test");
        };
    var typed =
        new RegisteredApp(null, null, null)
            .read(
                "command=%2Fincident&text=log+is+it+kept&user_id=U1&team_id=T0"
                    + "&channel_id=C1&trigger_id=1")
            .orElseThrow();
    Response said;
    try (Database database = Database.open(Databases.inMemory());
        Gate gate =
            new Gate(
                residents(new Roster(database, null, null)), new Regret(null), new Belated(null))) {
      said = gate.apply(typed, Response.ok(), faulty);
    }
    assertTrue(said.getBody().contains("whether this was kept is not known"), said.getBody());
    assertTrue(said.getBody().contains("/incident log is it kept"), said.getBody());
    assertFalse(said.getBody().contains("nothing was kept"), said.getBody());
  }

  private static Residents residents(Roster roster) {
    PersonId ada = new PersonId("U1");
    roster.remember(new Person(ada, "ada", ZoneOffset.UTC, false, false, Belonging.MEMBER));
    return new Residents("T0", new PersonId("U0BOT"), Optional.empty(), roster, null);
  }

  @Test
  void aFaultThatComesLateIsNotTheDatabases() {
    String said = Regret.of(new IllegalStateException());
    assertTrue(said.contains("a mistake of its own"), said);
  }
}
