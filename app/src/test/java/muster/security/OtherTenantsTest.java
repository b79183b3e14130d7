package muster.security;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import muster.incident.Recorded;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What is about another workspace, or for another app, is refused whatever it is. */
class OtherTenantsTest {
  private final Yard yard = new Yard();

  @AfterEach
  void close() {
    yard.close();
  }

  @Test
  void nothingOfTheirsIsTaken() throws Exception {
    List<Recorded> facts = yard.facts();
    List<Crafted> theirs =
        yard.everyWay(yard.member("ada")).stream()
            .flatMap(c -> Stream.of(c.aboutTeam("T0OTHER"), c.forApp("A0OTHER")))
            .toList();
    List<Callable<Optional<JsonNode>>> sent = new ArrayList<>();
    for (Crafted crafted : theirs) {
      sent.add(() -> yard.workspace().deliveries().send(crafted.type(), crafted.payload()));
    }
    try (ExecutorService senders = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Optional<JsonNode>>> answers = senders.invokeAll(sent);
      for (int i = 0; i < answers.size(); i++) {
        assertEquals(Optional.empty(), answers.get(i).get(), theirs.get(i) + " " + i);
      }
    }
    yard.room().settle();
    assertEquals(facts, yard.facts());
    assertTrue(yard.workspace().as("ada").form().isEmpty(), "nothing opened");
  }

  @Test
  void ourOwnIsTakenTheSameWay() {
    List<Recorded> facts = yard.facts();
    for (Crafted crafted : yard.everyWay(yard.member("ada"))) {
      assertTrue(
          yard.workspace().deliveries().send(crafted.type(), crafted.payload()).isPresent(),
          crafted.toString());
    }
    yard.room().settle();
    assertTrue(yard.facts().size() >= facts.size() + 6, yard.facts().toString());
  }
}
