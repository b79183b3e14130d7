package muster.card;

import java.time.Instant;
import java.util.Optional;
import muster.incident.When;

/**
 * Posts of an incident that Slack has not taken yet.
 *
 * @param since when the oldest of them was asked for
 */
public record Waiting(int posts, Instant since) {
  /** The card's line; empty where nothing waits. */
  static Optional<String> line(Optional<Waiting> waiting) {
    return waiting.map(
        w ->
            "⏳ *%d Slack %s waiting* since %s"
                .formatted(w.posts(), w.posts() == 1 ? "post" : "posts", When.clock(w.since())));
  }
}
