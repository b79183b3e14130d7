package muster.rehearsal;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.ZoneId;

/** Somebody in the workspace: a person, or an app. */
final class Member {
  final String id;
  final String name;
  final String realName;
  final ZoneId zone;
  final boolean bot;
  boolean guest;
  boolean stranger;
  boolean deleted;

  Member(String id, String name, String realName, ZoneId zone, boolean bot) {
    this.id = id;
    this.name = name;
    this.realName = realName;
    this.zone = zone;
    this.bot = bot;
  }

  /** The workspace that is theirs. */
  String team() {
    return stranger ? "T0STRANGER" : Workspace.TEAM;
  }

  ObjectNode json(Instant now) {
    ObjectNode user = Json.object();
    user.put("id", id).put("team_id", team());
    user.put("name", name).put("real_name", realName).put("deleted", deleted);
    user.put("tz", zone.getId()).put("tz_label", zone.getId());
    user.put("tz_offset", zone.getRules().getOffset(now).getTotalSeconds());
    user.put("is_bot", bot).put("is_app_user", false).put("is_admin", false);
    user.put("is_restricted", guest).put("is_ultra_restricted", false).put("is_stranger", stranger);
    user.put("updated", now.getEpochSecond());
    ObjectNode profile = user.putObject("profile");
    profile.put("real_name", realName).put("display_name", name);
    return user;
  }
}
