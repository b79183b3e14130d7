package muster.rehearsal;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** auth.*, users.*, usergroups.* and views.*. */
final class PeopleMethods {
  private final State state;
  private final Shapes shapes;
  private final BlockRules rules;
  private final String bot;

  PeopleMethods(State state, Shapes shapes, BlockRules rules, String bot) {
    this.state = state;
    this.shapes = shapes;
    this.rules = rules;
    this.bot = bot;
  }

  List<Method> all() {
    return List.of(
        Method.of("auth.test", "", this::self),
        Method.of("users.info", "users:read", this::info),
        Method.of("bots.info", "users:read", this::app),
        Method.of("users.list", "users:read", this::list),
        Method.of("usergroups.list", "usergroups:read", this::groups),
        Method.of("usergroups.users.list", "usergroups:read", this::inGroup),
        Method.of("views.open", "", this::open),
        Method.of("views.update", "", this::update));
  }

  private ObjectNode self(Call call) {
    return Json.object()
        .put("url", "https://" + Workspace.DOMAIN + ".slack.com/")
        .put("team", "Rehearsal")
        .put("user", state.member(bot).name)
        .put("team_id", Workspace.TEAM)
        .put("user_id", bot)
        .put("bot_id", "B" + bot.substring(1))
        .put("is_enterprise_install", false);
  }

  private ObjectNode info(Call call) {
    ObjectNode answer = Json.object();
    answer.set("user", state.member(call.required("user")).json(state.now()));
    return answer;
  }

  private ObjectNode app(Call call) {
    ObjectNode answer = Json.object();
    answer
        .putObject("bot")
        .put("id", call.required("bot"))
        .put("deleted", false)
        .put("name", state.member(bot).name)
        .put("app_id", Workspace.APP)
        .put("user_id", bot);
    return answer;
  }

  private ObjectNode list(Call call) {
    List<ObjectNode> people =
        state.members.values().stream()
            .filter(member -> !member.stranger)
            .map(member -> member.json(state.now()))
            .toList();
    int limit = Math.min(call.number("limit", 1000), 1000);
    return shapes.page(Json.object(), "members", people, limit, call.text("cursor"));
  }

  private ObjectNode groups(Call call) {
    ObjectNode answer = Json.object();
    ArrayNode groups = answer.putArray("usergroups");
    state.groups.values().forEach(group -> groups.add(group(group)));
    return answer;
  }

  private static ObjectNode group(State.Group group) {
    return Json.object()
        .put("id", group.id())
        .put("team_id", Workspace.TEAM)
        .put("handle", group.handle())
        .put("name", group.handle())
        .put("is_usergroup", true);
  }

  private ObjectNode inGroup(Call call) {
    State.Group group = state.groups.get(call.required("usergroup"));
    if (group == null) {
      throw new Refusal("no_such_subteam");
    }
    ObjectNode answer = Json.object();
    answer.set("users", Json.tree(group.members()));
    return answer;
  }

  private ObjectNode open(Call call) {
    var view = call.tree("view").orElseThrow(() -> new Refusal("invalid_arguments"));
    rules.view(view);
    String person = state.modals.use(call.required("trigger_id"));
    ObjectNode answer = Json.object();
    answer.set("view", state.modals.open(person, view, state.nextId("V"), Workspace.APP));
    return answer;
  }

  private ObjectNode update(Call call) {
    var view = call.tree("view").orElseThrow(() -> new Refusal("invalid_arguments"));
    rules.view(view);
    Modals.Open open =
        state.modals.byId(call.text("view_id")).orElseThrow(() -> new Refusal("not_found"));
    ObjectNode answer = Json.object();
    answer.set("view", state.modals.open(open.person(), view, call.text("view_id"), Workspace.APP));
    return answer;
  }
}
