package muster;

import java.io.PrintWriter;
import muster.database.Database;
import muster.database.DatabaseAddress;
import muster.database.DatabaseUnusable;
import muster.database.RunningMuster;
import muster.flow.Clocks;
import muster.retention.Order;
import muster.retention.Orders;

/** Has an order carried out by whoever holds the database: a running Muster, or this process. */
final class Ordering {
  private Ordering() {}

  /** Who types: their account on this machine. */
  static String operator() {
    return System.getProperty("user.name", "unknown");
  }

  /** Whether it was done. */
  static boolean carriedOut(DatabaseAddress address, Order order, PrintWriter out) {
    try (Database database = Database.open(address.existing())) {
      return Orders.carryOut(database, Clocks.system(), order, out::println);
    } catch (DatabaseUnusable.InUse inUse) {
      return RunningMuster.order(address, order.line(), out::println).orElseThrow(() -> inUse);
    } finally {
      out.flush();
    }
  }
}
