package muster.rehearsal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** A modal or a home as Slack gives it back: whatever the app did not say is there all the same. */
final class ViewShape {
  private ViewShape() {}

  /**
   * @param bot the app's own member
   */
  static ObjectNode completed(JsonNode asked, String bot) {
    ObjectNode view = asked.deepCopy();
    view.set("blocks", CompletedBlocks.of(asked.path("blocks")));
    for (String text : new String[] {"private_metadata", "callback_id", "external_id"}) {
      if (!view.has(text)) {
        view.put(text, "");
      }
    }
    for (String flag : new String[] {"clear_on_close", "notify_on_close"}) {
      if (!view.has(flag)) {
        view.put(flag, false);
      }
    }
    for (String part : new String[] {"close", "submit"}) {
      if (!view.has(part)) {
        view.putNull(part);
      }
    }
    for (String part : new String[] {"title", "submit", "close"}) {
      if (view.get(part) instanceof ObjectNode text && !text.has("emoji")) {
        text.put("emoji", true);
      }
    }
    if (!view.has("title")) {
      view.putObject("title")
          .put("type", "plain_text")
          .put("text", "View Title")
          .put("emoji", true);
    }
    view.put("app_installed_team_id", Workspace.TEAM).put("bot_id", "B" + bot.substring(1));
    return view;
  }
}
