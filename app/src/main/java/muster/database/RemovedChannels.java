package muster.database;

import java.time.Instant;
import org.jdbi.v3.core.Handle;

/** The channels of incidents that were removed: in Slack they stay. */
public final class RemovedChannels {
  private final Handle handle;

  public RemovedChannels(Handle handle) {
    this.handle = handle;
  }

  void remember(String channel, Instant now) {
    handle
        .createUpdate(
            """
            insert into removed_channel (channel, removed_at)
            values (:channel, :now)
            on conflict do nothing
            """)
        .bind("channel", channel)
        .bind("now", now)
        .execute();
  }

  /** Whether the incident of this channel was removed. */
  public boolean has(String channel) {
    return handle
        .createQuery("select 1 from removed_channel where channel = :channel")
        .bind("channel", channel)
        .mapTo(Integer.class)
        .findOne()
        .isPresent();
  }
}
