package muster.slack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.slack.api.bolt.App;
import com.slack.api.bolt.AppConfig;
import com.slack.api.bolt.response.Response;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import muster.database.Database;
import muster.flow.Roster;
import muster.incident.Person;
import muster.incident.Person.Belonging;
import muster.incident.PersonId;
import muster.meters.Meters;
import muster.testing.Databases;
import muster.testing.HeardLog;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/** Whoever meets a fault of Muster's own can tell its operator where the log speaks of it. */
@Isolated
class FaultTest {
  @Test
  void theAskerIsToldUnderWhichIdTheLogSpeaksOfIt() throws Exception {
    var typed =
        new RegisteredApp(null, null, null)
            .read(
                "command=%2Fincident&text=log+is+it+kept&user_id=U1&team_id=T0"
                    + "&channel_id=C1&trigger_id=1")
            .orElseThrow();
    List<Response> sent = new ArrayList<>();
    Meters meters = new Meters();
    List<String> lines;
    try (Database database = Database.open(Databases.inMemory());
        Gate gate = new Gate(residents(database), new Regret(null), new Belated(null));
        HeardLog log = new HeardLog()) {
      App app = new App(AppConfig.builder().build(), List.of(gate));
      app.command(
          "/incident",
          (request, context) -> {
            throw new IllegalStateException("as it does in this test");
          });
      new Reception(app, meters).receive(typed, System.nanoTime(), sent::add);
      lines = log.lines().stream().filter(line -> line.contains("request=")).toList();
    }
    assertEquals(1, lines.size(), lines.toString());
    String id = lines.getFirst().replaceAll(".*(request=\\w{8}) .*", "$1");
    assertTrue(lines.getFirst().contains("kind=slash outcome=fault"), lines.toString());
    String said = sent.getFirst().getBody().replace("\\u003d", "=");
    assertTrue(said.contains("its log says more at `" + id + "`"), said + " " + id);
    assertTrue(
        meters.scrape().contains("muster_requests_total{kind=\"slash\",outcome=\"fault\"} 1.0"));
  }

  private static Residents residents(Database database) {
    Roster roster = new Roster(database, null, null);
    PersonId ada = new PersonId("U1");
    roster.remember(new Person(ada, "ada", ZoneOffset.UTC, false, false, Belonging.MEMBER));
    return new Residents("T0", new PersonId("U0BOT"), Optional.empty(), roster, null);
  }
}
