package muster.crash;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A wire on loopback between a program and something it talks to, which can be cut. */
final class Cut implements AutoCloseable {
  private final ServerSocket listening;
  private final InetSocketAddress target;
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();
  private volatile boolean cut;

  Cut(int targetPort) throws IOException {
    listening = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    target = new InetSocketAddress(InetAddress.getLoopbackAddress(), targetPort);
    Thread.ofVirtual().start(this::listen);
  }

  int port() {
    return listening.getLocalPort();
  }

  /** Breaks what is open, and lets nothing new through until it is mended. */
  void cut() {
    cut = true;
    open.forEach(Cut::close);
  }

  void mend() {
    cut = false;
  }

  private void listen() {
    try {
      while (true) {
        Socket from = listening.accept();
        if (cut) {
          close(from);
        } else {
          connect(from);
        }
      }
    } catch (IOException closed) {
      open.forEach(Cut::close);
    }
  }

  private void connect(Socket from) {
    try {
      Socket to = new Socket(target.getAddress(), target.getPort());
      open.add(from);
      open.add(to);
      Thread.ofVirtual().start(() -> pump(from, to));
      Thread.ofVirtual().start(() -> pump(to, from));
    } catch (IOException unreachable) {
      close(from);
    }
  }

  private void pump(Socket from, Socket to) {
    try (InputStream in = from.getInputStream();
        OutputStream out = to.getOutputStream()) {
      in.transferTo(out);
    } catch (IOException broken) {
      // Either end may go at any time; the other then goes with it.
    } finally {
      open.remove(from);
      open.remove(to);
      close(from);
      close(to);
    }
  }

  private static void close(Socket socket) {
    try {
      socket.close();
    } catch (IOException alreadyGone) {
      // Then there is nothing left to close.
    }
  }

  @Override
  public void close() throws IOException {
    listening.close();
    open.forEach(Cut::close);
  }
}
