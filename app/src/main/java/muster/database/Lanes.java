package muster.database;

import java.time.Instant;
import org.jdbi.v3.core.Handle;

/** Leases on lanes: one lane is worked by one worker of one node at a time. */
public final class Lanes {
  private final Handle handle;

  public Lanes(Handle handle) {
    this.handle = handle;
  }

  /** Takes or renews the lease; false while another owner's has not run out. */
  public boolean lease(String lane, String owner, Instant now, Instant until) {
    handle
        .createUpdate(
            """
            insert into lane (name, owner, until) values (:lane, null, :now)
            on conflict do nothing
            """)
        .bind("lane", lane)
        .bind("now", now)
        .execute();
    return handle
            .createUpdate(
                """
                update lane
                   set owner = :owner, until = :until
                 where name = :lane and (owner is null or owner = :owner or until < :now)
                """)
            .bind("owner", owner)
            .bind("until", until)
            .bind("lane", lane)
            .bind("now", now)
            .execute()
        == 1;
  }

  /** Keeps the lane for longer; false if another owner has taken it since. */
  public boolean renew(String lane, String owner, Instant until) {
    return handle
            .createUpdate("update lane set until = :until where name = :lane and owner = :owner")
            .bind("until", until)
            .bind("lane", lane)
            .bind("owner", owner)
            .execute()
        == 1;
  }

  public void release(String lane, String owner) {
    handle
        .createUpdate("update lane set owner = null where name = :lane and owner = :owner")
        .bind("lane", lane)
        .bind("owner", owner)
        .execute();
  }

  /** Forgets lanes in which nothing has happened since; their next worker names them anew. */
  public int forgetBefore(Instant before) {
    return handle
        .createUpdate("delete from lane where until < :before")
        .bind("before", before)
        .execute();
  }

  /** An embedded database has one process: at its start every lease is an earlier one's. */
  public void releaseAll() {
    handle.createUpdate("update lane set owner = null where owner is not null").execute();
  }
}
