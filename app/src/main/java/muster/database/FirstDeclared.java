package muster.database;

import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Finds the incident with which a rehearsal begins. */
public final class FirstDeclared {
  private final Handle handle;

  public FirstDeclared(Handle handle) {
    this.handle = handle;
  }

  /** The number of the first that was declared at that time or later. */
  public Optional<Integer> since(Instant time) {
    return handle
        .createQuery(
            "select number from incident where declared_at >= :time order by number limit 1")
        .bind("time", time)
        .mapTo(Integer.class)
        .findOne();
  }
}
