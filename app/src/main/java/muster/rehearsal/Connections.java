package muster.rehearsal;

import java.time.Duration;

/** The app's Socket Mode connections, for whoever wants to see what it does without them. */
public final class Connections {
  private final SocketMode socket;
  private final Tokens tokens;

  Connections(SocketMode socket, Tokens tokens) {
    this.socket = socket;
    this.tokens = tokens;
  }

  /** From now on the app's tokens are worth nothing. */
  public void revokeTokens() {
    tokens.revoke();
  }

  /** Breaks each without a word. */
  public void drop() {
    socket.drop();
  }

  /** Asks the app to connect anew. */
  public void refresh() {
    socket.refresh();
  }

  /** Waits until there is none; false if that took too long. */
  public boolean awaitNone(Duration most) throws InterruptedException {
    return socket.awaitConnections(count -> count == 0, most);
  }
}
