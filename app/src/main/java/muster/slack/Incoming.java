package muster.slack;

import com.slack.api.app_backend.interactive_components.payload.MessageShortcutPayload;
import com.slack.api.app_backend.slash_commands.payload.SlashCommandPayload;
import com.slack.api.bolt.App;
import com.slack.api.bolt.context.builtin.SlashCommandContext;
import com.slack.api.bolt.request.builtin.BlockActionRequest;
import com.slack.api.bolt.response.Response;
import com.slack.api.model.event.AppMentionEvent;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import muster.flow.Answer;
import muster.flow.Intake;
import muster.flow.Request;
import muster.incident.MessageRef;
import muster.incident.PersonId;
import muster.incident.Quote;
import muster.incident.Wording;

/**
 * Everything a person can do in Slack, as a request. Each handler reads, has it decided and
 * committed, and acks; what Slack is asked for besides comes after the ack.
 */
final class Incoming {
  private static final Pattern ANY =
      Pattern.compile("(?!" + HomeTab.ACTIONS + ").*", Pattern.DOTALL);
  private static final Pattern MENTION = Pattern.compile("^\\s*<@[UW][A-Z0-9]+(\\|[^>]*)?>");

  private final Intake intake;
  private final Afterwards afterwards;

  Incoming(Intake intake, Afterwards afterwards) {
    this.intake = intake;
    this.afterwards = afterwards;
  }

  void register(App app) {
    app.command(SlackNames.COMMAND, (request, context) -> slash(request.getPayload(), context));
    app.event(
        AppMentionEvent.class,
        (event, context) -> {
          mentioned(event.getEventId(), event.getEvent());
          return context.ack();
        });
    app.blockAction(
        ANY,
        (request, context) -> {
          pressed(request);
          return context.ack();
        });
    app.globalShortcut(
        SlackNames.DECLARE,
        (request, context) -> {
          var payload = request.getPayload();
          Request asked =
              Request.typed(
                  "shortcut/" + payload.getTriggerId(),
                  new PersonId(payload.getUser().getId()),
                  "declare",
                  Optional.empty());
          afterwards.inModal(intake.answer(asked), payload.getTriggerId(), "");
          return context.ack();
        });
    app.messageShortcut(
        SlackNames.DECLARE_FROM_MESSAGE,
        (request, context) -> {
          onMessage("declare", request.getPayload());
          return context.ack();
        });
    app.messageShortcut(
        SlackNames.ADD_TO_TIMELINE,
        (request, context) -> {
          onMessage("mark", request.getPayload());
          return context.ack();
        });
  }

  private Response slash(SlashCommandPayload typed, SlashCommandContext context) {
    Answer answer =
        intake.answer(
            Request.typed(
                "slash/" + typed.getTriggerId(),
                new PersonId(typed.getUserId()),
                Wording.typed(String.valueOf(typed.getText())),
                Optional.of(typed.getChannelId())));
    if (answer.form().isPresent()) {
      afterwards.open(
          answer.form().get(), typed.getTriggerId(), typed.getChannelId(), typed.getResponseUrl());
      return context.ack();
    }
    Optional<Spoken> spoken = Spoken.of(answer);
    if (spoken.isEmpty()) {
      Belated.keptInSilence(context);
      return context.ack();
    }
    return context.ack(r -> r.text(spoken.get().text()).blocks(spoken.get().blocks()));
  }

  private void mentioned(String eventId, AppMentionEvent event) {
    if (event.getUser() == null) {
      // An integration has no account, so it can neither hold a role nor be answered.
      return;
    }
    String words = Wording.typed(MENTION.matcher(String.valueOf(event.getText())).replaceFirst(""));
    PersonId who = new PersonId(event.getUser());
    Request request =
        new Request(
            "event/" + eventId,
            who,
            words,
            Optional.of(event.getChannel()),
            Map.of(),
            Optional.empty(),
            Optional.empty(),
            Optional.of(event.getTs()));
    afterwards.ephemeral(
        intake.answer(request), event.getChannel(), who, Optional.ofNullable(event.getThreadTs()));
  }

  private void pressed(BlockActionRequest request) {
    var payload = request.getPayload();
    String words = payload.getActions().getFirst().getValue();
    if (words == null || payload.getView() != null) {
      return;
    }
    String channel = payload.getChannel() == null ? "" : payload.getChannel().getId();
    Answer answer =
        intake.answer(
            Request.typed(
                "press/" + payload.getTriggerId(),
                new PersonId(payload.getUser().getId()),
                words,
                Optional.of(channel).filter(id -> !id.isEmpty())));
    if (answer.form().isPresent()) {
      afterwards.open(
          answer.form().get(), payload.getTriggerId(), channel, payload.getResponseUrl());
    } else if (answer.text().isBlank()) {
      Belated.keptInSilence(request.getContext());
    } else {
      afterwards.respond(answer, payload.getResponseUrl());
    }
  }

  private void onMessage(String words, MessageShortcutPayload payload) {
    MessageRef message = new MessageRef(payload.getChannel().getId(), payload.getMessage().getTs());
    Quote quote =
        new Quote(
            message,
            MessageLookup.author(payload.getMessage()),
            Wording.heard(MessageLookup.words(payload.getMessage())),
            Permalinks.of(payload.getTeam().getDomain(), message),
            MessageLookup.edited(payload.getMessage()),
            MessageLookup.files(payload.getMessage()));
    Request request =
        new Request(
            "shortcut/" + payload.getTriggerId(),
            new PersonId(payload.getUser().getId()),
            words,
            Optional.of(message.channel()),
            Map.of(),
            Optional.of(message),
            Optional.of(quote),
            Optional.empty());
    afterwards.inModal(intake.answer(request), payload.getTriggerId(), message.channel());
  }
}
