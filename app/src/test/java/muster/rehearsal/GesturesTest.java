package muster.rehearsal;

import static muster.rehearsal.Desk.OPTIONS;
import static muster.rehearsal.Desk.json;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What the app is told of everything people do with the blocks of a message. */
class GesturesTest {
  private final Desk desk = new Desk();

  private Message posted(String elements) {
    JsonNode blocks =
        json(
            "[{'type': 'actions', 'block_id': 'acts', 'elements': ["
                + elements
                + "]}, {'type': 'input', 'block_id': 'why', 'label': {'type': 'plain_text', 'text':"
                + " 'Why'}, 'element': {'type': 'plain_text_input', 'action_id': 'words',"
                + " 'initial_value': 'old'}}]");
    return desk.state.with(
        () ->
            desk.state.messages.add(
                desk.channel,
                desk.bot,
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
    desk.gestures.press(desk.ada, desk.channel, message, pressed);
    return desk.app.last();
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
    assertEquals(desk.channel.id, payload.path("container").path("channel_id").asText());
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
}
