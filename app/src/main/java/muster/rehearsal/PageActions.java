package muster.rehearsal;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Base64;

/** What a person does on the page, as a gesture of their hands. */
final class PageActions {
  private PageActions() {}

  static void run(Hands hands, JsonNode asked, Workspace workspace) {
    String channel = asked.path("in").asText();
    switch (asked.path("what").asText()) {
      case "type" -> hands.type(channel, asked.path("text").asText());
      case "share" ->
          hands.share(
              channel,
              asked.path("text").asText(),
              asked.path("name").asText(),
              asked.path("type").asText("application/octet-stream"),
              Base64.getDecoder().decode(asked.path("content").asText()));
      case "edit" -> hands.edit(message(asked, workspace), asked.path("text").asText());
      case "delete" -> hands.delete(message(asked, workspace));
      case "reply" -> hands.reply(message(asked, workspace), asked.path("text").asText());
      case "press" -> PagePresses.run(hands, asked, () -> message(asked, workspace));
      case "react" -> hands.react(message(asked, workspace), asked.path("emoji").asText(), true);
      case "unreact" -> hands.react(message(asked, workspace), asked.path("emoji").asText(), false);
      case "shortcut" -> hands.shortcut(asked.path("name").asText());
      case "message-shortcut" ->
          hands.shortcut(asked.path("name").asText(), message(asked, workspace));
      case "home" -> hands.openHome();
      case "press-home" -> hands.pressAtHome(asked.path("action").asText());
      case "submit" -> hands.submit(asked.path("answers"), asked.path("state"));
      case "close" -> PagePresses.close(hands, asked);
      default -> throw new IllegalArgumentException("unknown gesture " + asked.path("what"));
    }
  }

  private static Message message(JsonNode asked, Workspace workspace) {
    return workspace.messages(asked.path("in").asText()).stream()
        .filter(message -> message.ts().equals(asked.path("ts").asText()))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("that message is gone"));
  }
}
