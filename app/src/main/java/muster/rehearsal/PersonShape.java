package muster.rehearsal;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.TimeZone;

/** A member on the wire. Of somebody whose account is gone Slack says little more than the name. */
final class PersonShape {
  private PersonShape() {}

  static ObjectNode of(Member member, Instant now) {
    ObjectNode json = Json.object();
    json.put("id", member.id).put("team_id", member.team()).put("name", member.name);
    json.put("deleted", member.deleted).put("updated", now.getEpochSecond());
    json.put("is_bot", member.bot).put("is_app_user", false);
    profile(member, json.putObject("profile"));
    if (member.deleted) {
      return json;
    }
    json.put("real_name", member.realName).put("color", "9f69e7");
    zone(member, json, now);
    json.put("is_admin", false).put("is_owner", false).put("is_primary_owner", false);
    json.put("is_restricted", member.guest).put("is_ultra_restricted", false);
    if (member.stranger) {
      json.put("is_stranger", true);
    }
    json.put("is_email_confirmed", !member.bot).put("who_can_share_contact_card", "EVERYONE");
    return json;
  }

  private static void zone(Member member, ObjectNode json, Instant now) {
    TimeZone zone = TimeZone.getTimeZone(member.zone);
    boolean summer = member.zone.getRules().isDaylightSavings(now);
    json.put("tz", member.zone.getId());
    json.put("tz_label", zone.getDisplayName(summer, TimeZone.LONG, Locale.US));
    json.put("tz_offset", member.zone.getRules().getOffset(now).getTotalSeconds());
  }

  private static void profile(Member member, ObjectNode profile) {
    profile.put("real_name", member.realName).put("real_name_normalized", member.realName);
    profile.put("display_name", member.bot ? "" : member.name);
    profile.put("display_name_normalized", member.bot ? "" : member.name);
    profile.put("title", "").put("phone", "").put("skype", "").put("team", member.team());
    profile.put("status_text", "").put("status_text_canonical", "").put("status_emoji", "");
    profile.putArray("status_emoji_display_info");
    profile
        .put("status_expiration", 0)
        .put("avatar_hash", "g" + member.id.toLowerCase(Locale.ROOT));
    String[] names = member.realName.split(" ", 2);
    profile.put("first_name", names[0]).put("last_name", names.length > 1 ? names[1] : "");
    if (member.bot) {
      profile.put("bot_id", member.botId()).put("always_active", true);
      profile.put("api_app_id", "");
    }
  }

  /** Slack's own account, which is in every workspace and no bot by its own account. */
  static ObjectNode slackbot(Instant now) {
    ObjectNode json =
        of(new Member("USLACKBOT", "slackbot", "Slackbot", ZoneOffset.UTC, false), now);
    return json.put("tz_label", "Pacific Standard Time").put("tz", "America/Los_Angeles");
  }
}
