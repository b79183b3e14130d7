package muster.rehearsal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import muster.http.Listener;

/** The workspace in a browser: what one person sees, and what they do. */
final class Page implements AutoCloseable {
  /** More than Slack takes in one file would not fit into one request here. */
  private static final int LARGEST_REQUEST = 40_000_000;

  private final Workspace workspace;
  private final State state;
  private final AppManifest manifest;
  private final Seen seen;
  private final ClockFace face;
  private final Reach reach;
  private final Live live;

  Page(
      Workspace workspace,
      State state,
      AppManifest manifest,
      ClockFace face,
      Reach reach,
      int port) {
    this.workspace = workspace;
    this.state = state;
    this.manifest = manifest;
    this.seen = new Seen(state, manifest);
    this.face = face;
    this.reach = reach;
    this.live = new Live(state, port);
  }

  void serve(Listener listener) {
    PageGuard guard = new PageGuard(live.address());
    PageFiles files = new PageFiles(state);
    listener.serve("/", guard.around(files::own));
    listener.serve("/rehearsal/state", guard.around(this::screen));
    listener.serve("/rehearsal/messages", guard.around(look(seen::older)));
    listener.serve("/rehearsal/thread", guard.around(look(seen::thread)));
    listener.serve("/rehearsal/file/", guard.around(files::shared));
    listener.serve("/rehearsal/do", guard.around(this::act));
  }

  private HttpHandler look(Function<Map<String, String>, ObjectNode> at) {
    return exchange -> {
      Map<String, String> query = PageGuard.query(exchange);
      ObjectNode answer = state.look(() -> at.apply(query));
      Http.send(exchange, 200, "application/json; charset=utf-8", Json.write(answer));
    };
  }

  /** The clock's next stop is looked up in the app's own database, and so without the lock. */
  private void screen(HttpExchange exchange) throws IOException {
    Map<String, String> query = PageGuard.query(exchange);
    JsonNode clock = face.json();
    boolean connected = reach.isConnected();
    ObjectNode screen = state.look(() -> seen.screen(query));
    screen.put("connected", connected).put("live", live.address()).set("clock", clock);
    Http.send(exchange, 200, "application/json; charset=utf-8", Json.write(screen));
  }

  private void act(HttpExchange exchange) throws IOException {
    if (!exchange.getRequestMethod().equals("POST")) {
      Http.send(exchange, 405, "text/plain", "POST what you do.\n");
      return;
    }
    byte[] body = exchange.getRequestBody().readNBytes(LARGEST_REQUEST + 1);
    if (body.length > LARGEST_REQUEST) {
      throw new IllegalArgumentException("That is too large; a file may have up to 25 MB.");
    }
    JsonNode asked = Json.read(new String(body, StandardCharsets.UTF_8));
    if (asked.path("what").asText().equals("clock")) {
      face.turn(asked);
    } else {
      gesture(asked);
    }
    Http.send(exchange, 200, "application/json; charset=utf-8", "{}");
  }

  private void gesture(JsonNode asked) {
    String name = asked.path("as").asText();
    Hands hands = workspace.as(state.look(() -> Seen.person(state, name)).name);
    if (PageActions.isForTheApp(asked, manifest) && !reach.isConnected()) {
      throw new IllegalStateException(seen.app() + " is not connected yet; wait a moment.");
    }
    PageActions.run(hands, asked);
  }

  /** What is offered to whoever types a command. */
  void hints(List<Hint> hints) {
    seen.hints(hints);
  }

  @Override
  public void close() {
    live.close();
  }
}
