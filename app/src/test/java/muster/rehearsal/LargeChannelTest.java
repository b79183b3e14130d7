package muster.rehearsal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** In a channel of ten thousand messages a change costs what it costs in one of a hundred. */
class LargeChannelTest {
  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
  private static final int ROUNDS = 7;
  private static final int CHANGES = 300;

  /** A workspace of two people with one channel, as a window looks at it. */
  private static final class Room {
    private final State state = new State(InstantSource.system());
    private final Residents residents = new Residents(state);
    private final Seen seen;
    private final Channel channel;
    private final String ada;
    private String newest = "";

    Room(int messages) throws Exception {
      seen = new Seen(state, new AppManifest(Files.readString(Path.of("manifest.yml"))));
      ada = residents.member("ada", "Ada Byron", ZoneOffset.UTC, false);
      residents.member("ben", "Ben Okri", ZoneOffset.UTC, false);
      String id = residents.channel("general", false, List.of("ada", "ben"));
      channel = state.channel(id);
      for (int i = 0; i < messages; i++) {
        newest = say();
      }
    }

    private String say() {
      return state
          .with(
              () ->
                  state.messages.add(
                      channel,
                      ada,
                      "the same words each time",
                      Json.array(),
                      Optional.empty(),
                      Optional.empty(),
                      Optional.empty(),
                      List.of()))
          .ts();
    }

    JsonNode look(Map<String, String> query) {
      return state.look(() -> seen.screen(query));
    }

    /** Somebody reacts, ben's window is told of it, and then he opens the channel anew. */
    void change(int turn) {
      long before = state.changes();
      state.run(() -> state.messages.react(channel, newest, ada, "eyes", turn % 2 == 0));
      JsonNode told = look(Map.of("as", "ben", "in", channel.id, "since", String.valueOf(before)));
      assertEquals(1, told.at("/shown/said").size());
      assertEquals(60, look(Map.of("as", "ben", "in", channel.id)).at("/shown/said").size());
    }

    long[] cost() {
      long cpu = Long.MAX_VALUE;
      long bytes = Long.MAX_VALUE;
      long thread = Thread.currentThread().threadId();
      for (int round = 0; round < ROUNDS; round++) {
        long allocated = THREADS.getThreadAllocatedBytes(thread);
        long started = THREADS.getCurrentThreadCpuTime();
        for (int i = 0; i < CHANGES; i++) {
          change(i);
        }
        cpu = Math.min(cpu, THREADS.getCurrentThreadCpuTime() - started);
        bytes = Math.min(bytes, THREADS.getThreadAllocatedBytes(thread) - allocated);
      }
      return new long[] {cpu, bytes};
    }
  }

  @Test
  void aChangeCostsTheSame() throws Exception {
    Room small = new Room(200);
    Room large = new Room(10_000);
    small.cost();
    long[] few = small.cost();
    long[] many = large.cost();
    // Going through all of them would cost fifty times as much, and copying them a third more
    // bytes.
    assertTrue(many[0] < 5 * few[0], many[0] + " ns of CPU, against " + few[0]);
    assertTrue(many[1] < 1.1 * few[1], many[1] + " bytes, against " + few[1]);
  }

  @Test
  void nobodyIsToldToCountTo10000() throws Exception {
    Room large = new Room(2_000);
    JsonNode listed = large.look(Map.of("as", "ben", "in", "home")).at("/channels/0");
    assertEquals(Unread.MOST, listed.path("unread").asInt());
  }
}
