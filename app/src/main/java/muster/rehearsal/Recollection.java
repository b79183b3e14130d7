package muster.rehearsal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Brings back what was kept, record by record in the order in which it came about. */
final class Recollection {
  private final State state;
  private final KeptFolder folder;

  Recollection(State state, KeptFolder folder) {
    this.state = state;
    this.folder = folder;
  }

  /**
   * @throws FolderUnusable if something in it makes no sense
   */
  void all() {
    try {
      state.run(() -> folder.records().forEach(this::record));
    } catch (FolderUnusable e) {
      throw e;
    } catch (RuntimeException e) {
      throw new FolderUnusable(
          "What was kept in %s does not fit together. Keep the rehearsal in another folder."
              .formatted(folder.path()),
          e);
    }
  }

  private void record(JsonNode record) {
    switch (record.properties().iterator().next().getKey()) {
      case "member" -> member(record);
      case "group" -> group(record);
      case "file" -> file(record);
      case "channel" -> channel(record);
      case "canvas" -> in(record).canvas = Optional.of(canvas(record));
      case "said" -> state.messages.put(in(record), message(record));
      case "gone" -> state.messages.remove(in(record), record.path("gone").asText());
      case "read" ->
          in(record).unread.readUpTo(record.path("person").asText(), record.path("read").asText());
      case "home" ->
          state.homes.put(record.path("home").asText(), (ObjectNode) record.path("view"));
      case "ids" -> state.goOn(record.path("ids").asLong(), record.path("ts").asLong());
      default ->
          throw new FolderUnusable("What was kept in " + folder.path() + " is unknown here.");
    }
  }

  private Channel in(JsonNode record) {
    return state.channels.get(record.path("in").asText());
  }

  private void member(JsonNode record) {
    String id = record.path("member").asText();
    Member member =
        state.members.computeIfAbsent(
            id,
            same ->
                new Member(
                    id,
                    record.path("name").asText(),
                    record.path("real").asText(),
                    ZoneId.of(record.path("zone").asText()),
                    record.path("bot").asBoolean()));
    member.guest = record.path("guest").asBoolean();
    member.stranger = record.path("stranger").asBoolean();
    member.deleted = record.path("deleted").asBoolean();
  }

  private void group(JsonNode record) {
    String id = record.path("group").asText();
    String handle = record.path("handle").asText();
    state.groups.put(id, new State.Group(id, handle, texts(record.path("members"))));
  }

  private void file(JsonNode record) {
    String id = record.path("file").asText();
    state.files.put(
        id,
        new State.SharedFile(
            id,
            record.path("name").asText(),
            record.path("title").asText(),
            record.path("type").asText(),
            new Content(folder.bytes(id)),
            texts(record.path("channels")),
            Instant.parse(record.path("created").asText())));
  }

  private void channel(JsonNode record) {
    String id = record.path("channel").asText();
    Channel channel =
        state.channels.computeIfAbsent(
            id,
            same ->
                new Channel(
                    id,
                    record.path("name").asText(),
                    record.path("private").asBoolean(),
                    record.path("direct").asBoolean(),
                    record.path("creator").asText(),
                    record.path("created").asLong()));
    channel.name = record.path("name").asText();
    channel.topic = record.path("topic").asText();
    channel.purpose = record.path("purpose").asText();
    channel.archived = record.path("archived").asBoolean();
    channel.members.clear();
    channel.members.addAll(texts(record.path("members")));
    channel.pins.clear();
    channel.pins.addAll(texts(record.path("pins")));
    channel.bookmarks.clear();
    record.path("bookmarks").forEach(bookmark -> channel.bookmarks.add(bookmark(bookmark)));
  }

  private static Channel.Bookmark bookmark(JsonNode record) {
    return new Channel.Bookmark(
        record.path("id").asText(),
        record.path("title").asText(),
        record.path("link").asText(),
        record.path("emoji").asText(),
        record.path("by").asText(),
        record.path("at").asLong());
  }

  private static Canvas canvas(JsonNode record) {
    return new Canvas(
        record.path("canvas").asText(),
        record.path("creator").asText(),
        record.path("title").asText(),
        record.path("text").asText());
  }

  private static Message message(JsonNode record) {
    Map<String, List<String>> reactions = new LinkedHashMap<>();
    record
        .path("reactions")
        .properties()
        .forEach(reaction -> reactions.put(reaction.getKey(), texts(reaction.getValue())));
    return new Message(
        record.path("in").asText(),
        record.path("said").asText(),
        record.path("author").asText(),
        record.path("text").asText(),
        record.path("blocks"),
        text(record, "thread"),
        text(record, "onlyFor"),
        record.has("metadata") ? Optional.of(record.path("metadata")) : Optional.empty(),
        reactions,
        texts(record.path("files")),
        text(record, "edited"));
  }

  private static Optional<String> text(JsonNode record, String name) {
    return record.has(name) ? Optional.of(record.path(name).asText()) : Optional.empty();
  }

  private static List<String> texts(JsonNode array) {
    return array.valueStream().map(JsonNode::asText).toList();
  }
}
