package muster.rehearsal;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The addresses at which the app may answer a gesture: five times within half an hour, by the
 * machine's clock. The workspace's own may be set forward while an answer is under way.
 */
final class ResponseUrls {
  static final int USES = 5;
  static final Duration VALID = Duration.ofMinutes(30);

  private record Issued(
      Channel channel, String person, Optional<Message> about, Instant at, int used) {}

  private final State state;
  private final InstantSource machine;
  private final BlockRules rules;
  private final String bot;
  private final String base;
  private final Map<String, Issued> issued = new ConcurrentHashMap<>();

  ResponseUrls(State state, InstantSource machine, BlockRules rules, String bot, String base) {
    this.state = state;
    this.machine = machine;
    this.rules = rules;
    this.bot = bot;
    this.base = base;
  }

  String of(Channel channel, String person, Optional<Message> about) {
    String id = UUID.randomUUID().toString();
    issued.put(id, new Issued(channel, person, about, machine.instant(), 0));
    return base + "response/" + id;
  }

  void use(String id, JsonNode body) {
    Issued given = issued.get(id);
    if (given == null
        || given.used() >= USES
        || machine.instant().isAfter(given.at().plus(VALID))) {
      throw new Refusal("expired_url");
    }
    issued.put(
        id,
        new Issued(given.channel(), given.person(), given.about(), given.at(), given.used() + 1));
    state.run(() -> show(given.channel(), given.person(), body, given.about()));
  }

  /** Shows an answer: to the person alone, unless it says in_channel or replaces the message. */
  void show(Channel channel, String person, JsonNode body, Optional<Message> about) {
    JsonNode blocks = body.path("blocks").isArray() ? body.path("blocks") : Json.array();
    String text = body.path("text").asText("");
    if (about.isPresent() && body.path("delete_original").asBoolean()) {
      state.messages.remove(channel, about.get().ts());
      return;
    }
    if (text.isEmpty() && blocks.isEmpty()) {
      return;
    }
    rules.message(blocks);
    rules.needsText(text, blocks);
    JsonNode shown = CompletedBlocks.of(blocks);
    if (about.isPresent() && body.path("replace_original").asBoolean()) {
      state.messages.change(
          channel, about.get().ts(), m -> m.withContent(text, shown, state.nextTs()));
      return;
    }
    boolean open = body.path("response_type").asText().equals("in_channel");
    state.messages.add(
        channel,
        bot,
        text,
        shown,
        Optional.empty(),
        open ? Optional.empty() : Optional.of(person),
        Optional.empty(),
        List.of());
  }
}
