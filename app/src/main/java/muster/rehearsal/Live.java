package muster.rehearsal;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.CountDownLatch;
import org.java_websocket.WebSocket;
import org.java_websocket.drafts.Draft;
import org.java_websocket.exceptions.InvalidDataException;
import org.java_websocket.framing.CloseFrame;
import org.java_websocket.handshake.ClientHandshake;
import org.java_websocket.handshake.ServerHandshakeBuilder;
import org.java_websocket.server.WebSocketServer;

/**
 * Tells every window that something changed, by the number of the last change, over a WebSocket: a
 * browser gives a host six plain connections, which eight windows would use up. It says nothing
 * else, so that nobody learns anything here; a number is repeated while nothing happens, so that a
 * window knows when it is cut off.
 */
final class Live implements AutoCloseable {
  private static final int HEARTBEAT_MILLIS = 10_000;
  private static final int SILENT_SECONDS = 30;

  private final CountDownLatch listening = new CountDownLatch(1);
  private final State state;
  private final int page;
  private final Server server;
  private final Thread teller;

  /** For the page on this port. */
  Live(State state, int page) {
    this.state = state;
    this.page = page;
    server = new Server();
    server.setReuseAddr(true);
    server.setDaemon(true);
    server.start();
    teller = Thread.ofPlatform().daemon().name("live").unstarted(this::tell);
    try {
      listening.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    teller.start();
  }

  /** Where windows connect. */
  String address() {
    return "ws://127.0.0.1:" + server.getPort() + "/live";
  }

  /** One thread for all windows, however many open and close. */
  private void tell() {
    long seen = state.changes();
    try {
      while (!Thread.currentThread().isInterrupted()) {
        seen = state.awaitChange(seen, HEARTBEAT_MILLIS);
        server.broadcast("" + seen);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** How many windows are open. */
  int windows() {
    return server.getConnections().size();
  }

  @Override
  public void close() {
    teller.interrupt();
    try {
      server.stop(1000);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** The library's server, with nothing in it but what concerns the handshake. */
  private final class Server extends WebSocketServer {
    Server() {
      super(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 1);
    }

    /** A browser says which page asks, and no other page may. */
    @Override
    public ServerHandshakeBuilder onWebsocketHandshakeReceivedAsServer(
        WebSocket window, Draft draft, ClientHandshake asked) throws InvalidDataException {
      String origin = asked.getFieldValue("Origin");
      boolean ours = PageGuard.isOurs(asked.getFieldValue("Host"), null);
      boolean ourPage =
          origin.isEmpty()
              || (origin.endsWith(":" + page)
                  && PageGuard.isOurs(origin.replaceFirst("^http://", ""), origin));
      if (!ours || !ourPage || !asked.getResourceDescriptor().equals("/live")) {
        throw new InvalidDataException(CloseFrame.POLICY_VALIDATION, "for the page only");
      }
      return super.onWebsocketHandshakeReceivedAsServer(window, draft, asked);
    }

    @Override
    public void onOpen(WebSocket window, ClientHandshake handshake) {
      window.send("" + state.changes());
    }

    @Override
    public void onClose(WebSocket window, int code, String reason, boolean remote) {}

    @Override
    public void onMessage(WebSocket window, String message) {}

    @Override
    public void onError(WebSocket window, Exception problem) {}

    @Override
    public void onStart() {
      setConnectionLostTimeout(SILENT_SECONDS);
      listening.countDown();
    }
  }
}
