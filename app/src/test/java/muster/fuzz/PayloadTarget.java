package muster.fuzz;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.slack.api.bolt.request.Request;
import com.slack.api.bolt.response.Response;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import muster.incident.PersonId;
import muster.slack.RegisteredApp;

/**
 * Whatever Slack may hand over, forged or damaged: it is answered without a fault of ours, soon,
 * and changes no incident of which the sender may not know.
 *
 * <p>An input that begins with a zero is read as changes of a kept body, see {@link Mutation}; any
 * other is a body.
 */
public final class PayloadTarget {
  private static final Duration LONGEST = Duration.ofSeconds(3);
  private static final Scene SCENE = new Scene();
  private static final RegisteredApp APP =
      new RegisteredApp(SCENE.intake(), SCENE.roster(), SCENE.listening());
  private static final List<String> BODIES =
      Seeds.of("PayloadTarget").stream()
          .filter(seed -> seed.toString().endsWith(".json"))
          .map(seed -> new String(Seeds.bytes(seed), StandardCharsets.UTF_8).strip())
          .map(body -> body.replace("PRIVATE", SCENE.privateChannel()))
          .toList();

  private PayloadTarget() {}

  /** Called first, so that the scene is set and the classes are loaded before time counts. */
  public static void fuzzerInitialize() {
    BODIES.forEach(PayloadTarget::checked);
  }

  public static void fuzzerTestOneInput(byte[] data) {
    String body =
        data.length > 0 && data[0] == 0
            ? new Mutation(Arrays.copyOfRange(data, 1, data.length), SCENE.privateChannel())
                .of(BODIES)
            : new String(data, StandardCharsets.UTF_8)
                .strip()
                .replace("PRIVATE", SCENE.privateChannel());
    Took.atMost(LONGEST, () -> checked(body));
  }

  private static synchronized void checked(String body) {
    Optional<Request<?>> request = read(body);
    if (request.isEmpty()) {
      return;
    }
    int before = SCENE.privateFacts();
    boolean mayKnow = sender(body).map(SCENE::mayKnow).orElse(false);
    try {
      answer(request.get(), body);
      if (!mayKnow && SCENE.privateFacts() != before) {
        throw new AssertionError("somebody outside changed the private incident: " + body);
      }
    } finally {
      SCENE.restore();
    }
  }

  /** A body that the client cannot read never reaches Muster. */
  private static Optional<Request<?>> read(String body) {
    try {
      return APP.read(body);
    } catch (RuntimeException e) {
      return Optional.empty();
    }
  }

  private static void answer(Request<?> request, String body) {
    try {
      Response response = APP.run(request);
      if (response.getStatusCode() >= 500) {
        throw new AssertionError("answered " + response.getStatusCode() + " to " + body);
      }
      String said = String.valueOf(response.getBody());
      if (said.contains(Scene.SECRET)
          && !body.contains(Scene.SECRET)
          && sender(body).filter(SCENE::mayKnow).isEmpty()) {
        throw new AssertionError("somebody outside was told: " + said);
      }
    } catch (JsonParseException e) {
      // The client found a number where words belong: that is no payload of its type.
    } catch (Exception e) {
      if (Stream.of(e.getStackTrace()).anyMatch(PayloadTarget::isOurs)) {
        throw new AssertionError("threw on " + body, e);
      }
    }
  }

  /** What the client does by itself, before or after it asks us, is not our fault. */
  private static boolean isOurs(StackTraceElement frame) {
    boolean passedOn =
        frame.getClassName().equals("muster.slack.Incomplete")
            && frame.getMethodName().equals("apply");
    return frame.getClassName().startsWith("muster.")
        && !passedOn
        && !frame.getClassName().startsWith("muster.fuzz.")
        && !frame.getClassName().equals(RegisteredApp.class.getName());
  }

  /** Who is behind it, as Slack says: a payload's user, an event's, or a form's. */
  private static Optional<PersonId> sender(String body) {
    if (!body.startsWith("{")) {
      return Optional.of(body.contains(Scene.ADA.value()) ? Scene.ADA : Scene.EVE);
    }
    JsonObject json = JsonParser.parseString(body).getAsJsonObject();
    JsonObject event = object(json, "event").orElse(json);
    return text(json, "user_id")
        .or(() -> object(json, "user").flatMap(user -> text(user, "id")))
        .or(() -> text(event, "user"))
        .map(PersonId::new);
  }

  private static Optional<JsonObject> object(JsonObject json, String name) {
    return Optional.ofNullable(json.get(name))
        .filter(JsonElement::isJsonObject)
        .map(JsonElement::getAsJsonObject);
  }

  private static Optional<String> text(JsonObject json, String name) {
    return Optional.ofNullable(json.get(name))
        .filter(JsonElement::isJsonPrimitive)
        .map(JsonElement::getAsString);
  }
}
