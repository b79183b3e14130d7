package muster.rehearsal;

import static muster.rehearsal.Desk.OPTIONS;
import static muster.rehearsal.Desk.json;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What the app is told of everything people do with its forms. */
class FormGesturesTest {
  private final Desk desk = new Desk();

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
    return desk.state.with(
        () -> desk.state.modals.open(desk.ada.id, view, desk.state.nextId("V"), Workspace.APP));
  }

  private Modals.Open top() {
    return desk.state.modals.of(desk.ada.id).orElseThrow();
  }

  @Test
  void answersCarryEverythingTheViewHolds() {
    ObjectNode view = opened("");
    Form form = new Form(top());
    desk.gestures
        .forms()
        .submit(
            desk.ada,
            top(),
            form.values(json("{'b': ['1', '2']}"), json("{'acts': {'d': '2026-12-24'}}")));
    JsonNode values = desk.app.last().at("/view/state/values");
    assertEquals("2", values.at("/b/a/selected_options/1/value").asText());
    assertEquals("2026-12-24", values.at("/acts/d/selected_date").asText());
    assertEquals(view.path("id"), desk.app.last().at("/view/id"));
    assertTrue(desk.state.modals.of(desk.ada.id).isEmpty(), "an empty ack closes the view");
  }

  @Test
  void anElementOfAFormIsToldWithItsView() {
    opened("");
    desk.gestures
        .forms()
        .press(
            desk.ada,
            top(),
            Pressed.on(
                top().view().path("blocks"),
                "acts",
                "d",
                Optional.of(json("'2026-12-24'")),
                json("{'b': {'a': ['1']}}")));
    JsonNode payload = desk.app.last();
    assertEquals("view", payload.path("container").path("type").asText());
    assertFalse(payload.has("message"));
    assertEquals("1", payload.at("/view/state/values/b/a/selected_options/0/value").asText());
    assertEquals("2026-12-24", payload.at("/view/state/values/acts/d/selected_date").asText());
    assertEquals("2026-12-24", payload.at("/actions/0/selected_date").asText());
  }

  @Test
  void viewsLieOnEachOtherUpToThree() {
    ObjectNode first = opened("");
    desk.app.acks.add(
        json(
            "{'response_action': 'push', 'view': {'type': 'modal', 'title': {'type': 'plain_text', 'text': 'B'}, 'blocks': []}}"));
    desk.gestures.forms().submit(desk.ada, top(), Json.object());
    assertEquals("B", top().view().at("/title/text").asText());
    assertEquals(first.path("id"), top().view().path("previous_view_id"));
    assertEquals(first.path("id"), top().view().path("root_view_id"));
    desk.state.modals.push(desk.ada.id, first, "V3", Workspace.APP);
    Refusal tooMany =
        assertThrows(
            Refusal.class, () -> desk.state.modals.push(desk.ada.id, first, "V4", Workspace.APP));
    assertEquals("push_limit_reached", tooMany.getMessage());
    desk.gestures.forms().close(desk.ada, false);
    desk.gestures.forms().close(desk.ada, false);
    assertEquals(first.path("id"), top().view().path("id"), "the first is there as it was");
  }

  @Test
  void errorsStayOnTheFormAndNameItsQuestions() {
    opened("");
    desk.app.acks.add(json("{'response_action': 'errors', 'errors': {'b': 'Too few'}}"));
    desk.gestures.forms().submit(desk.ada, top(), Json.object());
    assertEquals(Map.of("b", "Too few"), top().errors());
    desk.app.acks.add(json("{'response_action': 'errors', 'errors': {'nowhere': 'Lost'}}"));
    desk.gestures.forms().submit(desk.ada, top(), Json.object());
    assertTrue(top().errors().get("").startsWith("We had some trouble connecting"));
    assertEquals(2, top().refused());
    desk.app.acks.add(json("{'response_action': 'clear'}"));
    desk.gestures.forms().submit(desk.ada, top(), Json.object());
    assertTrue(desk.state.modals.of(desk.ada.id).isEmpty());
  }

  @Test
  void closingIsToldWhereTheAppAskedForIt() {
    opened("");
    desk.gestures.forms().close(desk.ada, false);
    assertEquals(List.of(), desk.app.payloads);
    opened(", 'notify_on_close': true");
    desk.gestures.forms().close(desk.ada, false);
    assertEquals("view_closed", desk.app.last().path("type").asText());
    assertFalse(desk.app.last().path("is_cleared").asBoolean());
    assertFalse(desk.app.last().has("trigger_id"));
    ObjectNode first = opened(", 'notify_on_close': true");
    desk.state.modals.push(desk.ada.id, first, "V2", Workspace.APP);
    desk.gestures.forms().close(desk.ada, true);
    assertEquals(3, desk.app.payloads.size());
    assertTrue(desk.app.last().path("is_cleared").asBoolean());
  }
}
