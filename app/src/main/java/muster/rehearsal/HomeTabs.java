package muster.rehearsal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What the app shows each person in its own tab. */
final class HomeTabs {
  private final Sight sight;
  private final Map<String, ObjectNode> views = new HashMap<>();

  HomeTabs(Sight sight) {
    this.sight = sight;
  }

  ObjectNode publish(String person, JsonNode asked, String viewId) {
    ObjectNode view = asked.deepCopy();
    view.put("id", of(person).map(before -> before.path("id").asText()).orElse(viewId));
    view.put("team_id", Workspace.TEAM).put("app_id", Workspace.APP);
    view.put("hash", "" + System.nanoTime()).put("root_view_id", view.path("id").asText());
    view.putNull("previous_view_id");
    view.putObject("state").putObject("values");
    views.put(person, view);
    sight.home(person, view.toString());
    return view;
  }

  /** Puts back what somebody saw before. */
  void put(String person, ObjectNode view) {
    views.put(person, view);
  }

  /** What everybody sees, by person. */
  Map<String, ObjectNode> all() {
    return Collections.unmodifiableMap(views);
  }

  Optional<ObjectNode> of(String person) {
    return Optional.ofNullable(views.get(person));
  }
}
