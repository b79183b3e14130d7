package muster.slack;

import com.google.gson.JsonObject;
import com.slack.api.bolt.request.Request;
import com.slack.api.bolt.request.builtin.BlockActionRequest;
import com.slack.api.bolt.request.builtin.EventRequest;
import com.slack.api.bolt.request.builtin.GlobalShortcutRequest;
import com.slack.api.bolt.request.builtin.MessageShortcutRequest;
import com.slack.api.bolt.request.builtin.SlashCommandRequest;
import com.slack.api.bolt.request.builtin.ViewSubmissionRequest;
import com.slack.api.bolt.response.Response;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import muster.database.DatabaseAway;
import muster.database.NewerFact;
import muster.flow.Answer;
import muster.incident.PersonId;

/** What somebody is told when Muster itself could not do what they asked; nothing typed is lost. */
final class Regret {
  static final String NOT_KEPT =
      "Muster cannot reach its database just now, so *nothing was kept*. Try again in a minute.";
  static final String UNSURE =
      "Muster's database is slow to answer. *Whether this was kept is not known yet*: you are told"
          + " as soon as it is, or look at `/incident timeline` before you try again.";
  static final String STILL_UNSURE =
      "Muster's database did not answer. *Whether this was kept is not known*: look at"
          + " `/incident timeline` before you try again.";
  static final String NEWER =
      "Muster is being upgraded, and a newer node has written to an incident what the node that"
          + " took this cannot read. *Nothing was kept*. Try again in a minute.";
  static final String FAULT =
      "Muster made a mistake of its own, and *whether this was kept is not known*: look at"
          + " `/incident timeline` before you try again, and tell whoever runs Muster: its log says"
          + " more.";
  static final String STRANGER =
      "Muster takes commands from members of this workspace only, and Slack has not said that you"
          + " are one. If you are, try again in a minute.";

  /** Slack does not take it as answered, and sends it again after a while. */
  private static final int AGAIN = 503;

  private final Afterwards afterwards;

  Regret(Afterwards afterwards) {
    this.afterwards = afterwards;
  }

  /** What has to be said of something that went wrong, and of which nothing more will be heard. */
  static String of(Throwable problem) {
    return switch (problem) {
      case DatabaseAway away when away.nothingBegun() -> NOT_KEPT;
      case DatabaseAway away -> STILL_UNSURE;
      case NewerFact newer -> NEWER;
      default -> FAULT;
    };
  }

  /** Says the sentence where the asker is looking; what merely happened is left to come again. */
  Response tell(Request<?> request, String sentence) {
    return switch (request) {
      case SlashCommandRequest typed -> {
        String text = sentence + givenBack(typed.getPayload().getText());
        yield typed.getContext().ack(r -> r.text(text));
      }
      case BlockActionRequest pressed -> {
        afterwards.respond(answer(sentence), pressed.getPayload().getResponseUrl());
        yield pressed.getContext().ack();
      }
      case ViewSubmissionRequest filled -> {
        // The form stays open with everything that was filled in.
        String field = FormView.lastField(filled.getPayload().getView());
        yield filled
            .getContext()
            .ack(r -> r.responseAction("errors").errors(Map.of(field, Spoken.plain(sentence))));
      }
      case GlobalShortcutRequest shortcut -> {
        afterwards.inModal(answer(sentence), shortcut.getPayload().getTriggerId(), "");
        yield shortcut.getContext().ack();
      }
      case MessageShortcutRequest shortcut -> {
        afterwards.inModal(answer(sentence), shortcut.getPayload().getTriggerId(), "");
        yield shortcut.getContext().ack();
      }
      case EventRequest event -> Response.error(AGAIN);
      default -> Response.error(AGAIN);
    };
  }

  /** Tells somebody from elsewhere that they are not obeyed; their events need not come again. */
  Response turnAway(Request<?> request) {
    if (!(request instanceof EventRequest event)) {
      return tell(request, STRANGER);
    }
    JsonObject happened = Origin.event(event);
    if (Origin.text(happened, "type").equals(Optional.of("app_mention"))) {
      afterwards.ephemeral(
          answer(STRANGER),
          Origin.text(happened, "channel").orElse(""),
          new PersonId(Origin.text(happened, "user").orElse("")),
          Origin.text(happened, "thread_ts"));
    }
    return Response.ok();
  }

  static Answer answer(String sentence) {
    return new Answer(true, sentence, List.of(), Optional.empty(), Optional.empty());
  }

  /** As it was typed, ready to be copied. */
  private static String givenBack(String typed) {
    return typed == null || typed.isBlank()
        ? ""
        : " You typed:\n```\n" + SlackNames.COMMAND + " " + typed.replace("```", "'''") + "\n```";
  }
}
