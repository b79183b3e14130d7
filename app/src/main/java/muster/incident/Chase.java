package muster.incident;

import java.time.Duration;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/**
 * How a role that nobody holds is chased, counted from when nobody held it (P-10). Facts carry it,
 * so that editing the playbook never rewrites history.
 *
 * @param roles which roles; never empty
 * @param declarer when whoever declared the incident is reminded
 * @param onCall when those on call are called
 * @param leader when the named leader is told, who may appoint anyone
 */
public record Chase(Set<Role> roles, Duration declarer, Duration onCall, Duration leader) {
  public Chase {
    if (roles.isEmpty()
        || !declarer.isPositive()
        || onCall.compareTo(declarer) <= 0
        || leader.compareTo(onCall) <= 0) {
      throw new IllegalArgumentException(
          "A role is chased step by step: " + declarer + ", " + onCall + ", " + leader);
    }
    roles = Collections.unmodifiableSet(EnumSet.copyOf(roles));
  }
}
