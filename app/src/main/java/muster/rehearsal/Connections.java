package muster.rehearsal;

import java.time.Duration;

/** How the app is connected, for whoever waits for it or wants to see what it does without. */
public final class Connections {
  private final SocketMode socket;
  private final Reach reach;
  private final Tokens tokens;

  Connections(SocketMode socket, Reach reach, Tokens tokens) {
    this.socket = socket;
    this.reach = reach;
    this.tokens = tokens;
  }

  /** Waits until the app has at least so many; false if that took too long. */
  public boolean await(int count, Duration most) throws InterruptedException {
    return socket.awaitConnections(there -> there >= count, most);
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

  /**
   * Waits until everything sent to the app is acked, over HTTP too; false if that took too long.
   */
  public boolean awaitAcked(Duration most) throws InterruptedException {
    return reach.awaitAcked(most);
  }
}
