package muster.database;

import static muster.database.BackedUp.entries;
import static muster.database.BackedUp.night;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import muster.database.Outbox.Asked;
import muster.testing.Databases;
import muster.testing.PastNight;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What was backed up comes back, on either database. */
class BackupTest {
  @TempDir private static Path shared;
  private static Path night;

  @TempDir private Path folder;

  /** A night on H2, backed up once; the tests only read it. */
  @BeforeAll
  static void aNight() throws Exception {
    night = night(DatabaseAddress.in(shared), shared.resolve("night.zip"));
  }

  private DatabaseAddress h2(String name) {
    return DatabaseAddress.in(folder.resolve(name));
  }

  static Stream<Arguments> ways() {
    return Stream.of("H2", "PostgreSQL")
        .flatMap(from -> Stream.of("H2", "PostgreSQL").map(to -> Arguments.of(from, to)));
  }

  private DatabaseAddress address(String kind, String name) {
    return kind.equals("H2") ? h2(name) : Databases.postgres();
  }

  @ParameterizedTest
  @MethodSource("ways")
  void everythingComesBack(String from, String to) throws Exception {
    Path file = night(address(from, "from"), folder.resolve("night.zip"));
    DatabaseAddress there = address(to, "to");
    Restoration.into(there, file);
    try (Database database = Database.open(there)) {
      List<String> told = new ArrayList<>();
      var unused =
          database.snapshot(handle -> Verification.of(handle, PastNight.MORNING, told::add));
      assertEquals(List.of(), told);
    }
    Path again = folder.resolve("again.zip");
    var unused = BackupFile.write(there, again, PastNight.MORNING);
    Map<String, String> before = entries(file);
    Map<String, String> after = entries(again);
    assertEquals(before.keySet(), after.keySet());
    for (String entry : before.keySet()) {
      if (!entry.equals("outbox.jsonl")) {
        assertEquals(
            before.get(entry).lines().sorted().toList(),
            after.get(entry).lines().sorted().toList());
      }
    }
  }

  @ParameterizedTest
  @MethodSource("muster.testing.Databases#each")
  void numbersGoOnAfterTheHighest(DatabaseAddress address) throws Exception {
    Restoration.into(address, night);
    try (Database database = Database.open(address)) {
      long highest = count(database, "select max(id) from outbox");
      Asked asked =
          new Asked(Optional.of(1), "lane", "Kind", "{}", Optional.empty(), Optional.empty());
      long next =
          database.write(
              handle -> new Outbox(handle).add(asked, PastNight.MORNING, PastNight.MORNING));
      assertEquals(highest + 1, next);
      int incident = database.write(handle -> new Incidents(handle).nextNumber());
      assertEquals(4, incident);
    }
  }

  @ParameterizedTest
  @MethodSource("muster.testing.Databases#each")
  void whatWaitedIsInDoubt(DatabaseAddress address) {
    long waiting;
    try (Database database = Database.open(DatabaseAddress.in(shared))) {
      waiting = database.read(Backlog::depth);
    }
    assertTrue(waiting > 1, "the night ended with something to do");
    Restoration.into(address, night);
    try (Database database = Database.open(address)) {
      assertEquals(
          waiting,
          count(
              database,
              "select count(*) from outbox where state = 'SENDING' and claimed is not null"));
      assertEquals(0, count(database, "select count(*) from outbox where state = 'WAITING'"));
      assertEquals(0, count(database, "select count(*) from lane"));
    }
  }

  private static long count(Database database, String sql) {
    return database.read(handle -> handle.createQuery(sql).mapTo(Long.class).one());
  }

  @Test
  void nobodyElseMayReadIt() throws Exception {
    assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(night)));
    assertFalse(Files.exists(shared.resolve("night.zip.part")));
  }

  @Test
  void aFileThatIsThereIsNotReplaced() throws Exception {
    Path file = night;
    byte[] before = Files.readAllBytes(file);
    DatabaseUnusable refusal =
        assertThrows(
            DatabaseUnusable.class,
            () -> BackupFile.write(DatabaseAddress.in(shared), file, PastNight.MORNING));
    assertTrue(refusal.getMessage().contains("already there"), refusal.getMessage());
    assertTrue(Arrays.equals(before, Files.readAllBytes(file)));
  }

  @Test
  void aDatabaseThatIsNotThereIsNotMade() {
    assertThrows(
        DatabaseUnusable.class,
        () -> BackupFile.write(h2("none"), folder.resolve("none.zip"), PastNight.MORNING));
    assertFalse(Files.exists(folder.resolve("none")));
  }

  @ParameterizedTest
  @MethodSource("muster.testing.Databases#each")
  void onlyAnEmptyDatabaseIsFilled(DatabaseAddress address) throws Exception {
    Path file = night;
    Restoration.into(address, file);
    DatabaseUnusable refusal =
        assertThrows(DatabaseUnusable.class, () -> Restoration.into(address, file));
    assertTrue(refusal.getMessage().contains("not empty"), refusal.getMessage());
  }
}
