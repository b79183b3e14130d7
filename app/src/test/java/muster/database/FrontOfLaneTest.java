package muster.database;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.Optional;
import muster.database.Outbox.Asked;
import muster.database.Outbox.State;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is sent next where many wait, on both databases. */
class FrontOfLaneTest {
  private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");

  private static long asked(Handle handle, String lane, int incident, Optional<Long> after) {
    Asked row = new Asked(Optional.of(incident), lane, "Say", "{}", Optional.empty(), after);
    return new Outbox(handle).add(row, NOON, NOON);
  }

  private static Optional<Long> next(Handle handle) {
    return new Outbox(handle).next("general").map(Outbox.Row::id);
  }

  private static void ends(Handle handle, long id) {
    handle.createUpdate("update outbox set state = 'DONE' where id = :id").bind("id", id).execute();
  }

  @ParameterizedTest
  @MethodSource("muster.testing.Databases#each")
  void whoeverWaitsHoldsUpTheirIncidentAndNoOther(DatabaseAddress address) {
    try (Database database = Database.open(address)) {
      database.write(
          handle -> {
            long opening = asked(handle, "opening", 1, Optional.empty());
            long waits = asked(handle, "general", 1, Optional.of(opening));
            long behind = asked(handle, "general", 1, Optional.empty());
            long other = asked(handle, "general", 2, Optional.empty());
            assertEquals(Optional.of(other), next(handle));
            ends(handle, opening);
            assertEquals(Optional.of(waits), next(handle));
            ends(handle, waits);
            assertEquals(Optional.of(behind), next(handle));
            ends(handle, behind);
            ends(handle, other);
            assertEquals(Optional.empty(), next(handle));
            return null;
          });
    }
  }

  @ParameterizedTest
  @MethodSource("muster.testing.Databases#each")
  void whatIsInDoubtComesBeforeWhatWaitsBehindIt(DatabaseAddress address) {
    try (Database database = Database.open(address)) {
      database.write(
          handle -> {
            long doubted = asked(handle, "general", 1, Optional.empty());
            long unused = asked(handle, "general", 1, Optional.empty());
            Outbox outbox = new Outbox(handle);
            assertTrue(outbox.claim(outbox.next("general").orElseThrow(), NOON, NOON));
            Outbox.Row next = outbox.next("general").orElseThrow();
            assertEquals(doubted, next.id());
            assertEquals(State.SENDING, next.state());
            return null;
          });
    }
  }

  @ParameterizedTest
  @MethodSource("muster.testing.Databases#each")
  void whereAllWaitNobodyIsNext(DatabaseAddress address) {
    try (Database database = Database.open(address)) {
      database.write(
          handle -> {
            long opening = asked(handle, "opening", 1, Optional.empty());
            long first = asked(handle, "general", 1, Optional.of(opening));
            long second = asked(handle, "general", 2, Optional.of(first));
            assertTrue(first < second);
            assertEquals(Optional.empty(), next(handle));
            return null;
          });
    }
  }
}
