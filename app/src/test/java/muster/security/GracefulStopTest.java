package muster.security;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import muster.database.DatabaseAddress;
import muster.playbook.Playbook;
import muster.rehearsal.Channel;
import muster.rehearsal.Workspace;
import muster.security.Crafted.Sender;
import muster.testing.Databases;
import muster.transcript.Room;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Whoever was being served when Muster is stopped is served, and the next node finds order. */
class GracefulStopTest {
  private static final int REQUESTS = 4;
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final DatabaseAddress address = Databases.postgres();
  private final Room room = new Room(Playbook.standard(), address);
  private final Workspace workspace = room.workspace();

  @AfterEach
  void close() {
    room.close();
  }

  private Connection connection() throws SQLException {
    return DriverManager.getConnection(address.jdbcUrl(), address.user(), address.password());
  }

  private static int number(Connection connection, String query) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(query)) {
      row.next();
      return row.getInt(1);
    }
  }

  /** Waits until so many transactions wait for the one that is held open. */
  private void awaitWaiting(int count) throws SQLException {
    long until = System.nanoTime() + PATIENCE.toNanos();
    try (Connection watching = connection()) {
      String waiting =
          "select count(*) from pg_stat_activity"
              + " where datname = current_database() and wait_event_type = 'Lock'";
      while (number(watching, waiting) < count) {
        assertTrue(System.nanoTime() < until, "the requests have not come as far");
        LockSupport.parkNanos(Duration.ofMillis(10).toNanos());
      }
    }
  }

  @Test
  void whatIsUnderWayIsAnsweredAndWhole() throws Exception {
    String channel = workspace.channels().getFirst().id();
    Sender ada = Sender.of(workspace.idOf("ada"));
    List<Future<Optional<JsonNode>>> answers = new ArrayList<>();
    try (ExecutorService people = Executors.newFixedThreadPool(REQUESTS + 1);
        Connection held = connection()) {
      held.setAutoCommit(false);
      held.createStatement().execute("lock table inbox in exclusive mode");
      for (int request = 0; request < REQUESTS; request++) {
        Crafted declare = Crafted.slash(ada, channel, "declare sev3 Search is stale " + request);
        answers.add(
            people.submit(
                () -> workspace.deliveries().send(declare.type(), declare.payload(), PATIENCE)));
      }
      awaitWaiting(REQUESTS);
      Future<?> stopped = people.submit(room::stop);
      held.rollback();
      for (Future<Optional<JsonNode>> answer : answers) {
        String text = answer.get().orElseThrow().toString();
        // On a busy machine somebody may have been told to wait; it is kept all the same.
        assertTrue(text.contains("Declared *INC-") || text.contains("not known yet"), text);
      }
      stopped.get();
    }
    assertFalse(room.node().isConnected());
    isInOrder();
    room.start();
    room.settle();
    List<String> channels =
        workspace.channels().stream()
            .map(Channel.View::name)
            .filter(n -> n.startsWith("inc-"))
            .toList();
    assertEquals(REQUESTS, channels.size(), channels.toString());
    assertEquals(REQUESTS, workspace.messages("incidents").size(), "each is announced once");
    for (String each : channels) {
      assertEquals(1, workspace.messages(each).size(), "one card in " + each);
    }
  }

  private void isInOrder() throws SQLException {
    try (Connection connection = connection()) {
      assertEquals(REQUESTS, number(connection, "select count(*) from incident"));
      assertEquals(0, number(connection, "select count(*) from inbox where answer = ''"));
      assertEquals(0, number(connection, "select count(*) from lane where owner is not null"));
      assertEquals(0, number(connection, "select count(*) from outbox where state = 'SENDING'"));
      int open =
          number(
              connection,
              "select count(*) from pg_stat_activity where datname = current_database()"
                  + " and pid <> pg_backend_pid()");
      assertEquals(0, open, "every connection is given back");
    }
  }
}
