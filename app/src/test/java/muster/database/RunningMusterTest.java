package muster.database;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RunningMusterTest {
  @TempDir private Path folder;

  private final List<String> told = new ArrayList<>();

  private Optional<Boolean> order() {
    return RunningMuster.order(DatabaseAddress.in(folder), "retain", told::add);
  }

  private ServerSocketChannel listening() throws Exception {
    Path path = DatabaseAddress.in(folder).beside(SnapshotSocket.ENDING);
    return ServerSocketChannel.open(StandardProtocolFamily.UNIX)
        .bind(UnixDomainSocketAddress.of(path));
  }

  private static Thread answering(ServerSocketChannel socket, String answer) {
    return Thread.ofVirtual()
        .start(
            () -> {
              try (SocketChannel asking = socket.accept()) {
                asking.read(ByteBuffer.allocate(100));
                asking.write(ByteBuffer.wrap(answer.getBytes(StandardCharsets.UTF_8)));
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
            });
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "told INC-1 deleted\n"})
  void aMusterThatStopsBeforeItIsDoneIsNotTakenForDone(String before) throws Exception {
    try (ServerSocketChannel socket = listening()) {
      Thread unused = answering(socket, before);
      DatabaseUnusable stopped = assertThrows(DatabaseUnusable.class, this::order);
      assertTrue(stopped.getMessage().endsWith("Run it again."), stopped.getMessage());
    }
  }

  @Test
  void anEarlierReleaseThatOnlyHandsOutCopiesTakesNoOrders() throws Exception {
    try (ServerSocketChannel socket = listening()) {
      Thread unused = answering(socket, "here /a/copy\n");
      assertEquals(Optional.empty(), order());
    }
  }

  @Test
  void whatAStoppedMusterLeftBehindTakesNoOrders() throws Exception {
    listening().close();
    assertEquals(Optional.empty(), order());
    assertEquals(List.of(), told);
  }
}
