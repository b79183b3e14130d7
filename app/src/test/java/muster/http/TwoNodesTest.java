package muster.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import muster.incident.Fact;
import muster.incident.Recorded;
import muster.testing.Databases;
import org.junit.jupiter.api.Test;

/** Two nodes on one database behind a balancer are one Muster. */
class TwoNodesTest {
  private static final String INC = "inc-0001-payments-time-out";
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final int AT_ONCE = 6;

  @Test
  void everyRequestCountsOnceWhicheverNodeTakesIt() throws Exception {
    try (HttpRoom room = new HttpRoom(Databases.postgres(), 2)) {
      room.tick();
      room.stage().type("ada", "general", "/incident declare sev2 Payments time out");
      room.workspace().as("ben").isLetInto(INC);
      List<String> wanted = new ArrayList<>();
      for (int round = 1; round <= 4; round++) {
        wanted.addAll(logAtOnce(room, "round " + round));
      }
      assertTrue(room.recorder(0).count() > 4 && room.recorder(1).count() > 4, "both had work");
      everythingIsThereOnce(room, wanted);
      // What one node answered, the other is not fooled by.
      room.workspace().faults().deliverEvents(3);
      room.workspace().as("ben").say(INC, "@muster log told three times");
      wanted.add("told three times");
      everythingIsThereOnce(room, wanted);
      room.stop(0);
      wanted.addAll(logAtOnce(room, "with one node left"));
      everythingIsThereOnce(room, wanted);
      assertEquals(List.of(), room.workspace().violations());
    }
  }

  /** The same person cannot type two lines at once, but two people and a mention can. */
  private static List<String> logAtOnce(HttpRoom room, String round) throws InterruptedException {
    List<String> texts =
        IntStream.range(0, AT_ONCE).mapToObj(line -> "line " + line + " in " + round).toList();
    List<Thread> typing = new ArrayList<>();
    for (int line = 0; line < AT_ONCE; line++) {
      String who = line % 2 == 0 ? "ada" : "ben";
      String words = (line % 3 == 0 ? "@muster log " : "/incident log ") + texts.get(line);
      typing.add(Thread.ofVirtual().start(() -> room.workspace().as(who).type(INC, words)));
    }
    for (Thread thread : typing) {
      thread.join();
    }
    return texts;
  }

  private static void everythingIsThereOnce(HttpRoom room, List<String> wanted)
      throws InterruptedException {
    assertTrue(
        room.workspace().await(w -> posted(room).size() >= wanted.size(), PATIENCE),
        () -> posted(room).toString());
    room.stage().settle();
    assertEquals(wanted.stream().sorted().toList(), posted(room).stream().sorted().toList());
    List<String> logged =
        room.facts().stream()
            .map(Recorded::fact)
            .filter(Fact.Logged.class::isInstance)
            .map(fact -> ((Fact.Logged) fact).text())
            .toList();
    assertEquals(logged, posted(room), "in the order of the log");
    assertEquals(1, room.seenIn("incidents").size(), "one announcement");
  }

  private static List<String> posted(HttpRoom room) {
    return room.seenIn(INC).stream()
        .filter(message -> message.text().startsWith("📝"))
        .map(message -> message.text().replaceFirst("^📝 `#\\d+` (.*) \\(.*\\)$", "$1"))
        .toList();
  }
}
