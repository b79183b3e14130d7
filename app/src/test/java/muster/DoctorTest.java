package muster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import muster.database.Backlog;
import muster.database.Condition;
import muster.database.Database;
import muster.database.DatabaseAddress;
import muster.database.Outbox;
import muster.database.Outbox.Asked;
import muster.slack.Checkup.Finding;
import muster.testing.Databases;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the doctor looks at besides Slack, and what it says has to be done. */
class DoctorTest {
  private static final Instant NOW = Instant.parse("2026-11-20T14:00:00Z");

  @TempDir private Path folder;

  private static String toMend(List<Finding> findings) {
    return findings.stream()
        .filter(finding -> !finding.well())
        .map(Finding::sentence)
        .collect(Collectors.joining("\n"));
  }

  private static Condition embedded(Optional<Backlog> waiting, int givenUp) {
    return new Condition(waiting, givenUp, Optional.empty());
  }

  private static Condition on(Condition.Server server) {
    return new Condition(Optional.empty(), 0, Optional.of(server));
  }

  @Test
  void aNewDatabaseIsWell() {
    assertEquals("", toMend(DatabaseCheckup.of(DatabaseAddress.in(folder), NOW)));
  }

  @Test
  void whatHasWaitedLongIsToBeLookedAt() {
    Optional<Backlog> moment = Optional.of(new Backlog(2, NOW.minusSeconds(20)));
    assertEquals("", toMend(DatabaseCheckup.found(embedded(moment, 0), NOW)));
    Optional<Backlog> hours = Optional.of(new Backlog(2, NOW.minusSeconds(7_200)));
    String mend = toMend(DatabaseCheckup.found(embedded(hours, 0), NOW));
    assertTrue(mend.contains("2 things wait for Slack since 2026-11-20T12:00:00Z"), mend);
    assertTrue(mend.contains("outcome=later"), mend);
  }

  @Test
  void whatIsInTheDatabaseIsFound() throws Exception {
    DatabaseAddress address = DatabaseAddress.in(folder);
    try (Database database = Database.open(address)) {
      Asked say =
          new Asked(Optional.of(1), "incident/1", "Say", "{}", Optional.empty(), Optional.empty());
      database.write(handle -> new Outbox(handle).add(say, NOW.minusSeconds(600), NOW));
    }
    String mend = toMend(DatabaseCheckup.of(address, NOW));
    assertTrue(mend.contains("1 things wait for Slack since 2026-11-20T13:50:00Z"), mend);
    // Opened, written to, and compacted when it was closed.
    Path file = address.dataFile().orElseThrow();
    assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
  }

  @Test
  void whatWasGivenUpIsTold() {
    List<Finding> findings = DatabaseCheckup.found(embedded(Optional.empty(), 3), NOW);
    assertEquals("", toMend(findings));
    assertTrue(findings.getLast().sentence().contains("3 things"), findings.toString());
  }

  @Test
  void aServerThatForgetsIsToBeSetOtherwise() {
    assertEquals("", toMend(DatabaseCheckup.found(on(new Condition.Server(17, true, true)), NOW)));
    String mend = toMend(DatabaseCheckup.found(on(new Condition.Server(12, false, false)), NOW));
    for (String way :
        List.of("Upgrade it", "fsync = on", "synchronous_commit = on", "full_page_writes = on")) {
      assertTrue(mend.contains(way), mend);
    }
  }

  @Test
  void aRealServerIsAsked() {
    try (Database database = Database.open(Databases.postgres())) {
      Condition.Server server = Condition.of(database).server().orElseThrow();
      assertEquals(14, server.version());
      // The server of these tests is set to be fast.
      assertFalse(server.keepsCommits());
    }
  }

  private MachineCheckup machine(Path file, Path config) {
    return new MachineCheckup(folder, Optional.of(file), Optional.of(config));
  }

  @Test
  void filesOfOthersToReadAreToBeClosed() throws Exception {
    Path file = Files.writeString(folder.resolve("muster.mv.db"), "data");
    Path config = Files.writeString(folder.resolve("muster.yml"), "");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
    Files.setPosixFilePermissions(config, PosixFilePermissions.fromString("rw-r--r--"));
    assertEquals("", toMend(machine(file, config).findings(NOW)));
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));
    Files.setPosixFilePermissions(config, PosixFilePermissions.fromString("rw-rw-rw-"));
    String mend = toMend(machine(file, config).findings(NOW));
    assertTrue(mend.contains("chmod 600 " + file), mend);
    assertTrue(mend.contains("chmod o-w " + config), mend);
    Files.setPosixFilePermissions(config, PosixFilePermissions.fromString("rw-r--r--"));
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxrwxrwx"));
    assertTrue(toMend(machine(file, config).findings(NOW)).contains("chmod o-w " + folder));
  }

  @Test
  void aFolderThatIsAFileCannotBeUsed() throws Exception {
    Path file = Files.writeString(folder.resolve("data"), "");
    MachineCheckup machine = new MachineCheckup(file, Optional.empty(), Optional.empty());
    String mend = toMend(machine.findings(NOW));
    assertTrue(mend.contains("cannot be used") && mend.contains("MUSTER_DATA"), mend);
  }

  @Test
  void theDiskHasRoomForACompaction() {
    long gigabyte = 1L << 30;
    assertTrue(MachineCheckup.room(2 * gigabyte, 0).well());
    assertTrue(MachineCheckup.room(2 * gigabyte, gigabyte).well());
    Finding small = MachineCheckup.room(gigabyte / 2, 0);
    assertTrue(!small.well() && small.sentence().contains("512 MB are left"), small.sentence());
    assertFalse(MachineCheckup.room(2 * gigabyte - 1, gigabyte).well());
  }

  @Test
  void timeZonesGrowOld() {
    assertTrue(MachineCheckup.zones("2026a", NOW).well());
    assertTrue(MachineCheckup.zones("2024b", NOW).well());
    assertTrue(MachineCheckup.zones("2023c", NOW).sentence().contains("Update Java"));
    assertFalse(MachineCheckup.zones("2023c", NOW).well());
  }
}
