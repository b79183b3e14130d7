package muster.slack;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.slack.api.bolt.middleware.Middleware;
import com.slack.api.bolt.middleware.MiddlewareChain;
import com.slack.api.bolt.request.Request;
import com.slack.api.bolt.request.builtin.BlockActionRequest;
import com.slack.api.bolt.request.builtin.EventRequest;
import com.slack.api.bolt.request.builtin.GlobalShortcutRequest;
import com.slack.api.bolt.request.builtin.MessageShortcutRequest;
import com.slack.api.bolt.request.builtin.SlashCommandRequest;
import com.slack.api.bolt.request.builtin.ViewSubmissionRequest;
import com.slack.api.bolt.response.Response;
import com.slack.api.model.view.View;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import muster.flow.Trail;
import muster.flow.Trail.Outcome;

/**
 * Lays aside requests without a part that Slack always sends. There is nobody to answer, and an
 * error would only bring them again, so they are acknowledged.
 */
final class Incomplete implements Middleware {
  /** What the handlers need of each event, as paths into it. */
  private static final Map<String, List<String>> OF_EVENTS =
      Map.of(
          "app_home_opened", List.of("user"),
          "app_mention", List.of("channel", "ts"),
          "message", List.of("channel", "ts"),
          "reaction_added", List.of("user", "reaction", "item.channel", "item.ts"),
          "reaction_removed", List.of("user", "reaction", "item.channel", "item.ts"),
          "member_joined_channel", List.of("user", "channel"),
          "member_left_channel", List.of("user", "channel"),
          "user_change", List.of("user.id"),
          "team_join", List.of("user.id"));

  @Override
  @SuppressWarnings("rawtypes") // As the client declares it.
  public Response apply(Request request, Response response, MiddlewareChain chain)
      throws Exception {
    boolean complete =
        switch (request) {
          case SlashCommandRequest slash -> isComplete(slash);
          case BlockActionRequest press -> isComplete(press);
          case GlobalShortcutRequest shortcut -> isComplete(shortcut);
          case MessageShortcutRequest shortcut -> isComplete(shortcut);
          case ViewSubmissionRequest form -> isComplete(form);
          case EventRequest event -> isComplete(event);
          default -> true;
        };
    if (complete) {
      return chain.next(request);
    }
    Trail.current().ended(Outcome.TURNED_AWAY, "without what Slack always sends");
    return Response.ok();
  }

  private static boolean isComplete(SlashCommandRequest request) {
    var typed = request.getPayload();
    return all(typed.getUserId(), typed.getChannelId(), typed.getTriggerId());
  }

  private static boolean isComplete(BlockActionRequest request) {
    var payload = request.getPayload();
    boolean channel = payload.getChannel() == null || payload.getChannel().getId() != null;
    return channel
        && all(of(payload.getUser(), user -> user.getId()), payload.getTriggerId())
        && payload.getActions() != null
        && all(payload.getActions().toArray());
  }

  private static boolean isComplete(GlobalShortcutRequest request) {
    var payload = request.getPayload();
    return all(of(payload.getUser(), user -> user.getId()), payload.getTriggerId());
  }

  private static boolean isComplete(MessageShortcutRequest request) {
    var payload = request.getPayload();
    return all(
        of(payload.getUser(), user -> user.getId()),
        payload.getTriggerId(),
        of(payload.getChannel(), channel -> channel.getId()),
        of(payload.getMessage(), message -> message.getTs()),
        of(payload.getTeam(), team -> team.getDomain()));
  }

  private static boolean isComplete(ViewSubmissionRequest request) {
    var payload = request.getPayload();
    View view = payload.getView();
    return all(of(payload.getUser(), user -> user.getId()), view)
        && view.getBlocks() != null
        && !view.getBlocks().isEmpty()
        && of(view.getBlocks().getLast(), last -> last.getBlockId()) != null
        && of(view.getState(), state -> state.getValues()) != null
        && view.getState().getValues().values().stream()
            .allMatch(answers -> answers != null && all(answers.values().toArray()));
  }

  private static boolean isComplete(EventRequest request) {
    JsonObject body = JsonParser.parseString(request.getRequestBodyAsString()).getAsJsonObject();
    JsonElement type = at(body, "event.type");
    List<String> needed =
        type == null ? List.of() : OF_EVENTS.getOrDefault(type.getAsString(), List.of());
    return at(body, "event_id") != null
        && needed.stream().allMatch(path -> at(body, "event." + path) != null);
  }

  /** The value at a path of names, or null. */
  private static JsonElement at(JsonObject body, String path) {
    JsonElement found = body;
    for (String name : path.split("\\.", -1)) {
      found = found instanceof JsonObject object ? object.get(name) : null;
    }
    return found == null || found.isJsonNull() ? null : found;
  }

  private static boolean all(Object... parts) {
    return Arrays.stream(parts).allMatch(Objects::nonNull);
  }

  private static <A, B> B of(A whole, Function<A, B> part) {
    return whole == null ? null : part.apply(whole);
  }
}
