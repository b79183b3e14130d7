package muster.rehearsal;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Words as the block that Slack makes of them: mentions, channels and links are parts of it. */
final class RichText {
  private static final Pattern PART = Pattern.compile("<([@#!]?)([^>|]*)(?:\\|([^>]*))?>");

  private RichText() {}

  static ArrayNode of(String text, String blockId) {
    ArrayNode blocks = Json.array();
    ArrayNode section =
        blocks
            .addObject()
            .put("type", "rich_text")
            .put("block_id", blockId)
            .putArray("elements")
            .addObject()
            .put("type", "rich_text_section")
            .putArray("elements");
    Matcher part = PART.matcher(text);
    int from = 0;
    while (part.find()) {
      words(section, text.substring(from, part.start()));
      section.add(part(part.group(1), part.group(2), part.group(3)));
      from = part.end();
    }
    words(section, text.substring(from));
    return blocks;
  }

  private static void words(ArrayNode section, String escaped) {
    if (!escaped.isEmpty()) {
      section.addObject().put("type", "text").put("text", plain(escaped));
    }
  }

  private static ObjectNode part(String sign, String what, String label) {
    ObjectNode part = Json.object();
    return switch (sign) {
      case "@" -> part.put("type", "user").put("user_id", what);
      case "#" -> part.put("type", "channel").put("channel_id", what);
      case "!" -> part.put("type", "broadcast").put("range", what);
      default -> {
        part.put("type", "link").put("url", plain(what));
        yield label == null ? part : part.put("text", plain(label));
      }
    };
  }

  private static String plain(String escaped) {
    return escaped.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
  }
}
