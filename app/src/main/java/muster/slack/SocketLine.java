package muster.slack;

import com.google.gson.Gson;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.slack.api.Slack;
import com.slack.api.bolt.response.Response;
import com.slack.api.bolt.socket_mode.request.SocketModeRequest;
import com.slack.api.bolt.socket_mode.request.SocketModeRequestParser;
import com.slack.api.socket_mode.SocketModeClient;
import com.slack.api.util.json.GsonFactory;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import muster.flow.ChatProblem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The Socket Mode connection. What was not answered is not acked, so that Slack sends it again; and
 * it hangs up only when everything that came in is answered.
 */
final class SocketLine implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(SocketLine.class);
  private static final Pattern TOKEN_REFUSED =
      Pattern.compile(
          "invalid_auth|not_authed|not_allowed_token_type|revoked|inactive|missing_scope");

  /** Longer than anybody behind waits; Slack has given up by then. */
  private static final Duration LAST_WORDS = Duration.ofSeconds(4);

  /**
   * Within these a new connection is usable, or the answer comes too late for anybody behind it.
   */
  private static final int CHANGEOVER_LOOKS = 60;

  private static final Duration CHANGEOVER_LOOK = Duration.ofMillis(50);

  private final Reception reception;
  private final SocketModeClient client;
  private final SocketModeRequestParser parser;
  private final Gson gson;
  private final ExecutorService handlers = Executors.newVirtualThreadPerTaskExecutor();
  private final UnderWay underWay = new UnderWay();
  private volatile boolean closing;

  /**
   * Connects, and stays connected.
   *
   * @throws ChatProblem if Slack does not open a connection
   */
  SocketLine(Slack slack, String appToken, Reception reception) {
    this.reception = reception;
    this.parser = new SocketModeRequestParser(reception.app().config());
    this.gson = GsonFactory.createSnakeCase(slack.getConfig());
    this.client = client(slack, appToken);
    try {
      client.addWebSocketMessageListener(this::take);
      reception.app().start();
      client.connect();
      client.setAutoReconnectEnabled(true);
    } catch (Exception e) {
      hangUp();
      throw notOpened(e);
    }
  }

  private static SocketModeClient client(Slack slack, String appToken) {
    try {
      return slack.socketMode(appToken, SocketModeClient.Backend.Tyrus);
    } catch (Exception e) {
      throw notOpened(e);
    }
  }

  /** The client says why only in a sentence, and says nothing at all when Slack's servers fail. */
  private static ChatProblem notOpened(Exception e) {
    String said = String.valueOf(e.getMessage());
    boolean token = TOKEN_REFUSED.matcher(said).find();
    return token
        ? new ChatProblem.Refused("invalid_app_token")
        : new ChatProblem.Down("Slack did not open a Socket Mode connection", e);
  }

  boolean isOpen() {
    return client.verifyConnection();
  }

  private void take(String message) {
    if (closing) {
      return;
    }
    long arrived = System.nanoTime();
    underWay.begun();
    handlers.execute(
        () -> {
          try {
            answer(parser.parse(message), arrived);
          } catch (RuntimeException e) {
            LOG.warn("a request of Slack was not understood ({})", e.getClass().getSimpleName());
          } finally {
            underWay.ended();
          }
        });
  }

  private void answer(SocketModeRequest request, long arrived) {
    if (request != null) {
      String envelope = request.getEnvelope().getEnvelopeId();
      reception.receive(request.getBoltRequest(), arrived, answer -> ack(envelope, answer));
    }
  }

  private void ack(String envelope, Response answer) throws InterruptedException {
    if (answer.getStatusCode() == 200) {
      JsonObject ack = new JsonObject();
      ack.addProperty("envelope_id", envelope);
      if (answer.getBody() != null) {
        ack.add("payload", payload(answer));
      }
      send(gson.toJson(ack));
    }
  }

  /**
   * The client takes messages from a new connection a moment before it sends over it; until then it
   * holds on to the one that is gone.
   */
  private void send(String ack) throws InterruptedException {
    for (int tries = 1; ; tries++) {
      try {
        client.sendSocketModeResponse(ack);
        return;
      } catch (IllegalStateException goneConnection) {
        if (tries == CHANGEOVER_LOOKS) {
          throw goneConnection;
        }
        Thread.sleep(CHANGEOVER_LOOK);
      }
    }
  }

  private JsonElement payload(Response response) {
    if (response.getContentType().startsWith("application/json")) {
      return gson.fromJson(response.getBody(), JsonElement.class);
    }
    JsonObject text = new JsonObject();
    text.addProperty("text", response.getBody());
    return text;
  }

  /** Takes nothing more in, lets everything that came in be answered, and hangs up. */
  @Override
  public void close() {
    closing = true;
    try {
      if (!underWay.awaitNone(LAST_WORDS)) {
        LOG.warn("some requests were not answered before the end and will come again");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    hangUp();
  }

  /**
   * A start is tried again until Slack is back, so every part ends, whatever becomes of another.
   */
  private void hangUp() {
    handlers.shutdown();
    SlackLink.close(client::disconnect);
    SlackLink.close(client);
    SlackLink.close(reception.app()::stop);
  }
}
