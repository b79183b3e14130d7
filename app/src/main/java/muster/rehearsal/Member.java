package muster.rehearsal;

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

  /** What an app is called besides, where it speaks. */
  String botId() {
    return "B" + id.substring(1);
  }
}
