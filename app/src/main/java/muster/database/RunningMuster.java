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
import java.util.function.Consumer;

/** The Muster that holds an embedded database, asked to change it for a command. */
public final class RunningMuster {
  private RunningMuster() {}

  /**
   * Has the order carried out, and hands on what is told of it.
   *
   * @return whether it was done; empty if nobody there takes orders
   * @throws DatabaseUnusable if Muster was gone before it was done
   */
  public static Optional<Boolean> order(
      DatabaseAddress address, String line, Consumer<String> told) {
    Path socket = address.beside(SnapshotSocket.ENDING);
    if (!Files.exists(socket)) {
      return Optional.empty();
    }
    try (SocketChannel muster = SocketChannel.open(StandardProtocolFamily.UNIX)) {
      boolean unused = muster.connect(UnixDomainSocketAddress.of(socket));
      return order(muster, line, told);
    } catch (IOException | UnsupportedOperationException nobody) {
      return Optional.empty();
    }
  }

  private static Optional<Boolean> order(SocketChannel muster, String line, Consumer<String> told) {
    try {
      Channels.newOutputStream(muster)
          .write((SnapshotSocket.ORDER + line + "\n").getBytes(StandardCharsets.UTF_8));
      return answered(new BufferedReader(Channels.newReader(muster, StandardCharsets.UTF_8)), told);
    } catch (IOException gone) {
      throw stopped();
    }
  }

  private static Optional<Boolean> answered(BufferedReader answer, Consumer<String> told)
      throws IOException {
    for (String line = answer.readLine(); line != null; line = answer.readLine()) {
      if (line.startsWith(SnapshotSocket.ENDED)) {
        return Optional.of(line.equals(SnapshotSocket.ENDED + true));
      }
      if (!line.startsWith(SnapshotSocket.TOLD)) {
        // A Muster of an earlier release only hands out copies.
        return Optional.empty();
      }
      told.accept(line.substring(SnapshotSocket.TOLD.length()));
    }
    throw stopped();
  }

  private static DatabaseUnusable stopped() {
    return new DatabaseUnusable("Muster stopped before this was done. Run it again.");
  }
}
