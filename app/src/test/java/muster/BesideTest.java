package muster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import muster.database.Database;
import muster.database.DatabaseAddress;
import muster.database.Inbox;
import muster.testing.PastNight;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** Commands beside a running Muster, whose embedded database nobody else may open. */
class BesideTest {
  @TempDir private Path folder;

  private record Ended(int code, String said) {}

  /** As much of a running Muster as holds the file. */
  private static Ground running(Path data) {
    return Ground.open(DatabaseAddress.in(data));
  }

  private static Ended muster(Path data, String... words) {
    StringWriter said = new StringWriter();
    CommandLine line = Muster.commandLine(Map.of("MUSTER_DATA", data.toString()));
    PrintWriter writer = new PrintWriter(said);
    line.setOut(writer);
    line.setErr(writer);
    int code = line.execute(words);
    writer.flush();
    return new Ended(code, said.toString());
  }

  private static List<String> names(Path folder) throws Exception {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  @Test
  void theyWorkOnACopyAndLeaveNothing() throws Exception {
    Path data = folder.resolve("data");
    try (Ground running = running(data)) {
      PastNight.in(running.database());
      assertEquals(
          "rw-------",
          PosixFilePermissions.toString(
              Files.getPosixFilePermissions(data.resolve("muster.sock"))));
      Ended verified = muster(data, "verify");
      assertTrue(verified.said().contains("Verified 3 incidents and"), verified.said());
      Ended exported = muster(data, "export", "INC-1", "--to", "-");
      assertEquals(0, exported.code(), exported.said());
      assertTrue(exported.said().contains("Payments time out"), exported.said());
      Path file = folder.resolve("night.zip");
      assertEquals(0, muster(data, "backup", file.toString()).code());
      Ended restored = muster(data, "restore", file.toString());
      assertEquals(1, restored.code());
      assertTrue(restored.said().contains("in use by another Muster"), restored.said());
      assertEquals(List.of("muster.lock", "muster.mv.db", "muster.sock"), names(data));
    }
    assertEquals(List.of("muster.lock", "muster.mv.db"), names(data));
  }

  @Test
  void everyCopyAgreesWhileMusterWrites() throws Exception {
    Path data = folder.resolve("data");
    AtomicBoolean enough = new AtomicBoolean();
    try (Ground running = running(data);
        ExecutorService thread = Executors.newSingleThreadExecutor()) {
      Future<?> night =
          thread.submit(
              () -> {
                PastNight.in(running.database());
                enough.set(true);
                return null;
              });
      List<String> said = new ArrayList<>();
      do {
        Ended verified = muster(data, "verify");
        if (!verified.said().contains("Verified")) {
          said.add(verified.said());
        }
        assertFalse(verified.said().contains("column"), verified.said());
        assertFalse(verified.said().contains("fact #"), verified.said());
      } while (!enough.get());
      Object done = night.get();
      assertEquals(null, done);
      assertEquals(List.of(), said);
    }
  }

  @Test
  void whatAKilledProcessLeftIsReplaced() throws Exception {
    Path data = Files.createDirectories(folder.resolve("data"));
    Files.createFile(data.resolve("muster.sock"));
    Path left = Files.createDirectories(data.resolve("snapshot-1234"));
    Files.writeString(left.resolve("copy.zip"), "half a co");
    try (Ground running = running(data)) {
      assertTrue(Files.exists(data.resolve("muster.mv.db")), () -> running + " is open");
      assertFalse(Files.exists(left));
      Ended verified = muster(data, "verify");
      assertEquals(0, verified.code(), verified.said());
      assertEquals("Verified 0 incidents and 0 facts: everything agrees.\n", verified.said());
    }
  }

  @Test
  void aPathTooLongForASocketOnlyMeansStoppingMuster() throws Exception {
    Path data = folder.resolve("d".repeat(120));
    try (Ground running = running(data)) {
      boolean taken =
          running.database().write(handle -> new Inbox(handle).take("one", PastNight.MORNING));
      assertTrue(taken);
      Ended verified = muster(data, "verify");
      assertEquals(1, verified.code());
      assertTrue(verified.said().contains("in use by another Muster"), verified.said());
    }
    assertEquals(0, muster(data, "verify").code());
  }

  @Test
  void aDisagreementIsToldAndFailsTheCommand() throws Exception {
    Path data = folder.resolve("data");
    try (Database database = Database.open(DatabaseAddress.in(data))) {
      PastNight.in(database);
      int changed =
          database.write(handle -> handle.execute("update incident set seq = 99 where number = 2"));
      assertEquals(1, changed);
    }
    Ended verified = muster(data, "verify");
    assertEquals(1, verified.code());
    assertEquals(
        "INC-2026-0002: the column seq differs from the log",
        verified.said().lines().toList().get(0));
    assertTrue(verified.said().contains("disagreements: 1."), verified.said());
    assertFalse(verified.said().contains(PastNight.SECRET_WORDS), "no incident's words");
  }

  @Test
  void aDamagedFileIsToldInASentence() throws Exception {
    Path data = Files.createDirectories(folder.resolve("data"));
    Files.writeString(data.resolve("muster.mv.db"), "Minutes of the meeting");
    Ended verified = muster(data, "verify");
    assertEquals(1, verified.code());
    assertTrue(verified.said().contains("muster restore FILE"), verified.said());
    assertEquals(1, verified.said().lines().count(), "no stack trace");
  }

  @Test
  void aBackupComesBackElsewhere() throws Exception {
    Path data = folder.resolve("data");
    try (Database database = Database.open(DatabaseAddress.in(data))) {
      PastNight.in(database);
    }
    Path file = folder.resolve("night.zip");
    assertEquals(0, muster(data, "backup", file.toString()).code());
    Path elsewhere = folder.resolve("elsewhere");
    Ended restored = muster(elsewhere, "restore", file.toString());
    assertEquals(0, restored.code(), restored.said());
    assertTrue(restored.said().startsWith("Restored 3 incidents and"), restored.said());
    assertTrue(muster(elsewhere, "export", "INC-1", "--to", "-").said().contains("Payments"));
    assertEquals(1, muster(elsewhere, "restore", file.toString()).code());
  }
}
