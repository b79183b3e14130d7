package muster.flow;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import muster.database.Database;
import muster.testing.Databases;
import muster.testing.HeardLog;
import muster.testing.WithoutSlack;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/** A reminder that fails whenever it is tried is tried for good, and logged once. */
@Isolated
class BrokenReminderTest {
  @Test
  void itIsLoggedOnceHoweverOftenItFails() {
    try (Database database = Database.open(Databases.inMemory());
        WithoutSlack muster = new WithoutSlack(database, Instant.parse("2026-11-20T02:00:00Z"));
        HeardLog log = new HeardLog()) {
      database.write(
          handle ->
              handle.execute(
                  "insert into deadline (incident, kind, due_at) values (4711, 'UPDATE_DUE', ?)",
                  muster.now()));
      muster.pass(Duration.ofMinutes(1));
      muster.reminders().ring();
      muster.reminders().ring();
      long told =
          log.lines().stream()
              .filter(line -> line.contains("UPDATE_DUE of incident 4711 could not be done yet"))
              .count();
      assertEquals(1, told);
    }
  }
}
