package muster.flow;

import java.time.Duration;
import java.time.Instant;
import muster.database.Outbox.Row;
import muster.database.Outbox.State;
import muster.incident.MessageRef;

/**
 * One attempt at an effect that must appear once: in doubt it looks before it posts again.
 *
 * @param row as it stood before this attempt
 * @param begins said just before the call that must not happen twice
 */
record Attempt(Row row, Runnable begins) {
  private static final Duration LOOKED_BACK = Duration.ofDays(1);

  /**
   * Where the post is.
   *
   * @param asDrawn whether it shows what was drawn now; what was found shows an earlier state
   */
  record Posted(MessageRef at, boolean asDrawn) {
    /** Which look of an incident it shows, if this is the newest; 0 is older than any. */
    int shows(int newest) {
      return asDrawn ? newest : 0;
    }
  }

  /** Whether an earlier attempt may have been done. */
  boolean isInDoubt() {
    return row.state() == State.SENDING;
  }

  Posted post(Chat chat, String channelOrPerson, Post post) {
    String mark = Long.toString(row.id());
    if (isInDoubt()) {
      var there = chat.posted(channelOrPerson, mark, since());
      if (there.isPresent()) {
        return new Posted(there.get(), false);
      }
    }
    begins.run();
    return new Posted(chat.post(channelOrPerson, post, mark), true);
  }

  void share(Chat chat, String channel, String fileName, String title, String text) {
    if (!isInDoubt() || !chat.shared(channel, fileName, since())) {
      begins.run();
      chat.share(channel, fileName, title, text);
    }
  }

  /** A mark is unique, so looking too far back costs a page and a clock that is wrong nothing. */
  private Instant since() {
    return row.created().minus(LOOKED_BACK);
  }
}
