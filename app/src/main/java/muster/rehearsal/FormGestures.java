package muster.rehearsal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a person does with a form of the app: fills it in, uses what stands in it, closes it. */
final class FormGestures {
  private static final String NOT_CONNECTED = "We had some trouble connecting. Try again?";

  private final State state;
  private final Carrier carrier;
  private final BlockRules rules;
  private final String bot;

  FormGestures(State state, Carrier carrier, BlockRules rules, String bot) {
    this.state = state;
    this.carrier = carrier;
    this.rules = rules;
    this.bot = bot;
  }

  /** Uses an element of the form itself; what was typed so far goes with it. */
  void press(Member person, Modals.Open open, Pressed pressed) {
    try {
      carrier.acked(person, "interactive", pressed(person, open.view(), pressed));
    } catch (Refusal refusal) {
      state.run(() -> state.modals.refuse(person.id, Map.of("", NOT_CONNECTED)));
    }
  }

  /** What the app is told of an element of a view. */
  ObjectNode pressed(Member person, ObjectNode asked, Pressed pressed) {
    ObjectNode payload = carrier.payload("block_actions", person);
    ObjectNode view = asked.deepCopy();
    view.putObject("state").set("values", pressed.values(view.path("blocks")));
    payload.putObject("container").put("type", "view").set("view_id", view.path("id"));
    payload.set("view", view);
    payload.putArray("actions").add(pressed.action(carrier.actionTs()));
    return payload;
  }

  /** Sends the answers; errors stay on the form. */
  void submit(Member person, Modals.Open open, ObjectNode values) {
    ObjectNode payload = carrier.payload("view_submission", person);
    ObjectNode view = open.view().deepCopy();
    view.putObject("state").set("values", values);
    payload.set("view", view);
    payload.putArray("response_urls");
    JsonNode ack;
    try {
      ack = carrier.acked(person, "interactive", payload);
    } catch (Refusal refusal) {
      state.run(() -> state.modals.refuse(person.id, Map.of("", NOT_CONNECTED)));
      return;
    }
    state.run(() -> respond(person, view, ack));
  }

  private void respond(Member person, JsonNode view, JsonNode ack) {
    String viewId = view.path("id").asText();
    switch (ack.path("response_action").asText()) {
      case "errors" -> state.modals.refuse(person.id, errors(view, ack.path("errors")));
      case "update" -> state.modals.update(viewId, completed(ack), Workspace.APP);
      case "push" -> state.modals.push(person.id, completed(ack), state.nextId("V"), Workspace.APP);
      case "clear" -> state.modals.clear(person.id);
      default -> state.modals.close(person.id, viewId);
    }
  }

  private ObjectNode completed(JsonNode ack) {
    rules.view(ack.path("view"));
    return ViewShape.completed(ack.path("view"), bot);
  }

  /** Slack shows errors of questions only; of anything else it says that it had trouble. */
  private Map<String, String> errors(JsonNode view, JsonNode said) {
    Map<String, String> errors = new HashMap<>();
    said.properties().forEach(error -> errors.put(error.getKey(), error.getValue().asText()));
    Set<String> others = new HashSet<>(errors.keySet());
    for (JsonNode block : view.path("blocks")) {
      if (block.path("type").asText().equals("input")) {
        others.remove(block.path("block_id").asText());
      }
    }
    if (errors.isEmpty() || !others.isEmpty()) {
      rules.violated("errors of a form name its input blocks, not " + errors.keySet());
      errors.put("", NOT_CONNECTED);
    }
    return errors;
  }

  /**
   * Closes what lies on top, or all of it; the app is told where it asked for that.
   *
   * @param all whether the person left the whole stack
   */
  void close(Member person, boolean all) {
    List<Modals.Open> closed =
        state.with(
            () -> {
              boolean whole =
                  all
                      || state
                          .modals
                          .of(person.id)
                          .filter(open -> open.view().path("clear_on_close").asBoolean())
                          .isPresent();
              return whole ? state.modals.clear(person.id) : state.modals.close(person.id);
            });
    for (Modals.Open open : closed) {
      if (open.view().path("notify_on_close").asBoolean()) {
        closed(person, open, closed.size() > 1 || all);
      }
    }
  }

  /** Nobody waits for an answer to this one. */
  private void closed(Member person, Modals.Open open, boolean cleared) {
    ObjectNode payload = carrier.payload("view_closed", person);
    payload.remove("trigger_id");
    payload.set("view", open.view());
    payload.put("is_cleared", cleared);
    try {
      carrier.acked(person, "interactive", payload);
    } catch (Refusal refusal) {
      rules.violated("view_closed was not acked: " + refusal.getMessage());
    }
  }
}
