package muster.database;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import muster.testing.Databases;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Before the tables of an embedded database are changed, they are backed up beside it. */
class BeforeUpgradeTest {
  @TempDir private Path data;
  @TempDir private Path elsewhere;

  private DatabaseAddress old() throws IOException {
    DatabaseAddress address = DatabaseAddress.in(data);
    var unused = Restoration.asItWas(address, new StoredSchema(10).packed(elsewhere));
    return address;
  }

  private List<Path> copies() throws IOException {
    try (Stream<Path> files = Files.list(data)) {
      return files.filter(file -> file.toString().endsWith(".zip")).sorted().toList();
    }
  }

  @Test
  void theBackupOfBeforeLiesBesideIt() throws IOException {
    Files.writeString(data.resolve("muster-before-9.zip"), "of an earlier upgrade");
    DatabaseAddress address = old();
    String newest;
    try (Database database = Database.open(address)) {
      newest = database.schema().version().orElseThrow();
    }
    Path kept = data.resolve("muster-before-" + newest + ".zip");
    assertEquals(List.of(kept), copies(), "one is kept");
    assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(kept)));
    DatabaseAddress again = Databases.inMemory();
    assertEquals(4, Restoration.asItWas(again, kept).incidents());
    try (Database database = Database.openAsItIs(again)) {
      assertEquals("10", database.schema().version().orElseThrow());
    }
    Files.delete(kept);
    Database.open(address).close();
    assertEquals(List.of(), copies(), "nothing is changed, so nothing is backed up");
  }

  /** After half an upgrade the tables may hold less than the first backup does. */
  @Test
  void theBackupOfAnUpgradeThatWasCutOffStays() throws IOException {
    DatabaseAddress address = old();
    String newest = newest();
    Path first = data.resolve("muster-before-" + newest + ".zip");
    Files.writeString(first, "of the first attempt");
    Database.open(address).close();
    assertEquals("of the first attempt", Files.readString(first));
    assertEquals(List.of(data.resolve("muster-before-" + newest + "-2.zip"), first), copies());
  }

  /** Muster is started again every few seconds, and each start keeps a backup first. */
  @Test
  void anUpgradeThatFailsAtEveryStartDoesNotFillTheDisk() throws IOException {
    DatabaseAddress address = old();
    try (Database database = Database.openAsItIs(address)) {
      database.write(handle -> handle.execute("create table schema_floor (in_the_way int)"));
    }
    for (int start = 1; start <= 7; start++) {
      assertThrows(RuntimeException.class, () -> Database.open(address).close());
    }
    assertEquals(5, copies().size());
  }

  /** Nobody else can be writing it, and no person is there to remove it. */
  @Test
  void whatABackupThatWasCutOffLeftIsReplaced() throws IOException {
    DatabaseAddress address = old();
    Files.writeString(data.resolve("muster-before-" + newest() + ".zip.part"), "half of it");
    Database.open(address).close();
    assertEquals(List.of(data.resolve("muster-before-" + newest() + ".zip")), copies());
  }

  private static String newest() {
    try (Database empty = Database.open(Databases.inMemory())) {
      return empty.schema().newestKnown();
    }
  }

  @Test
  void whatCannotBeBackedUpIsNotChanged() throws IOException {
    DatabaseAddress address = old();
    Path inTheWay = data.resolve("muster-before-" + newest() + ".zip.part");
    Files.createFile(Files.createDirectory(inTheWay).resolve("file"));
    assertThrows(DatabaseUnusable.class, () -> Database.open(address).close());
    try (Database database = Database.openAsItIs(address)) {
      assertEquals("10", database.schema().version().orElseThrow());
    }
  }

  @Test
  void aNewDatabaseHasNothingToLose() throws IOException {
    Database.open(DatabaseAddress.in(data)).close();
    assertTrue(copies().isEmpty());
    assertFalse(Files.exists(data.resolve("muster-before-1.zip")));
  }
}
