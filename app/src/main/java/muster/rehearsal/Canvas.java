package muster.rehearsal;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * A document that lies beside a channel's messages.
 *
 * @param creator whoever made it
 * @param text Markdown
 */
public record Canvas(String id, String creator, String title, String text) {
  Canvas saying(String other) {
    return new Canvas(id, creator, title, other);
  }

  /** To Slack a canvas is a file as well. */
  ObjectNode json() {
    ObjectNode json = Json.object();
    json.put("id", id).put("name", title).put("title", title).put("user", creator);
    json.put("filetype", "quip").put("mimetype", "application/vnd.slack-docs");
    return json.put("size", text.length());
  }
}
