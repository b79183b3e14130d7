package muster.rehearsal;

import java.time.Duration;

/** The app's Socket Mode connections, for whoever wants to see what it does without them. */
public final class Connections {
  private final SocketMode socket;

  Connections(SocketMode socket) {
    this.socket = socket;
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
    return socket.awaitDisconnected(most);
  }
}
