package muster.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import muster.incident.Fact;
import muster.incident.Incident;
import muster.incident.PersonId;
import muster.incident.Role;
import muster.incident.RoleFact;
import muster.incident.RoleFact.Withdrawal;

/** What follows when a role changes hands, by whatever way (P-8, P-9). */
final class RoleChange {
  private RoleChange() {}

  /** This person holds the role; an offer of it ends, and is accepted if it was theirs. */
  static Decision assigned(Role role, PersonId person, Incident incident, PersonId by) {
    Optional<PersonId> before = incident.roles().holder(role);
    if (before.equals(Optional.of(person))) {
      return Decision.told(person.mention() + " is already " + role.inText() + ".");
    }
    List<Fact> facts = new ArrayList<>();
    facts.add(new Fact.RoleAssigned(role, person, before, incident.unheldSince(role)));
    incident
        .succession()
        .offer(role)
        .map(
            offer ->
                offer.to().equals(person) && by.equals(person)
                    ? new RoleFact.HandoverAccepted(role, person, offer.giver())
                    : new RoleFact.HandoverWithdrawn(role, offer.to(), Withdrawal.ROLE_CHANGED))
        .ifPresent(facts::add);
    return Decision.decided(warning(role, person, incident), facts.toArray(Fact[]::new));
  }

  static Decision vacated(Role role, Incident incident) {
    Optional<PersonId> holder = incident.roles().holder(role);
    if (holder.isEmpty()) {
      return Decision.told("Nobody is " + role.inText() + ".");
    }
    List<Fact> facts = new ArrayList<>();
    facts.add(new Fact.RoleVacated(role, holder.get()));
    withdrawn(role, incident, Withdrawal.ROLE_CHANGED).ifPresent(facts::add);
    return Decision.decided("", facts.toArray(Fact[]::new));
  }

  /** The end of the offer that stands, if one does. */
  static Optional<Fact> withdrawn(Role role, Incident incident, Withdrawal why) {
    return incident
        .succession()
        .offer(role)
        .map(offer -> new RoleFact.HandoverWithdrawn(role, offer.to(), why));
  }

  /** On SEV1 and SEV2 the commander does not debug (P-9). */
  private static String warning(Role role, PersonId person, Incident incident) {
    boolean both = incident.roles().with(role, person).commanderDebugs();
    boolean concerned = role == Role.COMMANDER || role == Role.TECH_LEAD;
    return both && concerned && incident.severity().needsCommand()
        ? "%s is now both incident commander and technical lead. On %s the commander does not debug: hand one of them over soon, `/incident handover tech @ben`"
            .formatted(person.mention(), incident.severity())
        : "";
  }
}
