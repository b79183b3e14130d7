package muster.slack;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.slack.api.bolt.request.Request;
import com.slack.api.bolt.request.builtin.BlockActionRequest;
import com.slack.api.bolt.request.builtin.EventRequest;
import com.slack.api.bolt.request.builtin.GlobalShortcutRequest;
import com.slack.api.bolt.request.builtin.MessageShortcutRequest;
import com.slack.api.bolt.request.builtin.SlashCommandRequest;
import com.slack.api.bolt.request.builtin.ViewSubmissionRequest;
import java.util.Optional;
import java.util.Set;
import muster.incident.PersonId;

/**
 * Where a request comes from, as it says itself.
 *
 * @param team the workspace it is about
 * @param app the app it is for
 * @param home the workspace of whoever sent it, where the request tells
 * @param asker who wants something; empty for what merely happened
 */
record Origin(
    Optional<String> team, Optional<String> app, Optional<String> home, Optional<PersonId> asker) {
  private static final Set<String> ASKING =
      Set.of("app_home_opened", "app_mention", "reaction_added", "reaction_removed");

  static Origin of(Request<?> request) {
    return switch (request) {
      case SlashCommandRequest r -> {
        var typed = r.getPayload();
        yield of(typed.getTeamId(), typed.getApiAppId(), null, typed.getUserId());
      }
      case BlockActionRequest r -> {
        var user = r.getPayload().getUser();
        yield of(team(r), r.getPayload().getApiAppId(), user.getTeamId(), user.getId());
      }
      case ViewSubmissionRequest r -> {
        var user = r.getPayload().getUser();
        yield of(team(r), r.getPayload().getApiAppId(), user.getTeamId(), user.getId());
      }
      case GlobalShortcutRequest r -> {
        var user = r.getPayload().getUser();
        yield of(team(r), app(r), user.getTeamId(), user.getId());
      }
      case MessageShortcutRequest r -> {
        var user = r.getPayload().getUser();
        yield of(team(r), app(r), user.getTeamId(), user.getId());
      }
      case EventRequest r -> of(r);
      default -> of(team(request), null, null, null);
    };
  }

  private static String team(Request<?> request) {
    return request.getContext().getTeamId();
  }

  /** Bolt's own reading of a shortcut leaves it out. */
  private static String app(Request<?> request) {
    return text(body(request), "api_app_id").orElse(null);
  }

  private static JsonObject body(Request<?> request) {
    return JsonParser.parseString(request.getRequestBodyAsString()).getAsJsonObject();
  }

  /** What happened, as an event tells it. */
  static JsonObject event(EventRequest request) {
    return body(request).get("event") instanceof JsonObject event ? event : new JsonObject();
  }

  private static Origin of(EventRequest request) {
    JsonObject event = body(request);
    JsonObject inner = event(request);
    boolean asks = text(inner, "type").filter(ASKING::contains).isPresent();
    return new Origin(
        text(event, "team_id"),
        text(event, "api_app_id"),
        text(inner, "user_team"),
        text(inner, "user").filter(user -> asks).map(PersonId::new));
  }

  static Optional<String> text(JsonObject object, String name) {
    JsonElement element = object.get(name);
    return element != null && element.isJsonPrimitive()
        ? Optional.of(element.getAsString())
        : Optional.empty();
  }

  private static Origin of(String team, String app, String home, String asker) {
    return new Origin(
        Optional.ofNullable(team),
        Optional.ofNullable(app),
        Optional.ofNullable(home),
        Optional.ofNullable(asker).map(PersonId::new));
  }

  /** Whether it is about this workspace and this app, as far as it says. */
  boolean concerns(String ourTeam, Optional<String> ourApp) {
    return team.map(ourTeam::equals).orElse(true)
        && (ourApp.isEmpty() || app.map(ourApp.get()::equals).orElse(true));
  }

  boolean isFromElsewhere(String ourTeam) {
    return home.map(team -> !team.equals(ourTeam)).orElse(false);
  }
}
