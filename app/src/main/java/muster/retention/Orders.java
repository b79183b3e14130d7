package muster.retention;

import java.util.function.Consumer;
import muster.database.Audit;
import muster.database.Database;
import muster.flow.Clocks;

/** Does what operators order, on the database of this process. */
public final class Orders {
  private static final int TRIES = 5;

  private Orders() {}

  /** Does it and tells of it, line by line; false if it was refused or has to be run again. */
  public static boolean carryOut(
      Database database, Clocks clocks, Order order, Consumer<String> told) {
    boolean done =
        switch (order) {
          case Order.Expire expire -> new Expiry(database, clocks, expire, told).run();
          case Order.Remove remove -> new PersonRemoval(database, clocks, remove, told).run();
          case Order.Note note -> noted(database, clocks, note);
        };
    if (!(order instanceof Order.Note) && !shrunk(database)) {
      told.accept(
          "The database file is busy: what it held stays in its old parts until Muster is"
              + " stopped.");
    }
    return done;
  }

  /** Everybody lets go of the file within some seconds, unless something takes very long. */
  private static boolean shrunk(Database database) {
    boolean shrunk = database.shrink();
    for (int tries = 1; !shrunk && tries < TRIES; tries++) {
      shrunk = database.shrink();
    }
    return shrunk;
  }

  private static boolean noted(Database database, Clocks clocks, Order.Note note) {
    return database.write(
        handle -> {
          new Audit(handle)
              .add(
                  new Audit.Entry(
                      clocks.machineNow(),
                      note.operator(),
                      note.what(),
                      note.subject(),
                      note.counts()));
          return true;
        });
  }
}
