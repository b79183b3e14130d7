package muster.flow;

import com.fasterxml.jackson.databind.node.ArrayNode;
import java.time.Duration;
import java.time.Instant;
import muster.database.Json;
import muster.incident.When;

/** A post that reaches Slack long after it was asked for says so, or it would tell a false time. */
final class Late {
  /** Nobody notices less. */
  static final Duration NOTICED = Duration.ofMinutes(2);

  /** Slack takes no more blocks in a message. */
  private static final int MOST_BLOCKS = 50;

  private Late() {}

  static boolean isLate(Instant asked, Instant now) {
    return Duration.between(asked, now).compareTo(NOTICED) > 0;
  }

  /** The post, dated if it comes late. */
  static Post dated(Post post, Instant asked, Instant now) {
    if (!isLate(asked, now)) {
      return post;
    }
    String since = "From %s; it reached Slack late.".formatted(When.clock(asked));
    return new Post(post.text() + " (" + since + ")", withContext(post.blocks(), since));
  }

  private static String withContext(String blocks, String words) {
    if (blocks.isEmpty()) {
      return blocks;
    }
    ArrayNode all = Json.read(blocks, ArrayNode.class);
    if (all.size() < MOST_BLOCKS) {
      all.addObject()
          .put("type", "context")
          .putArray("elements")
          .addObject()
          .put("type", "mrkdwn")
          .put("text", words);
    }
    return all.toString();
  }
}
