package muster;

import muster.database.Database;
import muster.database.DatabaseAddress;
import muster.database.SnapshotSocket;
import muster.meters.Measure;
import muster.meters.Meters;

/** What a node stands on. It is there before Slack can be reached, and outlasts a failed start. */
public record Ground(Database database, SnapshotSocket snapshots, Meters meters)
    implements AutoCloseable {
  /**
   * Opens the database, and lets commands work beside it.
   *
   * @throws muster.database.DatabaseUnusable if the database cannot be used
   */
  public static Ground open(DatabaseAddress address) {
    Database database = Database.open(address);
    Meters meters = new Meters();
    try {
      database.measuredBy(meters);
      meters.gauge(Measure.BUILD, () -> 1, "version", Muster.VERSION, "database", kind(database));
      return new Ground(database, SnapshotSocket.listen(database), meters);
    } catch (RuntimeException e) {
      meters.close();
      database.close();
      throw e;
    }
  }

  private static String kind(Database database) {
    return database.isShared() ? "shared" : "embedded";
  }

  @Override
  public void close() {
    try {
      snapshots.close();
    } finally {
      database.close();
      meters.close();
    }
  }
}
