package muster.database;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;

/**
 * A database opened for a command that only reads. If a running Muster holds the embedded one, this
 * is a copy that Muster made for us, removed when we are done.
 */
public final class Reading implements AutoCloseable {
  private final Database database;
  private final Optional<Path> copy;

  private Reading(Database database, Optional<Path> copy) {
    this.database = database;
    this.copy = copy;
  }

  /**
   * Opens it and brings its schema up to date, as a start would.
   *
   * @throws DatabaseUnusable with a sentence for the operator
   */
  public static Reading open(DatabaseAddress address) {
    return open(address, Database::open);
  }

  /** Opens it with the schema it has. */
  static Reading openAsItIs(DatabaseAddress address) {
    return open(address, Database::openAsItIs);
  }

  private static Reading open(DatabaseAddress address, Function<DatabaseAddress, Database> opened) {
    try {
      return new Reading(opened.apply(address.existing()), Optional.empty());
    } catch (DatabaseUnusable.InUse inUse) {
      return copied(address, opened, inUse);
    }
  }

  private static Reading copied(
      DatabaseAddress address,
      Function<DatabaseAddress, Database> opened,
      DatabaseUnusable.InUse inUse) {
    Path folder = asked(address).orElseThrow(() -> inUse);
    try {
      SnapshotFolder.unpack(folder, address.dataFile().orElseThrow().getFileName().toString());
      return new Reading(opened.apply(address.copiedTo(folder).existing()), Optional.of(folder));
    } catch (IOException e) {
      SnapshotFolder.remove(folder);
      throw new DatabaseUnusable("The running Muster's copy cannot be unpacked: " + e, e);
    } catch (RuntimeException e) {
      SnapshotFolder.remove(folder);
      throw e;
    }
  }

  /** Asks the Muster that holds the file for a copy; empty if none answers. */
  private static Optional<Path> asked(DatabaseAddress address) {
    Path socket = address.beside(SnapshotSocket.ENDING);
    if (!Files.exists(socket)) {
      return Optional.empty();
    }
    try (SocketChannel muster = SocketChannel.open(StandardProtocolFamily.UNIX)) {
      boolean unused = muster.connect(UnixDomainSocketAddress.of(socket));
      Channels.newOutputStream(muster)
          .write((SnapshotSocket.SNAPSHOT + "\n").getBytes(StandardCharsets.UTF_8));
      String answer =
          new BufferedReader(Channels.newReader(muster, StandardCharsets.UTF_8)).readLine();
      return Optional.ofNullable(answer)
          .filter(line -> line.startsWith(SnapshotSocket.HERE))
          .map(line -> Path.of(line.substring(SnapshotSocket.HERE.length())));
    } catch (IOException | UnsupportedOperationException nobody) {
      return Optional.empty();
    }
  }

  public Database database() {
    return database;
  }

  @Override
  public void close() {
    try {
      database.close();
    } finally {
      copy.ifPresent(SnapshotFolder::remove);
    }
  }
}
