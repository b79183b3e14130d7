package muster.database;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import muster.testing.Databases;
import muster.testing.PastNight;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What this Muster does with tables that a newer one, or another node, brings up to date. */
class NewerSchemaTest {
  private static final int NEWER = 99;

  @TempDir private Path folder;

  /** As if a newer Muster had been here, which lets those work on it that know this schema. */
  private static void newer(DatabaseAddress address, int floor) {
    try (Database database = Database.open(address)) {
      PastNight.in(database);
      int unused =
          database.write(
              handle -> {
                handle.execute("update schema_floor set lowest = ?", floor);
                return handle.execute(
                    """
                    insert into "flyway_schema_history"
                      ("installed_rank", "version", "description", "type", "script",
                       "checksum", "installed_by", "execution_time", "success")
                    values (99, '99', 'later', 'SQL', 'V99__later.sql', 0, 'sa', 0, true)
                    """);
              });
    }
  }

  private static int known(DatabaseAddress address) {
    try (Database database = Database.open(address)) {
      return Integer.parseInt(database.schema().newestKnown());
    }
  }

  @ParameterizedTest
  @MethodSource("muster.testing.Databases#each")
  void whatThisMusterIsTooOldForIsRefused(DatabaseAddress address) {
    int known = known(address);
    newer(address, NEWER);
    Path file = folder.resolve("night.zip");
    List<Consumer<DatabaseAddress>> uses =
        List.of(
            at -> Database.open(at).close(),
            at -> Reading.open(at).close(),
            at -> BackupFile.write(at, file, Instant.EPOCH));
    for (Consumer<DatabaseAddress> use : uses) {
      String said = assertThrows(DatabaseUnusable.class, () -> use.accept(address)).getMessage();
      assertTrue(said.contains("has schema 99, written by a newer Muster"), said);
      assertTrue(said.contains("this one knows schema " + known), said);
      assertTrue(said.contains("Start the newer Muster, or restore the backup"), said);
    }
    assertFalse(Files.exists(file));
  }

  @Test
  void theEmbeddedDatabaseHasNoOtherNodeToWaitFor() {
    DatabaseAddress address = Databases.inMemory();
    newer(address, known(address));
    assertThrows(DatabaseUnusable.class, () -> Database.open(address).close());
  }

  @Test
  void whatWasOnlyAddedToIsWorkedOn() {
    DatabaseAddress address = Databases.postgres();
    newer(address, known(address));
    try (Database database = Database.open(address)) {
      Verification.Outcome outcome =
          database.snapshot(handle -> Verification.of(handle, PastNight.MORNING, line -> {}));
      assertTrue(outcome.agrees());
      assertEquals("99", database.schema().version().orElseThrow());
    }
    Path file = folder.resolve("night.zip");
    assertEquals(3, BackupFile.write(address, file, Instant.EPOCH).incidents());
    String said =
        assertThrows(DatabaseUnusable.class, () -> Restoration.into(Databases.inMemory(), file))
            .getMessage();
    assertTrue(said.contains("The backup has schema 99, written by a newer Muster"), said);
  }

  @Test
  void nodesThatStartAtOnceWaitForEachOther() {
    DatabaseAddress address = Databases.postgres();
    List<CompletableFuture<Void>> starts =
        IntStream.range(0, 3)
            .mapToObj(node -> CompletableFuture.runAsync(() -> Database.open(address).close()))
            .toList();
    starts.forEach(CompletableFuture::join);
    assertEquals(known(address), known(address));
  }

  /** Somebody's long transaction holds a table that the next migration changes. */
  @Test
  void aMigrationGivesWayAndIsTriedAgain() throws Exception {
    DatabaseAddress address = Databases.postgres();
    var unused = Restoration.asItWas(address, new StoredSchema(1).packed(folder));
    CountDownLatch held = new CountDownLatch(1);
    CountDownLatch free = new CountDownLatch(1);
    try (Database busy = Database.openAsItIs(address)) {
      var holding =
          CompletableFuture.runAsync(
              () ->
                  busy.write(
                      handle -> {
                        handle.execute("lock table membership in share mode");
                        held.countDown();
                        return awaited(free);
                      }));
      held.await();
      var migrating = CompletableFuture.runAsync(() -> Database.open(address).close());
      // Others are held up only while it waits: each of these is answered before its own patience.
      for (int look = 0; look < 3; look++) {
        int rows =
            busy.read(
                handle ->
                    handle
                        .createQuery("select count(*) from membership")
                        .mapTo(Integer.class)
                        .one());
        assertEquals(1, rows);
      }
      assertFalse(migrating.isDone());
      free.countDown();
      holding.join();
      migrating.join();
      assertEquals(Integer.toString(known(address)), busy.schema().version().orElseThrow());
    }
  }

  private static boolean awaited(CountDownLatch latch) {
    try {
      latch.await();
      return true;
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
