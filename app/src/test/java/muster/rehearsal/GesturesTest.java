package muster.rehearsal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** What the app is told of everything people do with its blocks and forms. */
class GesturesTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** The app's end: what came, and what it acks with. */
  private static final class Heard implements Wire {
    final List<JsonNode> payloads = new ArrayList<>();
    final Deque<JsonNode> acks = new ArrayDeque<>();

    @Override
    public CompletableFuture<JsonNode> send(String type, JsonNode payload, boolean again) {
      payloads.add(payload.deepCopy());
      return CompletableFuture.completedFuture(acks.isEmpty() ? Json.object() : acks.poll());
    }

    @Override
    public void tell(JsonNode event) {}

    @Override
    public void forget(CompletableFuture<JsonNode> acked) {}

    @Override
    public boolean awaitAcked(Duration most) {
      return true;
    }

    @Override
    public boolean isConnected() {
      return true;
    }

    @Override
    public void close() {}

    JsonNode last() {
      return payloads.get(payloads.size() - 1);
    }
  }

  private final State state = new State(() -> Instant.ofEpochSecond(1_795_181_400));
  private final Residents residents = new Residents(state);
  private final Heard app = new Heard();
  private final BlockRules rules = new BlockRules();
  private final String bot = residents.bot("app", "App");
  private final Member ada =
      state.members.get(residents.member("ada", "Ada", ZoneId.of("Europe/Berlin"), false));
  private final Channel channel =
      state.channels.get(residents.channel("general", false, List.of("ada")));
  private final Gestures gestures =
      new Gestures(
          state,
          app,
          new Shapes(state, bot, "http://127.0.0.1:1/"),
          new ResponseUrls(state, state::now, rules, bot, "http://127.0.0.1:1/"),
          rules,
          bot);

  private static JsonNode json(String text) {
    try {
      return JSON.readTree(text.replace('\'', '"'));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static final String OPTIONS =
      """
      'options': [{'text': {'type': 'plain_text', 'text': 'One'}, 'value': '1'},
                  {'text': {'type': 'plain_text', 'text': 'Two'}, 'value': '2'}]
      """;

  private Message posted(String elements) {
    JsonNode blocks =
        json(
            "[{'type': 'actions', 'block_id': 'acts', 'elements': ["
                + elements
                + "]}, {'type': 'input', 'block_id': 'why', 'label': {'type': 'plain_text', 'text':"
                + " 'Why'}, 'element': {'type': 'plain_text_input', 'action_id': 'words',"
                + " 'initial_value': 'old'}}]");
    return state.with(
        () ->
            state.add(
                channel,
                bot,
                "words",
                blocks,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of()));
  }

  private JsonNode pressed(String element, String value) {
    Message message = posted(element);
    JsonNode given = json(value);
    Pressed pressed =
        Pressed.on(
            message.blocks(),
            "acts",
            "a",
            Optional.of(given).filter(v -> !v.isNull()),
            json("{'why': {'words': 'new'}}"));
    gestures.press(ada, channel, message, pressed);
    return app.last();
  }

  @Test
  void everyElementSaysWhatItHolds() {
    Map.of(
            "{'type': 'static_select', 'action_id': 'a', " + OPTIONS + "}|'2'",
            "{'selected_option': {'text': {'type': 'plain_text', 'text': 'Two'}, 'value': '2'}}",
            "{'type': 'checkboxes', 'action_id': 'a', " + OPTIONS + "}|['1']",
            "{'selected_options': [{'text': {'type': 'plain_text', 'text': 'One'}, 'value': '1'}]}",
            "{'type': 'users_select', 'action_id': 'a'}|'U1'",
            "{'selected_user': 'U1'}",
            "{'type': 'multi_channels_select', 'action_id': 'a'}|['C1', 'C2']",
            "{'selected_channels': ['C1', 'C2']}",
            "{'type': 'datepicker', 'action_id': 'a', 'initial_date': '2026-01-01'}|'2026-11-21'",
            "{'initial_date': '2026-01-01', 'selected_date': '2026-11-21'}",
            "{'type': 'timepicker', 'action_id': 'a', 'timezone': 'UTC'}|'14:30'",
            "{'timezone': 'UTC', 'selected_time': '14:30'}",
            "{'type': 'datetimepicker', 'action_id': 'a'}|'1795181400'",
            "{'selected_date_time': 1795181400}",
            "{'type': 'overflow', 'action_id': 'a', " + OPTIONS + "}|'1'",
            "{'selected_option': {'text': {'type': 'plain_text', 'text': 'One'}, 'value': '1'}}",
            "{'type': 'static_select', 'action_id': 'a', " + OPTIONS + "}|''",
            "{'selected_option': null}",
            "{'type': 'button', 'action_id': 'a', 'text': {'type': 'plain_text', 'text': 'Go'}, 'value': 'v', 'confirm': {}}|null",
            "{'text': {'type': 'plain_text', 'text': 'Go'}, 'value': 'v'}")
        .forEach(
            (given, expected) -> {
              String[] parts = given.split("\\|", -1);
              ObjectNode action = (ObjectNode) pressed(parts[0], parts[1]).path("actions").path(0);
              assertEquals("acts", action.path("block_id").asText());
              assertEquals(json(parts[0]).path("type"), action.path("type"));
              assertTrue(action.has("action_ts"));
              action.remove(List.of("block_id", "type", "action_ts", "action_id"));
              assertEquals(json(expected).toString(), action.toString(), given);
            });
  }

  @Test
  void aMessageTellsWhereItStandsAndWhatItHolds() {
    JsonNode payload =
        pressed("{'type': 'static_select', 'action_id': 'a', " + OPTIONS + "}", "'2'");
    assertEquals("message", payload.path("container").path("type").asText());
    assertEquals(channel.id, payload.path("container").path("channel_id").asText());
    assertTrue(payload.path("response_url").asText().startsWith("http://127.0.0.1:1/"));
    JsonNode values = payload.path("state").path("values");
    assertEquals(
        json("{'type': 'plain_text_input', 'value': 'new'}"), values.path("why").path("words"));
    assertEquals("2", values.at("/acts/a/selected_option/value").asText());
  }

  @Test
  void anElementThatIsNotThereIsRefused() {
    Message message = posted("{'type': 'datepicker', 'action_id': 'a'}");
    assertThrows(IllegalArgumentException.class, () -> Pressed.on(message.blocks(), "b"));
  }

  private ObjectNode opened(String more) {
    JsonNode view =
        json(
            "{'type': 'modal', 'title': {'type': 'plain_text', 'text': 'A'}, 'submit': {'type':"
                + " 'plain_text', 'text': 'Go'}, 'blocks': [{'type': 'input', 'block_id': 'b',"
                + " 'label': {'type': 'plain_text', 'text': 'L'}, 'element': {'type':"
                + " 'multi_static_select', 'action_id': 'a', "
                + OPTIONS
                + "}}, {'type': 'actions', 'block_id': 'acts', 'elements': [{'type': 'datepicker',"
                + " 'action_id': 'd', 'initial_date': '2026-11-21'}]}]"
                + more
                + "}");
    return state.with(() -> state.modals.open(ada.id, view, state.nextId("V"), Workspace.APP));
  }

  private Modals.Open top() {
    return state.modals.of(ada.id).orElseThrow();
  }

  @Test
  void answersCarryEverythingTheViewHolds() {
    ObjectNode view = opened("");
    Form form = new Form(top());
    gestures
        .forms()
        .submit(
            ada,
            top(),
            form.values(json("{'b': ['1', '2']}"), json("{'acts': {'d': '2026-12-24'}}")));
    JsonNode values = app.last().at("/view/state/values");
    assertEquals("2", values.at("/b/a/selected_options/1/value").asText());
    assertEquals("2026-12-24", values.at("/acts/d/selected_date").asText());
    assertEquals(view.path("id"), app.last().at("/view/id"));
    assertTrue(state.modals.of(ada.id).isEmpty(), "an empty ack closes the view");
  }

  @Test
  void anElementOfAFormIsToldWithItsView() {
    opened("");
    gestures
        .forms()
        .press(
            ada,
            top(),
            Pressed.on(
                top().view().path("blocks"),
                "acts",
                "d",
                Optional.of(json("'2026-12-24'")),
                json("{'b': {'a': ['1']}}")));
    JsonNode payload = app.last();
    assertEquals("view", payload.path("container").path("type").asText());
    assertFalse(payload.has("message"));
    assertEquals("1", payload.at("/view/state/values/b/a/selected_options/0/value").asText());
    assertEquals("2026-12-24", payload.at("/view/state/values/acts/d/selected_date").asText());
    assertEquals("2026-12-24", payload.at("/actions/0/selected_date").asText());
  }

  @Test
  void viewsLieOnEachOtherUpToThree() {
    ObjectNode first = opened("");
    app.acks.add(
        json(
            "{'response_action': 'push', 'view': {'type': 'modal', 'title': {'type': 'plain_text', 'text': 'B'}, 'blocks': []}}"));
    gestures.forms().submit(ada, top(), Json.object());
    assertEquals("B", top().view().at("/title/text").asText());
    assertEquals(first.path("id"), top().view().path("previous_view_id"));
    assertEquals(first.path("id"), top().view().path("root_view_id"));
    state.modals.push(ada.id, first, "V3", Workspace.APP);
    Refusal tooMany =
        assertThrows(Refusal.class, () -> state.modals.push(ada.id, first, "V4", Workspace.APP));
    assertEquals("push_limit_reached", tooMany.getMessage());
    gestures.forms().close(ada, false);
    gestures.forms().close(ada, false);
    assertEquals(first.path("id"), top().view().path("id"), "the first is there as it was");
  }

  @Test
  void errorsStayOnTheFormAndNameItsQuestions() {
    opened("");
    app.acks.add(json("{'response_action': 'errors', 'errors': {'b': 'Too few'}}"));
    gestures.forms().submit(ada, top(), Json.object());
    assertEquals(Map.of("b", "Too few"), top().errors());
    app.acks.add(json("{'response_action': 'errors', 'errors': {'nowhere': 'Lost'}}"));
    gestures.forms().submit(ada, top(), Json.object());
    assertTrue(top().errors().get("").startsWith("We had some trouble connecting"));
    assertEquals(2, top().refused());
    app.acks.add(json("{'response_action': 'clear'}"));
    gestures.forms().submit(ada, top(), Json.object());
    assertTrue(state.modals.of(ada.id).isEmpty());
  }

  @Test
  void closingIsToldWhereTheAppAskedForIt() {
    opened("");
    gestures.forms().close(ada, false);
    assertEquals(List.of(), app.payloads);
    opened(", 'notify_on_close': true");
    gestures.forms().close(ada, false);
    assertEquals("view_closed", app.last().path("type").asText());
    assertFalse(app.last().path("is_cleared").asBoolean());
    assertFalse(app.last().has("trigger_id"));
    ObjectNode first = opened(", 'notify_on_close': true");
    state.modals.push(ada.id, first, "V2", Workspace.APP);
    gestures.forms().close(ada, true);
    assertEquals(3, app.payloads.size());
    assertTrue(app.last().path("is_cleared").asBoolean());
  }
}
