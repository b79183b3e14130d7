package muster.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import muster.database.DatabaseAddress;

/** The way to a PostgreSQL, which can be cut, or clogged so that nothing moves and nothing ends. */
public final class Pipe implements AutoCloseable {
  private static final Pattern PLACE = Pattern.compile("//([^:/]+):(\\d+)/");

  private final DatabaseAddress target;
  private final InetSocketAddress server;
  private final Set<Socket> ends = ConcurrentHashMap.newKeySet();
  private final Object valve = new Object();
  private final int port;
  private ServerSocket entrance;
  private boolean clogged;

  public Pipe(DatabaseAddress target) {
    this.target = target;
    Matcher place = PLACE.matcher(target.jdbcUrl());
    if (!place.find()) {
      throw new IllegalArgumentException("no host and port in " + target.forPeople());
    }
    server = new InetSocketAddress(place.group(1), Integer.parseInt(place.group(2)));
    port = open(0);
  }

  private int open(int wanted) {
    try {
      entrance = new ServerSocket();
      entrance.setReuseAddress(true);
      entrance.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), wanted));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    ServerSocket accepting = entrance;
    Thread.ofPlatform().daemon().start(() -> accept(accepting));
    return entrance.getLocalPort();
  }

  /** The database as it is reached through the pipe. */
  public DatabaseAddress address() {
    String url = PLACE.matcher(target.jdbcUrl()).replaceFirst("//127.0.0.1:" + port + "/");
    return new DatabaseAddress(url, target.user(), target.password());
  }

  private void accept(ServerSocket accepting) {
    while (!accepting.isClosed()) {
      try {
        Socket near = accepting.accept();
        Socket far = new Socket();
        ends.add(near);
        ends.add(far);
        far.connect(server);
        Thread.ofPlatform().daemon().start(() -> carry(near, far));
        Thread.ofPlatform().daemon().start(() -> carry(far, near));
      } catch (IOException e) {
        // It was cut; whoever wanted to connect sees that.
      }
    }
  }

  private void carry(Socket from, Socket to) {
    try (from;
        to) {
      InputStream in = from.getInputStream();
      OutputStream out = to.getOutputStream();
      byte[] bytes = new byte[8192];
      for (int read = in.read(bytes); read >= 0; read = in.read(bytes)) {
        awaitClear();
        out.write(bytes, 0, read);
      }
    } catch (IOException e) {
      // One end is gone, and so is the other.
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    ends.remove(from);
    ends.remove(to);
  }

  private void awaitClear() throws InterruptedException {
    synchronized (valve) {
      while (clogged) {
        valve.wait();
      }
    }
  }

  /** Ends every connection, and lets nobody connect any more. */
  public void cut() {
    try {
      entrance.close();
      for (Socket end : ends) {
        end.close();
      }
      ends.clear();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Lets connections through again, at the same address. */
  public void mend() {
    open(port);
  }

  /** Keeps every connection and moves nothing. */
  public void clog() {
    synchronized (valve) {
      clogged = true;
    }
  }

  /** Moves again what got stuck. */
  public void clear() {
    synchronized (valve) {
      clogged = false;
      valve.notifyAll();
    }
  }

  @Override
  public void close() {
    clear();
    cut();
  }
}
