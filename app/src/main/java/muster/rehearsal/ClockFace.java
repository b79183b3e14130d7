package muster.rehearsal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;

/** The clock on the page, if there is one that people may steer. */
final class ClockFace {
  private volatile Optional<StoryClock> clock = Optional.empty();

  void shows(StoryClock steered) {
    clock = Optional.of(steered);
  }

  /** Asks what comes next, so it must not be called under the workspace's lock. */
  JsonNode json() {
    return clock.<JsonNode>map(ClockFace::json).orElse(NullNode.getInstance());
  }

  private static ObjectNode json(StoryClock clock) {
    ObjectNode face = Json.object();
    face.put("now", clock.now().toEpochMilli());
    face.put("speed", clock.speed()).put("paused", clock.isPaused());
    clock
        .next()
        .ifPresentOrElse(
            next ->
                face.putObject("next")
                    .put("at", next.at().toEpochMilli())
                    .put("what", next.words().get()),
            () -> face.putNull("next"));
    return face;
  }

  /**
   * Somebody turned it on the page.
   *
   * @throws IllegalArgumentException with a sentence, where it cannot be turned so
   */
  void turn(JsonNode asked) {
    StoryClock turned =
        clock.orElseThrow(() -> new IllegalArgumentException("The clock cannot be turned here."));
    switch (asked.path("do").asText()) {
      case "pause" -> turned.pause();
      case "go" -> turned.go();
      case "speed" -> turned.speed(asked.path("speed").asInt());
      case "jump" -> turned.jump();
      default ->
          throw new IllegalArgumentException(
              "A clock can pause, go, change its speed or jump, not " + asked.path("do") + ".");
    }
  }
}
