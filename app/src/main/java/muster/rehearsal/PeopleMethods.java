package muster.rehearsal;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;

/** auth.*, bots.*, users.* and usergroups.*. */
final class PeopleMethods {
  private static final int LONGEST_PAGE = 1_000;
  private static final String SLACKBOT = "USLACKBOT";

  private final State state;
  private final Cursors cursors;
  private final String bot;

  PeopleMethods(State state, Cursors cursors, String bot) {
    this.state = state;
    this.cursors = cursors;
    this.bot = bot;
  }

  List<Method> all() {
    return List.of(
        Method.of("auth.test", "", this::self),
        Method.of("users.info", "users:read", this::info),
        Method.of("bots.info", "users:read", this::app),
        Method.of("users.list", "users:read", this::list),
        Method.of("usergroups.list", "usergroups:read", this::groups),
        Method.of("usergroups.users.list", "usergroups:read", this::inGroup));
  }

  private ObjectNode self(Call call) {
    return Json.object()
        .put("url", "https://" + Workspace.DOMAIN + ".slack.com/")
        .put("team", "Rehearsal")
        .put("user", state.member(bot).name)
        .put("team_id", Workspace.TEAM)
        .put("user_id", bot)
        .put("bot_id", state.member(bot).botId())
        .put("is_enterprise_install", false);
  }

  private ObjectNode info(Call call) {
    String id = call.required("user");
    ObjectNode answer = Json.object();
    answer.set(
        "user",
        id.equals(SLACKBOT)
            ? PersonShape.slackbot(state.now())
            : PersonShape.of(state.member(id), state.now()));
    return answer;
  }

  private ObjectNode app(Call call) {
    String id = call.text("bot");
    Member found =
        state.members.values().stream()
            .filter(member -> member.bot && member.botId().equals(id))
            .findFirst()
            .orElseThrow(() -> new Refusal("bot_not_found"));
    ObjectNode answer = Json.object();
    ObjectNode app = answer.putObject("bot");
    app.put("id", id).put("deleted", found.deleted).put("name", found.realName);
    app.put("updated", state.now().getEpochSecond()).putObject("icons");
    if (found.id.equals(bot)) {
      app.put("app_id", Workspace.APP).put("user_id", bot);
    }
    return answer;
  }

  /** Strangers are in no list, Slack's own account is in every one. */
  private ObjectNode list(Call call) {
    List<ObjectNode> people = new ArrayList<>();
    people.add(PersonShape.slackbot(state.now()));
    state.members.values().stream()
        .filter(member -> !member.stranger)
        .forEach(member -> people.add(PersonShape.of(member, state.now())));
    ObjectNode answer = Json.object();
    cursors.page(answer, "members", people, call, LONGEST_PAGE);
    return answer.put("cache_ts", state.now().getEpochSecond());
  }

  private ObjectNode groups(Call call) {
    ObjectNode answer = Json.object();
    ArrayNode groups = answer.putArray("usergroups");
    for (State.Group group : state.groups.values()) {
      ObjectNode shaped = group(group);
      if (call.flag("include_users")) {
        shaped.set("users", Json.tree(group.members()));
      }
      groups.add(shaped);
    }
    return answer;
  }

  private static ObjectNode group(State.Group group) {
    ObjectNode json = Json.object();
    json.put("id", group.id()).put("team_id", Workspace.TEAM).put("handle", group.handle());
    json.put("name", group.handle()).put("description", "").put("is_usergroup", true);
    json.put("is_subteam", true).put("is_external", false).put("auto_provision", false);
    json.put("date_create", 0).put("date_update", 0).put("date_delete", 0);
    json.putNull("auto_type").put("created_by", SLACKBOT).put("updated_by", SLACKBOT);
    json.putNull("deleted_by").put("user_count", group.members().size());
    ObjectNode preferred = json.putObject("prefs");
    preferred.putArray("channels");
    preferred.putArray("groups");
    return json;
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
}
