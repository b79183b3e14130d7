package muster.database;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets commands work beside a running Muster, although H2 allows one process only: whoever may
 * write to the socket next to the embedded database asks for a {@code snapshot} and is answered
 * with the path of a copy, which is theirs to remove. What changes the data is sent as an {@code
 * order}, and what came of it is told line by line.
 */
public final class SnapshotSocket implements AutoCloseable {
  static final String ENDING = ".sock";
  static final String SNAPSHOT = "snapshot";
  static final String HERE = "here ";
  private static final Logger LOG = LoggerFactory.getLogger(SnapshotSocket.class);
  static final String ORDER = "order ";
  static final String TOLD = "told ";
  static final String ENDED = "ended ";
  private static final int LONGEST_REQUEST = 64 << 10;
  private static final Duration PAUSE = Duration.ofSeconds(1);

  /** Does what operators order. */
  @FunctionalInterface
  public interface Orders {
    /**
     * Does what the line says, on this database.
     *
     * @param told hears of it, line by line
     * @return whether it was done
     */
    boolean carryOut(Database database, String line, Consumer<String> told);
  }

  private final Database database;
  private final Orders orders;
  private final Optional<ServerSocketChannel> socket;

  private SnapshotSocket(Database database, Orders orders, Optional<ServerSocketChannel> socket) {
    this.database = database;
    this.orders = orders;
    this.socket = socket;
  }

  /**
   * Listens until closed. Where there is no embedded file, or the system has no such sockets, this
   * does nothing, and the commands ask for Muster to be stopped.
   */
  public static SnapshotSocket listen(Database database, Orders orders) {
    if (database.address().dataFile().isEmpty()) {
      return new SnapshotSocket(database, orders, Optional.empty());
    }
    Optional<ServerSocketChannel> socket = bound(path(database));
    SnapshotSocket listening = new SnapshotSocket(database, orders, socket);
    socket.ifPresent(
        open -> Thread.ofVirtual().name("snapshots").start(() -> listening.accept(open)));
    return listening;
  }

  private static Path path(Database database) {
    return database.address().beside(ENDING);
  }

  private static Path folder(Database database) {
    return path(database).getParent();
  }

  private static Optional<ServerSocketChannel> bound(Path path) {
    try {
      // The file is ours alone, so whatever lies here was left by a process that was killed.
      SnapshotFolder.removeAll(path.getParent());
      Files.deleteIfExists(path);
      ServerSocketChannel socket = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
      try {
        socket.bind(UnixDomainSocketAddress.of(path));
        OwnerOnly.make(path);
        return Optional.of(socket);
      } catch (IOException | RuntimeException e) {
        socket.close();
        throw e;
      }
    } catch (IOException | RuntimeException e) {
      LOG.info(
          "commands need Muster to be stopped: nothing can listen at {}: {}", path, e.toString());
      return Optional.empty();
    }
  }

  private void accept(ServerSocketChannel open) {
    while (open.isOpen()) {
      try {
        SocketChannel asking = open.accept();
        Thread.ofVirtual().start(() -> answer(asking));
      } catch (ClosedChannelException stopped) {
        return;
      } catch (IOException e) {
        LOG.warn("a command could not be heard: {}", e.getMessage());
        // What stands in the way, no file handles left for example, may last.
        LockSupport.parkNanos(PAUSE.toNanos());
      }
    }
  }

  private void answer(SocketChannel asking) {
    try (asking) {
      String request = request(asking);
      if (request.startsWith(ORDER)) {
        carryOut(asking, request.substring(ORDER.length()));
        return;
      }
      if (!request.equals(SNAPSHOT)) {
        say(asking, "Muster understands: " + SNAPSHOT);
        return;
      }
      Path folder = SnapshotFolder.create(folder(database));
      boolean handedOver = false;
      try {
        database.copyTo(folder.resolve(SnapshotFolder.ZIP));
        say(asking, HERE + folder);
        handedOver = true;
      } finally {
        if (!handedOver) {
          SnapshotFolder.remove(folder);
        }
      }
    } catch (IOException | RuntimeException e) {
      LOG.warn("a snapshot could not be made", e);
    }
  }

  /** Whoever ordered it may have gone away meanwhile: it is carried out all the same. */
  private void carryOut(SocketChannel asking, String line) throws IOException {
    boolean done = false;
    try {
      done = orders.carryOut(database, line, told -> tell(asking, TOLD + told));
    } catch (RuntimeException e) {
      LOG.warn("an order could not be carried out", e);
      tell(asking, TOLD + "It failed; Muster's log says why. Run it again.");
    }
    say(asking, ENDED + done);
  }

  private static void tell(SocketChannel asking, String line) {
    try {
      say(asking, line);
    } catch (IOException gone) {
      LOG.info("whoever ordered it does not listen: {}", gone.getMessage());
    }
  }

  private static String request(SocketChannel asking) throws IOException {
    ByteBuffer read = ByteBuffer.allocate(LONGEST_REQUEST);
    StringBuilder line = new StringBuilder();
    while (line.indexOf("\n") < 0 && read.hasRemaining() && asking.read(read) >= 0) {
      line.setLength(0);
      line.append(new String(read.array(), 0, read.position(), StandardCharsets.UTF_8));
    }
    return line.toString().strip();
  }

  private static void say(SocketChannel asking, String line) throws IOException {
    ByteBuffer bytes = StandardCharsets.UTF_8.encode(line + "\n");
    while (bytes.hasRemaining()) {
      int unused = asking.write(bytes);
    }
  }

  /** Hears nobody any more, and leaves no socket behind. */
  @Override
  public void close() {
    socket.ifPresent(
        open -> {
          try {
            open.close();
            Files.deleteIfExists(path(database));
          } catch (IOException e) {
            LOG.warn("the socket could not be removed: {}", e.getMessage());
          }
        });
  }
}
