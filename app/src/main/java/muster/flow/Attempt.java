package muster.flow;

import java.time.Instant;
import muster.database.Outbox.Row;
import muster.incident.MessageRef;

/** One attempt at an effect that must appear once: in doubt it looks before it posts again. */
record Attempt(Chat chat, Row row, boolean inDoubt) {
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

  Posted post(String channelOrPerson, Post post) {
    String mark = Long.toString(row.id());
    if (inDoubt) {
      var there = chat.posted(channelOrPerson, mark, since());
      if (there.isPresent()) {
        return new Posted(there.get(), false);
      }
    }
    return new Posted(chat.post(channelOrPerson, post, mark), true);
  }

  void share(String channel, String fileName, String title, String text) {
    if (!inDoubt || !chat.shared(channel, fileName, since())) {
      chat.share(channel, fileName, title, text);
    }
  }

  private Instant since() {
    return row.created().minus(Clocks.APART);
  }
}
