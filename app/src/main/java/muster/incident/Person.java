package muster.incident;

import java.time.ZoneId;

/**
 * What is known of someone in the workspace.
 *
 * @param zone the zone they read times in
 * @param bot an app rather than a human
 * @param gone deactivated, or no longer in the workspace
 */
public record Person(PersonId id, String name, ZoneId zone, boolean bot, boolean gone) {
  /** Whether an incident may rely on them: a role needs a human who is still here. */
  public boolean canHoldRole() {
    return !bot && !gone;
  }
}
