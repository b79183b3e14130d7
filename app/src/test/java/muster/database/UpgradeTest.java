package muster.database;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import muster.incident.Phase;
import muster.testing.PastNight;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A database of the first schema, kept as that Muster wrote it, opens in every later one. */
class UpgradeTest {
  private static final Path NIGHT = Path.of("app/src/test/resources/muster/database/night-1.zip");

  @ParameterizedTest
  @MethodSource("muster.testing.Databases#each")
  void theFirstSchemaBecomesTheNewest(DatabaseAddress address) {
    BackupFile.Contents contents = Restoration.into(address, NIGHT);
    assertEquals(3, contents.incidents());
    try (Database database = Database.open(address)) {
      List<String> told = new ArrayList<>();
      Verification.Outcome outcome =
          database.snapshot(handle -> Verification.of(handle, PastNight.MORNING, told::add));
      assertEquals(List.of(), told);
      assertEquals(contents.facts(), outcome.facts());
      database.read(
          handle -> {
            Incidents stored = new Incidents(handle);
            assertEquals(Phase.RESOLVED, stored.load(1).orElseThrow().phase());
            assertTrue(stored.load(2).orElseThrow().confidential());
            assertEquals(Optional.empty(), stored.load(3).orElseThrow().places().channel());
            assertTrue(Backlog.depth(handle) > 0, "what waited still waits");
            return null;
          });
    }
  }
}
