package muster.rehearsal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** views.open, views.push and views.update: forms on somebody's screen. */
final class ModalMethods {
  private final State state;
  private final BlockRules rules;
  private final String bot;

  ModalMethods(State state, BlockRules rules, String bot) {
    this.state = state;
    this.rules = rules;
    this.bot = bot;
  }

  List<Method> all() {
    return List.of(
        Method.of("views.open", "", this::open),
        Method.of("views.push", "", this::push),
        Method.of("views.update", "", this::update));
  }

  private JsonNode view(Call call) {
    JsonNode view = call.tree("view").orElseThrow(() -> new Refusal("invalid_arguments"));
    rules.view(view);
    return ViewShape.completed(view, bot);
  }

  private ObjectNode open(Call call) {
    JsonNode view = view(call);
    String person = state.modals.use(call.required("trigger_id"));
    ObjectNode answer = Json.object();
    answer.set("view", state.modals.open(person, view, state.nextId("V"), Workspace.APP));
    return answer;
  }

  private ObjectNode push(Call call) {
    JsonNode view = view(call);
    String person = state.modals.use(call.required("trigger_id"));
    ObjectNode answer = Json.object();
    answer.set("view", state.modals.push(person, view, state.nextId("V"), Workspace.APP));
    return answer;
  }

  private ObjectNode update(Call call) {
    JsonNode view = view(call);
    Modals.Open open =
        call.optional("external_id")
            .map(state.modals::byExternalId)
            .orElseGet(() -> state.modals.byId(call.required("view_id")))
            .orElseThrow(() -> new Refusal("not_found"));
    call.optional("hash").ifPresent(hash -> check(hash, open.view()));
    ObjectNode answer = Json.object();
    answer.set("view", state.modals.update(open.id(), view, Workspace.APP));
    return answer;
  }

  /** Whoever says which view they mean does not write over a newer one. */
  static void check(String hash, JsonNode shown) {
    if (!hash.equals(shown.path("hash").asText())) {
      throw new Refusal("hash_conflict");
    }
  }
}
