package muster.database;

import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Which channels belong to incidents, for Muster's own work only. */
public final class OwnChannels {
  private final Handle handle;

  public OwnChannels(Handle handle) {
    this.handle = handle;
  }

  /** The channels of confidential incidents, closed ones too: they can still be read. */
  public List<String> confidential() {
    return handle
        .createQuery("select channel from incident where confidential and channel is not null")
        .mapTo(String.class)
        .list();
  }

  /** The number of the incident whose own channel this is, for Muster's own work only. */
  public Optional<Integer> numberIn(String channel) {
    return handle
        .createQuery("select number from incident where channel = :channel")
        .bind("channel", channel)
        .mapTo(Integer.class)
        .findOne();
  }

  public boolean isConfidential(String channel) {
    return handle
        .createQuery("select confidential from incident where channel = :channel")
        .bind("channel", channel)
        .mapTo(Boolean.class)
        .findOne()
        .orElse(false);
  }

  /** The channels of confidential incidents that go on. */
  public List<String> openConfidential() {
    return handle
        .createQuery(
            "select channel from incident where confidential and is_open and channel is not null")
        .mapTo(String.class)
        .list();
  }
}
