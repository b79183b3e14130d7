package muster.incident;

import java.time.ZoneId;

/**
 * What is known of someone in the workspace.
 *
 * @param zone the zone they read times in
 * @param bot an app rather than a human
 * @param gone deactivated, or no longer in the workspace
 * @param belongs whether the workspace is theirs
 */
public record Person(
    PersonId id, String name, ZoneId zone, boolean bot, boolean gone, Belonging belongs) {
  /** How somebody belongs to the workspace. */
  public enum Belonging {
    MEMBER,
    /** Let into some channels only. */
    GUEST,
    /** Of another organization, met in a shared channel. */
    OUTSIDER
  }

  /** Whether an incident may rely on them and obey them: a human of this workspace. */
  public boolean canTakePart() {
    return !bot && !gone && belongs == Belonging.MEMBER;
  }

  /** What keeps them from taking part, as in "ben is a guest". */
  public String inWords() {
    if (bot) {
      return "an app";
    }
    if (gone) {
      return "deactivated";
    }
    return switch (belongs) {
      case MEMBER -> "a member";
      case GUEST -> "a guest";
      case OUTSIDER -> "from another organization";
    };
  }
}
