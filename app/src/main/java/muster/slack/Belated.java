package muster.slack;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.slack.api.bolt.context.Context;
import com.slack.api.bolt.request.Request;
import com.slack.api.bolt.request.builtin.BlockActionRequest;
import com.slack.api.bolt.request.builtin.SlashCommandRequest;
import com.slack.api.bolt.request.builtin.ViewSubmissionRequest;
import com.slack.api.bolt.response.Response;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import muster.incident.PersonId;
import muster.incident.Wording;

/** What came of a request after all, said to its asker once they were told to wait. */
final class Belated {
  private static final String IN_SILENCE = "kept in silence";
  private static final String KEPT = "It was kept after all. `/incident timeline` shows it.";
  private static final String NOT_TAKEN = "What you filled in was not kept. ";

  private final Afterwards afterwards;

  Belated(Afterwards afterwards) {
    this.afterwards = afterwards;
  }

  /**
   * Notes that something was kept and that its asker is told nothing, since everybody sees what
   * came of it; somebody who was told to wait has to hear that.
   */
  static void keptInSilence(Context context) {
    context.getAdditionalValues().put(IN_SILENCE, IN_SILENCE);
  }

  /** Whether its asker can be told later: a shortcut leaves no place to write. */
  static boolean reaches(Request<?> request) {
    return switch (request) {
      case SlashCommandRequest typed -> true;
      case BlockActionRequest pressed -> true;
      case ViewSubmissionRequest filled -> true;
      default -> false;
    };
  }

  /** Says what the acknowledgement would have said, had it come in time. */
  void tell(Request<?> request, Response answered) {
    if (reaches(request) && answered.getStatusCode() == 200) {
      said(answered).or(() -> silently(request)).ifPresent(sentence -> tell(request, sentence));
    }
  }

  /** It failed after all. */
  void tell(Request<?> request, Throwable problem) {
    tell(request, Regret.of(problem));
  }

  private void tell(Request<?> request, String sentence) {
    if (request instanceof ViewSubmissionRequest filled) {
      var payload = filled.getPayload();
      String channel =
          FormCarry.read(payload.getView().getPrivateMetadata()).map(FormCarry::channel).orElse("");
      PersonId who = new PersonId(payload.getUser().getId());
      afterwards.privately(Regret.answer(sentence), channel, who);
    } else {
      afterwards.respond(Regret.answer(sentence), request.getResponseUrl());
    }
  }

  private static Optional<String> silently(Request<?> request) {
    return Optional.ofNullable(request.getContext().getAdditionalValues().get(IN_SILENCE))
        .map(silent -> KEPT);
  }

  /** The words of the acknowledgement that came too late; it may have none. */
  private static Optional<String> said(Response answered) {
    String body = answered.getBody();
    if (body == null || !body.startsWith("{")) {
      return Optional.empty();
    }
    JsonObject ack = JsonParser.parseString(body).getAsJsonObject();
    if (ack.has("errors")) {
      return Optional.of(NOT_TAKEN + errors(ack.getAsJsonObject("errors")));
    }
    if (ack.has("view")) {
      return Optional.of(shown(ack.getAsJsonObject("view")));
    }
    return Optional.ofNullable(ack.get("text")).map(JsonElement::getAsString);
  }

  /** Beside a field Slack formats nothing, and here it does. */
  private static String errors(JsonObject errors) {
    return errors.asMap().values().stream()
        .map(JsonElement::getAsString)
        .map(Wording::shown)
        .collect(Collectors.joining(" "));
  }

  private static String shown(JsonObject view) {
    return StreamSupport.stream(view.getAsJsonArray("blocks").spliterator(), false)
        .map(block -> block.getAsJsonObject().getAsJsonObject("text").get("text").getAsString())
        .collect(Collectors.joining("\n"));
  }
}
