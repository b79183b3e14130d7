package muster;

import java.util.Optional;
import java.util.function.Consumer;
import muster.database.Database;
import muster.database.DatabaseAddress;
import muster.database.SnapshotSocket;
import muster.flow.Clocks;
import muster.meters.Measure;
import muster.meters.Meters;
import muster.retention.Order;
import muster.retention.Orders;

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
      return new Ground(database, SnapshotSocket.listen(database, Ground::carryOut), meters);
    } catch (RuntimeException e) {
      meters.close();
      database.close();
      throw e;
    }
  }

  private static String kind(Database database) {
    return database.isShared() ? "shared" : "embedded";
  }

  /** What an operator orders while this process holds the embedded database. */
  private static boolean carryOut(Database database, String line, Consumer<String> told) {
    Optional<Order> order = Order.read(line);
    if (order.isEmpty()) {
      told.accept("The Muster that runs does not know this order. Stop it first.");
      return false;
    }
    return Orders.carryOut(database, Clocks.system(), order.get(), told);
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
