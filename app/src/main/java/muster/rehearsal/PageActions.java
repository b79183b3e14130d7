package muster.rehearsal;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;

/** What a person does on the page, as a gesture of their hands. */
final class PageActions {
  private static final int LONGEST_TEXT = 40_000;

  private static final Set<String> FOR_THE_APP =
      Set.of("press", "shortcut", "message-shortcut", "submit");

  private PageActions() {}

  /** Whether it can only be done while the app is there. */
  static boolean isForTheApp(JsonNode asked, AppManifest manifest) {
    String what = asked.path("what").asText();
    return FOR_THE_APP.contains(what)
        || (what.equals("type") && manifest.isCommand(asked.path("text").asText()));
  }

  static void run(Hands hands, JsonNode asked) {
    String channel = asked.path("in").asText();
    switch (asked.path("what").asText()) {
      case "type" -> hands.type(channel, text(asked));
      case "share" -> share(hands, asked);
      case "read" -> hands.read(channel);
      case "join" -> hands.join(channel);
      case "leave" -> hands.leave(channel);
      case "edit" -> hands.edit(message(asked, hands), text(asked));
      case "delete" -> hands.delete(message(asked, hands));
      case "reply" -> hands.reply(message(asked, hands), text(asked));
      case "press" -> PagePresses.run(hands, asked, () -> message(asked, hands));
      case "react" -> hands.react(message(asked, hands), asked.path("emoji").asText(), true);
      case "unreact" -> hands.react(message(asked, hands), asked.path("emoji").asText(), false);
      case "shortcut" -> hands.shortcut(asked.path("name").asText());
      case "message-shortcut" -> hands.shortcut(asked.path("name").asText(), message(asked, hands));
      case "home" -> hands.openHome();
      case "submit" -> hands.submit(asked.path("answers"), asked.path("state"));
      case "close" -> PagePresses.close(hands, asked);
      default ->
          throw new IllegalArgumentException("Nobody can do " + asked.path("what") + " here.");
    }
  }

  /** The message on which something is done, if this person sees it. */
  private static Message message(JsonNode asked, Hands hands) {
    String ts = asked.path("ts").asText();
    return hands
        .sees(asked.path("in").asText(), ts)
        .orElseThrow(() -> new IllegalArgumentException("That message is gone."));
  }

  private static String text(JsonNode asked) {
    String text = asked.path("text").asText();
    if (text.isBlank()) {
      throw new IllegalArgumentException("There is nothing in it yet.");
    }
    if (text.length() > LONGEST_TEXT) {
      throw new IllegalArgumentException(
          "A message may have 40,000 characters; this one has " + text.length() + ".");
    }
    return text;
  }

  private static void share(Hands hands, JsonNode asked) {
    byte[] content;
    try {
      content = Base64.getDecoder().decode(asked.path("content").asText());
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("The file did not arrive whole; share it again.", e);
    }
    Optional<Message> thread =
        asked.path("thread").asText().isEmpty()
            ? Optional.empty()
            : hands.sees(asked.path("in").asText(), asked.path("thread").asText());
    hands.share(
        asked.path("in").asText(),
        thread,
        asked.path("text").asText(),
        new Talk.Attached(
            asked.path("name").asText("file"),
            asked.path("type").asText("application/octet-stream"),
            new Content(content)));
  }
}
