package muster.flow;

import java.time.Instant;
import muster.database.Outbox.Row;
import muster.incident.MessageRef;

/** One attempt at an effect that must appear once: in doubt it looks before it posts again. */
record Attempt(Chat chat, Row row, boolean inDoubt) {
  MessageRef post(String channelOrPerson, Post post) {
    String mark = Long.toString(row.id());
    if (inDoubt) {
      var there = chat.posted(channelOrPerson, mark, since());
      if (there.isPresent()) {
        return there.get();
      }
    }
    return chat.post(channelOrPerson, post, mark);
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
