package muster.rehearsal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Trigger ids and the modals that were opened with them. */
final class Modals {
  private static final Duration TRIGGER = Duration.ofSeconds(3);

  /**
   * A modal on someone's screen.
   *
   * @param errors what the app said of the answers, by block id
   */
  record Open(String person, ObjectNode view, Map<String, String> errors) {}

  private record Trigger(String person, long nanos, boolean used) {}

  private final Sight sight;
  private final Map<String, Trigger> triggers = new HashMap<>();
  private final Map<String, Open> open = new HashMap<>();

  Modals(Sight sight) {
    this.sight = sight;
  }

  String trigger(String person) {
    String id = UUID.randomUUID().toString();
    triggers.put(id, new Trigger(person, System.nanoTime(), false));
    return id;
  }

  /** Whose gesture this trigger was, which it proves once and for three seconds. */
  String use(String id) {
    Trigger trigger = triggers.get(id);
    if (trigger == null) {
      throw new Refusal("invalid_trigger_id");
    }
    if (trigger.used()) {
      throw new Refusal("exchanged_trigger_id");
    }
    if (System.nanoTime() - trigger.nanos() > TRIGGER.toNanos()) {
      throw new Refusal("expired_trigger_id");
    }
    triggers.put(id, new Trigger(trigger.person(), trigger.nanos(), true));
    return trigger.person();
  }

  ObjectNode open(String person, JsonNode asked, String viewId, String app) {
    ObjectNode view = asked.deepCopy();
    view.put("id", viewId).put("team_id", Workspace.TEAM).put("app_id", app);
    view.put("hash", UUID.randomUUID().toString()).put("root_view_id", viewId);
    view.putNull("previous_view_id");
    if (!view.has("private_metadata")) {
      view.put("private_metadata", "");
    }
    view.putObject("state").putObject("values");
    open.put(person, new Open(person, view, Map.of()));
    sight.modal(person, view.toString());
    return view;
  }

  Optional<Open> of(String person) {
    return Optional.ofNullable(open.get(person));
  }

  void refuse(String person, Map<String, String> errors) {
    sight.modal(person, errors.toString());
    open.computeIfPresent(person, (key, modal) -> new Open(person, modal.view(), errors));
  }

  void close(String person) {
    open.remove(person);
  }

  Optional<Open> byId(String viewId) {
    return open.values().stream()
        .filter(m -> m.view().path("id").asText().equals(viewId))
        .findFirst();
  }
}
