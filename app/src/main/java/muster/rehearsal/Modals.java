package muster.rehearsal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Trigger ids, and the modals that were opened with them: on each screen a stack of views. */
final class Modals {
  static final Duration TRIGGER = Duration.ofSeconds(3);
  static final int HIGHEST_STACK = 3;

  /**
   * A view on someone's screen.
   *
   * @param errors what the app said of the answers, by block id
   * @param refused how often it said so
   */
  record Open(String person, ObjectNode view, Map<String, String> errors, int refused) {
    String id() {
      return view.path("id").asText();
    }
  }

  private record Trigger(String person, long nanos, boolean used) {}

  private final Sight sight;
  private final Map<String, Trigger> triggers = new HashMap<>();
  private final Map<String, List<Open>> stacks = new HashMap<>();

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

  /** Opens a modal, in place of what was open. */
  ObjectNode open(String person, JsonNode asked, String viewId, String app) {
    stacks.put(person, new ArrayList<>());
    return lay(person, asked, viewId, app);
  }

  /** Lays one more view on the modal. */
  ObjectNode push(String person, JsonNode asked, String viewId, String app) {
    List<Open> stack = stack(person);
    if (stack.isEmpty()) {
      throw new Refusal("not_found");
    }
    if (stack.size() >= HIGHEST_STACK) {
      throw new Refusal("push_limit_reached");
    }
    return lay(person, asked, viewId, app);
  }

  private ObjectNode lay(String person, JsonNode asked, String viewId, String app) {
    List<Open> stack = stack(person);
    ObjectNode view = numbered(asked, viewId, app);
    view.put("root_view_id", stack.isEmpty() ? viewId : stack.get(0).id());
    view.put("previous_view_id", stack.isEmpty() ? null : stack.get(stack.size() - 1).id());
    stack.add(new Open(person, view, Map.of(), 0));
    sight.modal(person, view.toString());
    return view;
  }

  /** Shows something else in the place of a view. */
  ObjectNode update(String viewId, JsonNode asked, String app) {
    Open before = byId(viewId).orElseThrow(() -> new Refusal("not_found"));
    ObjectNode view = numbered(asked, viewId, app);
    view.set("root_view_id", before.view().get("root_view_id"));
    view.set("previous_view_id", before.view().get("previous_view_id"));
    replace(before, new Open(before.person(), view, Map.of(), before.refused()));
    sight.modal(before.person(), view.toString());
    return view;
  }

  private static ObjectNode numbered(JsonNode asked, String viewId, String app) {
    ObjectNode view = asked.deepCopy();
    view.put("id", viewId).put("team_id", Workspace.TEAM).put("app_id", app);
    view.put("hash", UUID.randomUUID().toString());
    if (!view.has("private_metadata")) {
      view.put("private_metadata", "");
    }
    view.putObject("state").putObject("values");
    return view;
  }

  private List<Open> stack(String person) {
    return stacks.computeIfAbsent(person, key -> new ArrayList<>());
  }

  private void replace(Open before, Open after) {
    stack(before.person()).replaceAll(open -> open.equals(before) ? after : open);
  }

  /** The view on top, which is the one that is seen. */
  Optional<Open> of(String person) {
    List<Open> stack = stack(person);
    return stack.isEmpty() ? Optional.empty() : Optional.of(stack.get(stack.size() - 1));
  }

  void refuse(String person, Map<String, String> errors) {
    sight.modal(person, errors.toString());
    of(person)
        .ifPresent(
            open -> replace(open, new Open(person, open.view(), errors, open.refused() + 1)));
  }

  /** Takes the view off that is on top; none where nothing is open. */
  List<Open> close(String person) {
    List<Open> closed = of(person).stream().toList();
    stack(person).removeAll(closed);
    return closed;
  }

  /** Takes this view off, if it is still there. */
  void close(String person, String viewId) {
    stack(person).removeIf(open -> open.id().equals(viewId));
  }

  /** Takes everything off, the last first. */
  List<Open> clear(String person) {
    List<Open> closed = List.copyOf(stack(person).reversed());
    stacks.remove(person);
    return closed;
  }

  Optional<Open> byId(String viewId) {
    return everywhere("id", viewId);
  }

  /** The view that the app itself gave this id. */
  Optional<Open> byExternalId(String externalId) {
    return everywhere("external_id", externalId);
  }

  private Optional<Open> everywhere(String name, String value) {
    return stacks.values().stream()
        .flatMap(List::stream)
        .filter(open -> open.view().path(name).asText().equals(value))
        .findFirst();
  }
}
