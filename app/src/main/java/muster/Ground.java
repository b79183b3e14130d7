package muster;

import muster.database.Database;
import muster.database.DatabaseAddress;
import muster.database.SnapshotSocket;

/** What a node stands on. It is there before Slack can be reached, and outlasts a failed start. */
public record Ground(Database database, SnapshotSocket snapshots) implements AutoCloseable {
  /**
   * Opens the database, and lets commands work beside it.
   *
   * @throws muster.database.DatabaseUnusable if the database cannot be used
   */
  public static Ground open(DatabaseAddress address) {
    Database database = Database.open(address);
    try {
      return new Ground(database, SnapshotSocket.listen(database));
    } catch (RuntimeException e) {
      database.close();
      throw e;
    }
  }

  @Override
  public void close() {
    try {
      snapshots.close();
    } finally {
      database.close();
    }
  }
}
