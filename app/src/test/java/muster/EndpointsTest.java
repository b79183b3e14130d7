package muster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import muster.database.Database;
import muster.database.Outbox;
import muster.database.Outbox.Asked;
import muster.leak.Findings;
import muster.meters.Meters;
import muster.testing.Databases;
import muster.web.Endpoints;
import muster.web.Standing;
import org.junit.jupiter.api.Test;

/** What whoever watches Muster from outside is told: health, readiness and metrics. */
class EndpointsTest {
  @Test
  void healthAndMetricsAnswer() throws Exception {
    try (Database database = Database.open(Databases.inMemory());
        Endpoints endpoints = endpoints(database, false)) {
      assertEquals(200, get(endpoints, "/health").statusCode());
      assertEquals(404, get(endpoints, "/healthy").statusCode());
      HttpResponse<String> ready = get(endpoints, "/ready");
      assertEquals(503, ready.statusCode());
      assertEquals("database: up\nSlack: not available\n", ready.body());
      String metrics = get(endpoints, "/metrics").body();
      for (String name : List.of("depth", "oldest_seconds", "failed_total")) {
        assertTrue(metrics.contains("muster_outbox_" + name + " 0.0"), metrics);
      }
    }
  }

  @Test
  void readyTellsWhatWaitsForSlack() throws Exception {
    try (Database database = Database.open(Databases.inMemory());
        Endpoints endpoints = endpoints(database, true)) {
      Instant asked = Instant.parse("2026-11-20T02:00:00Z");
      var say =
          new Asked(Optional.of(1), "incident/1", "Say", "{}", Optional.empty(), Optional.empty());
      database.write(handle -> new Outbox(handle).add(say, asked, asked));
      HttpResponse<String> ready = get(endpoints, "/ready");
      assertEquals(200, ready.statusCode());
      assertTrue(ready.body().contains("waiting for Slack: 1 since 2026-11-20T02:00:00Z"));
      assertTrue(get(endpoints, "/metrics").body().contains("muster_outbox_depth 1.0"));
    }
  }

  @Test
  void aScrapeAnswersWhileTheDatabaseIsAway() throws Exception {
    Database database = Database.open(Databases.inMemory());
    try (Endpoints endpoints = endpoints(database, true)) {
      assertTrue(get(endpoints, "/metrics").body().contains("muster_database_up 1.0"));
      database.close();
      HttpResponse<String> metrics = get(endpoints, "/metrics");
      assertEquals(200, metrics.statusCode());
      for (String line :
          List.of(
              "muster_database_up 0.0",
              "muster_outbox_depth NaN",
              "muster_reminders_due NaN",
              "muster_slack_connected 1.0",
              "muster_outbox_failed_total 0.0")) {
        assertTrue(metrics.body().contains(line), metrics.body());
      }
      assertEquals(503, get(endpoints, "/health").statusCode());
    }
  }

  @Test
  void aGaugeThatFailsSpoilsNothingElse() throws Exception {
    try (Database database = Database.open(Databases.inMemory());
        Endpoints endpoints =
            new Endpoints(
                InetSocketAddress.createUnresolved("127.0.0.1", 0),
                new Standing(
                    database,
                    InstantSource.system(),
                    () -> {
                      throw new IllegalStateException("as it does in this test");
                    }),
                new Meters())) {
      String metrics = get(endpoints, "/metrics").body();
      assertTrue(metrics.contains("muster_slack_connected NaN"), metrics);
      assertTrue(metrics.contains("muster_outbox_depth 0.0"), metrics);
    }
  }

  private static Endpoints endpoints(Database database, boolean connected) {
    return new Endpoints(
        InetSocketAddress.createUnresolved("127.0.0.1", 0),
        new Standing(database, InstantSource.system(), () -> connected),
        new Meters());
  }

  private static HttpResponse<String> get(Endpoints endpoints, String path) throws Exception {
    try (HttpClient client = HttpClient.newHttpClient()) {
      URI uri = URI.create("http://127.0.0.1:" + endpoints.port() + path);
      HttpResponse<String> answer =
          client.send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofString());
      Findings.OF_THIS_RUN.everybodysText(path, answer.body());
      return answer;
    }
  }
}
