package muster.rehearsal;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;

/**
 * Where shared files are kept: whoever shows a token gets the file, everybody else is sent to the
 * page on which people sign in, as by Slack.
 */
final class FileServer {
  static final String PATH = "/files/";
  private static final String SIGN_IN = "/signin";
  private static final String SIGN_IN_PAGE =
      "<!DOCTYPE html><html><head><title>Sign in</title></head><body>Sign in to Rehearsal</body></html>";

  private final State state;
  private final Faults faults;
  private final Tokens tokens;
  private final boolean mayRead;

  FileServer(State state, Faults faults, Tokens tokens, Set<String> scopes) {
    this.state = state;
    this.faults = faults;
    this.tokens = tokens;
    this.mayRead = scopes.contains("files:read");
  }

  static String address(String base, State.SharedFile file) {
    return base.replaceFirst("/$", "") + PATH + file.id() + "/download";
  }

  void answer(HttpExchange exchange) throws IOException {
    Faults.Fault fault = faults.take("download").orElse(null);
    if (fault instanceof Faults.LostBefore || fault instanceof Faults.LostAfter) {
      throw new IOException("the answer is lost on purpose");
    }
    if (fault instanceof Faults.Garbled) {
      Http.send(exchange, 200, "text/html", SIGN_IN_PAGE);
    } else if (fault instanceof Faults.Limited limited) {
      exchange.getResponseHeaders().set("Retry-After", "" + limited.retryAfterSeconds());
      Http.send(exchange, 429, "text/plain", "later");
    } else if (fault instanceof Faults.Status status) {
      Http.send(exchange, status.code(), "text/plain", "broken");
    } else {
      handOver(exchange);
    }
  }

  private void handOver(HttpExchange exchange) throws IOException {
    String bearer = String.valueOf(exchange.getRequestHeaders().getFirst("Authorization"));
    if (!mayRead || !tokens.isBots(bearer)) {
      exchange.getResponseHeaders().set("Location", SIGN_IN);
      Http.send(exchange, 302, "text/html", SIGN_IN_PAGE);
      return;
    }
    String id = exchange.getRequestURI().getPath().substring(PATH.length()).split("/", 2)[0];
    Optional<State.SharedFile> file = state.look(() -> Optional.ofNullable(state.files.get(id)));
    if (file.isEmpty()) {
      Http.send(exchange, 404, "text/plain", "There is no such file.");
    } else {
      Http.send(exchange, 200, file.get().type(), file.get().content().bytes());
    }
  }

  void signIn(HttpExchange exchange) throws IOException {
    Http.send(exchange, 200, "text/html; charset=utf-8", SIGN_IN_PAGE);
  }
}
