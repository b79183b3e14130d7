package muster.rehearsal;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** What stands in a workspace as text, for whoever reads it without the page. */
public final class Texts {
  private final State state;
  private final Residents residents;

  Texts(State state, Residents residents) {
    this.state = state;
    this.residents = residents;
  }

  /** A message as lines of text, with times in the reader's zone. */
  public List<String> lines(Message message, ZoneId zone) {
    return state.look(() -> plain(zone).lines(message));
  }

  /** Blocks that stand in no message, as lines of text. */
  public List<String> lines(JsonNode blocks, ZoneId zone) {
    return state.look(() -> plain(zone).lines(blocks));
  }

  private Plain plain(ZoneId zone) {
    return new Plain(residents::nameOf, zone);
  }

  /** A file's name and text. */
  public record Shared(String name, String text) {}

  /** The file of this id. */
  public Shared file(String id) {
    State.SharedFile file = state.look(() -> state.files.get(id));
    return new Shared(file.name(), file.content().text());
  }

  /** What lies beside the messages of a channel, by its id or name. */
  public Optional<Canvas> canvas(String channelIdOrName) {
    return state.look(() -> state.known(channelIdOrName).canvas);
  }
}
