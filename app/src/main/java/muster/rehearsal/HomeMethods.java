package muster.rehearsal;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** views.publish: what the app shows somebody in its own tab. */
final class HomeMethods {
  private final State state;
  private final BlockRules rules;
  private final boolean enabled;
  private final String bot;

  /**
   * @param enabled whether the app said that it has a home
   */
  HomeMethods(State state, BlockRules rules, boolean enabled, String bot) {
    this.state = state;
    this.rules = rules;
    this.enabled = enabled;
    this.bot = bot;
  }

  List<Method> all() {
    return List.of(Method.of("views.publish", "", this::publish));
  }

  private ObjectNode publish(Call call) {
    if (!enabled) {
      throw new Refusal("not_enabled");
    }
    var view = call.tree("view").orElseThrow(() -> new Refusal("invalid_arguments"));
    if (!view.path("type").asText().equals("home")) {
      throw new Refusal("invalid_arguments");
    }
    rules.home(view);
    String person = state.member(call.required("user_id")).id;
    call.optional("hash")
        .ifPresent(hash -> state.homes.of(person).ifPresent(v -> ModalMethods.check(hash, v)));
    ObjectNode completed = ViewShape.completed(view, bot);
    ObjectNode answer = Json.object();
    answer.set("view", state.homes.publish(person, completed, state.nextId("V")));
    return answer;
  }
}
