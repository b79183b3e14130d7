package muster.rehearsal;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A message as people can see it.
 *
 * @param author the id of a person or of the app
 * @param blocks Block Kit, or an empty array
 * @param threadTs the message it replies to
 * @param onlyFor the one person who sees it, if it is ephemeral
 * @param metadata what the app attached for itself
 * @param reactions who reacted, by the emoji's name
 * @param editedTs when it was last edited
 */
public record Message(
    String channel,
    String ts,
    String author,
    String text,
    JsonNode blocks,
    Optional<String> threadTs,
    Optional<String> onlyFor,
    Optional<JsonNode> metadata,
    Map<String, List<String>> reactions,
    List<String> files,
    Optional<String> editedTs) {

  public boolean edited() {
    return editedTs.isPresent();
  }

  Message withContent(String newText, JsonNode newBlocks, String now) {
    return new Message(
        channel,
        ts,
        author,
        newText,
        newBlocks,
        threadTs,
        onlyFor,
        metadata,
        reactions,
        files,
        Optional.of(now));
  }

  Message withReactions(Map<String, List<String>> changed) {
    return new Message(
        channel, ts, author, text, blocks, threadTs, onlyFor, metadata, changed, files, editedTs);
  }

  /** What stays of it in its place when it is gone and replies are not. */
  Message stone(String words) {
    return new Message(
        channel,
        ts,
        "USLACKBOT",
        words,
        Json.array(),
        threadTs,
        Optional.empty(),
        Optional.empty(),
        Map.of(),
        List.of(),
        Optional.empty());
  }

  /** Whether this person sees it at all. */
  boolean isFor(String person) {
    return onlyFor.isEmpty() || onlyFor.get().equals(person);
  }

  boolean isReply() {
    return threadTs.isPresent() && !threadTs.get().equals(ts);
  }
}
