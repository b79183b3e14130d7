package muster.rehearsal;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What was written of a channel, to tell what is to be written. */
final class KeptChannel {
  private final Channel channel;
  private Optional<Shape> shape = Optional.empty();
  private Optional<Canvas> canvas = Optional.empty();
  private final Map<String, String> read = new HashMap<>();
  private long seen = -1;

  KeptChannel(Channel channel) {
    this.channel = channel;
  }

  /** Everything about it that changes and is small. */
  private record Shape(
      String name,
      String topic,
      String purpose,
      boolean archived,
      Set<String> members,
      List<String> pins,
      List<Channel.Bookmark> bookmarks) {
    static Shape of(Channel channel) {
      return new Shape(
          channel.name,
          channel.topic,
          channel.purpose,
          channel.archived,
          new LinkedHashSet<>(channel.members),
          List.copyOf(channel.pins),
          List.copyOf(channel.bookmarks));
    }

    /** Asked at every change, so nothing is copied for it. */
    boolean isStill(Channel channel) {
      return name.equals(channel.name)
          && topic.equals(channel.topic)
          && purpose.equals(channel.purpose)
          && archived == channel.archived
          && members.equals(channel.members)
          && pins.equals(channel.pins)
          && bookmarks.equals(channel.bookmarks);
    }
  }

  /**
   * Adds what is different since it was asked last; the first time that is everything.
   *
   * @param now the number of the workspace's last change
   */
  void changed(long now, List<ObjectNode> records) {
    if (shape.filter(written -> written.isStill(channel)).isEmpty()) {
      shape = Optional.of(Shape.of(channel));
      records.add(shape());
    }
    if (!canvas.equals(channel.canvas)) {
      canvas = channel.canvas;
      canvas.ifPresent(there -> records.add(canvas(there)));
    }
    said(records);
    read(records);
    seen = now;
  }

  private ObjectNode shape() {
    ObjectNode record = Json.object().put("channel", channel.id).put("name", channel.name);
    record.put("private", channel.isPrivate).put("direct", channel.direct);
    record.put("creator", channel.creator).put("created", channel.created);
    record.put("topic", channel.topic).put("purpose", channel.purpose);
    record.put("archived", channel.archived);
    record.set("members", Json.tree(channel.members));
    record.set("pins", Json.tree(channel.pins));
    ArrayNode bookmarks = record.putArray("bookmarks");
    channel.bookmarks.forEach(
        bookmark ->
            bookmarks
                .addObject()
                .put("id", bookmark.id())
                .put("title", bookmark.title())
                .put("link", bookmark.link())
                .put("emoji", bookmark.emoji())
                .put("by", bookmark.by())
                .put("at", bookmark.at()));
    return record;
  }

  private ObjectNode canvas(Canvas there) {
    return Json.object()
        .put("canvas", there.id())
        .put("in", channel.id)
        .put("creator", there.creator())
        .put("title", there.title())
        .put("text", there.text());
  }

  private void said(List<ObjectNode> records) {
    List<ObjectNode> gone = new ArrayList<>();
    if (seen < 0) {
      // In the order in which it was said, since that is how people read it.
      channel.messages.stream().forEach(message -> records.add(said(message)));
    }
    for (String ts : channel.messages.changedSince(seen)) {
      Optional<Message> message = channel.messages.named(ts);
      if (message.isEmpty()) {
        // It left a stone, which the replies below it hold in its place.
        channel.messages.root(ts).ifPresent(stone -> records.add(said(stone)));
        gone.add(gone(ts));
      } else if (seen >= 0) {
        records.add(said(message.get()));
      }
    }
    channel.messages.goneSince(seen).forEach(ts -> gone.add(gone(ts)));
    records.addAll(gone);
  }

  private ObjectNode gone(String ts) {
    return Json.object().put("gone", ts).put("in", channel.id);
  }

  private static ObjectNode said(Message message) {
    ObjectNode record = Json.object().put("said", message.ts()).put("in", message.channel());
    record.put("author", message.author()).put("text", message.text());
    record.set("blocks", message.blocks());
    message.threadTs().ifPresent(ts -> record.put("thread", ts));
    message.onlyFor().ifPresent(person -> record.put("onlyFor", person));
    message.metadata().ifPresent(data -> record.set("metadata", data));
    record.set("reactions", Json.tree(message.reactions()));
    record.set("files", Json.tree(message.files()));
    message.editedTs().ifPresent(ts -> record.put("edited", ts));
    return record;
  }

  private void read(List<ObjectNode> records) {
    if (read.equals(channel.unread.marks())) {
      return;
    }
    channel
        .unread
        .marks()
        .forEach(
            (person, ts) -> {
              if (!ts.equals(read.put(person, ts))) {
                records.add(
                    Json.object().put("read", ts).put("in", channel.id).put("person", person));
              }
            });
  }
}
