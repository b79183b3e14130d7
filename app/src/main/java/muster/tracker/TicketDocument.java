package muster.tracker;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import muster.flow.Tracker;

/** What a ticket says, as a document of Atlassian, in which words cannot be anything else. */
final class TicketDocument {
  private TicketDocument() {}

  static ObjectNode of(List<Tracker.Line> lines) {
    ObjectNode document = JsonNodeFactory.instance.objectNode();
    document.put("type", "doc").put("version", 1);
    ArrayNode paragraphs = document.putArray("content");
    for (Tracker.Line line : lines) {
      ArrayNode content = paragraphs.addObject().put("type", "paragraph").putArray("content");
      ObjectNode label = text(content, line.label() + ": ");
      label.putArray("marks").addObject().put("type", "strong");
      words(content, line.words());
    }
    return document;
  }

  private static void words(ArrayNode content, String words) {
    String[] rows = words.replaceAll("[\\p{Cc}&&[^\\n]]", "").split("\n", -1);
    for (int i = 0; i < rows.length; i++) {
      if (i > 0) {
        content.addObject().put("type", "hardBreak");
      }
      // A text without letters is refused.
      if (!rows[i].isEmpty()) {
        ObjectNode text = text(content, rows[i]);
        if (rows[i].matches("https?://[!-;=?-{}~]+")) {
          text.putArray("marks")
              .addObject()
              .put("type", "link")
              .putObject("attrs")
              .put("href", rows[i]);
        }
      }
    }
  }

  private static ObjectNode text(ArrayNode content, String words) {
    return content.addObject().put("type", "text").put("text", words);
  }
}
