package muster.playbook;

import java.time.Duration;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import muster.incident.Cadence;
import muster.incident.Depth;
import muster.incident.Role;

/**
 * What one severity means and asks for.
 *
 * @param definition the observable impact that makes an incident this severe, and the response it
 *     gets (P-1)
 * @param cadence how often those in the channel are promised an update (P-20); only SEV4, which is
 *     never declared, has none
 * @param externalCadence how often those outside are; empty where nothing was agreed
 * @param mandatoryRoles roles that are chased while nobody holds them (P-10), in the order of
 *     {@link Role}
 * @param mayRollBack who may roll back without asking, as a noun phrase that ends with a full stop
 *     (P-15)
 * @param postmortem how much of a postmortem is owed (P-28)
 * @param pingsChannel whether a post may notify everyone in a channel
 */
public record SeverityPolicy(
    String definition,
    Optional<Cadence> cadence,
    Optional<Duration> externalCadence,
    Set<Role> mandatoryRoles,
    String mayRollBack,
    Depth postmortem,
    boolean pingsChannel) {

  public SeverityPolicy {
    EnumSet<Role> ordered = EnumSet.noneOf(Role.class);
    ordered.addAll(mandatoryRoles);
    mandatoryRoles = Collections.unmodifiableSet(ordered);
  }
}
