package muster.crash;

import java.nio.file.Path;
import muster.database.DatabaseAddress;
import muster.testing.Databases;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Kills the real program ten times, also between a call of Slack taking effect and its answer, and
 * then compares what people were told, what the log says and what the workspace shows.
 */
class CrashTest {
  @Test
  void onTheEmbeddedDatabaseNothingIsLostAndNothingComesTwice(@TempDir Path folder)
      throws Exception {
    new Rounds(folder, DatabaseAddress.in(folder), 142).play(6);
  }

  @Test
  void onPostgresNothingIsLostAndNothingComesTwice(@TempDir Path folder) throws Exception {
    new Rounds(folder, Databases.postgres(), 143).play(4);
  }
}
