package muster.card;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** What Slack would refuse, and what nobody may make the bot say. */
final class BlockLimits {
  private static final Map<String, Integer> LONGEST =
      Map.of("header", 150, "section", 3000, "context", 3000, "button", 75);

  /** The only things between angle brackets that Muster itself writes. */
  private static final Pattern TOKEN =
      Pattern.compile(
          "<(@[UW][A-Z0-9]+|#C[A-Z0-9]+|!date\\^\\d+\\^[^<>|]+\\|[^<>|]+ UTC|https://status\\.example[^<>]*)>");

  private static final Pattern RINGS = Pattern.compile("@(channel|here|everyone|group)\\b");

  private BlockLimits() {}

  static void check(Message message) {
    assertFalse(message.text().isBlank(), "notifications need text");
    assertTrue(message.text().length() <= 4000, "text of " + message.text().length());
    inert(message.text());
    JsonNode blocks = Told.blocks(message);
    assertTrue(blocks.size() >= 1 && blocks.size() <= 50, blocks.size() + " blocks");
    blocks.forEach(BlockLimits::block);
  }

  private static void block(JsonNode block) {
    String type = block.path("type").asText();
    switch (type) {
      case "header", "section" -> text(type, block.path("text"));
      case "context" -> {
        assertTrue(block.path("elements").size() <= 10);
        block.path("elements").forEach(element -> text(type, element));
      }
      case "actions" -> buttons(block.path("elements"));
      default -> throw new AssertionError("nothing draws a " + type);
    }
  }

  private static void text(String type, JsonNode text) {
    String shown = text.path("text").asText();
    assertFalse(shown.isBlank(), "an empty " + type);
    assertTrue(shown.length() <= LONGEST.get(type), type + " of " + shown.length());
    if (text.path("type").asText().equals("mrkdwn")) {
      inert(shown);
    }
  }

  private static void buttons(JsonNode buttons) {
    assertTrue(buttons.size() >= 1 && buttons.size() <= 25, buttons.size() + " buttons");
    Set<String> ids = new HashSet<>();
    for (JsonNode button : buttons) {
      text("button", button.path("text"));
      assertTrue(ids.add(button.path("action_id").asText()), "action ids are unique");
      assertTrue(button.path("action_id").asText().startsWith("say."));
      assertTrue(button.path("value").asText().startsWith("INC-2026-0142 "), "words name it");
    }
  }

  /** Every token is one of ours and whole, every other sign is escaped. */
  private static void inert(String mrkdwn) {
    String rest = TOKEN.matcher(mrkdwn).replaceAll("");
    assertEquals(List.of(), Pattern.compile("[<>]").matcher(rest).results().toList(), rest);
    assertFalse(RINGS.matcher(rest).find(), rest);
    assertFalse(Pattern.compile("&(?!(amp|lt|gt);)").matcher(rest).find(), "half an escape");
  }
}
