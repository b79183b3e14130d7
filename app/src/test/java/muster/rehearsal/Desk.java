package muster.rehearsal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;

/** Where ada sits, in a workspace of hers alone, with an app that hears all she does. */
final class Desk {
  private static final ObjectMapper JSON = new ObjectMapper();

  final State state = new State(() -> Instant.ofEpochSecond(1_795_181_400));
  final Residents residents = new Residents(state);
  final Heard app = new Heard();
  final BlockRules rules = new BlockRules();
  final String bot = residents.bot("app", "App");
  final Member ada =
      state.members.get(residents.member("ada", "Ada", ZoneId.of("Europe/Berlin"), false));
  final Channel channel = state.channels.get(residents.channel("general", false, List.of("ada")));
  final Gestures gestures =
      new Gestures(
          state,
          app,
          new Shapes(state, bot, "http://127.0.0.1:1/"),
          new ResponseUrls(state, InstantSource.system(), rules, bot, "http://127.0.0.1:1/"),
          rules,
          bot);

  /** JSON in single quotes. */
  static JsonNode json(String text) {
    try {
      return JSON.readTree(text.replace('\'', '"'));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Two options, as part of a select. */
  static final String OPTIONS =
      """
      'options': [{'text': {'type': 'plain_text', 'text': 'One'}, 'value': '1'},
                  {'text': {'type': 'plain_text', 'text': 'Two'}, 'value': '2'}]
      """;
}
