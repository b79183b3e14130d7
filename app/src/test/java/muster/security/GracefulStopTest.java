package muster.security;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
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

  @Test
  void whatIsUnderWayIsAnsweredAndWhole() throws Exception {
    String channel = workspace.channels().getFirst().id();
    Sender ada = Sender.of(workspace.idOf("ada"));
    List<Future<Optional<JsonNode>>> answers = new ArrayList<>();
    try (ExecutorService people = Executors.newFixedThreadPool(REQUESTS + 1)) {
      Future<?> stopped;
      try (HeldInbox held = new HeldInbox(address)) {
        for (int request = 0; request < REQUESTS; request++) {
          Crafted declare = Crafted.slash(ada, channel, "declare sev3 Search is stale " + request);
          answers.add(
              people.submit(
                  () -> workspace.deliveries().send(declare.type(), declare.payload(), PATIENCE)));
        }
        held.await(REQUESTS);
        stopped = people.submit(room::stop);
      }
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
    try (Connection connection = HeldInbox.connection(address)) {
      assertEquals(REQUESTS, HeldInbox.number(connection, "select count(*) from incident"));
      assertEquals(0, HeldInbox.number(connection, "select count(*) from inbox where answer = ''"));
      assertEquals(
          0, HeldInbox.number(connection, "select count(*) from lane where owner is not null"));
      assertEquals(
          0, HeldInbox.number(connection, "select count(*) from outbox where state = 'SENDING'"));
    }
  }
}
