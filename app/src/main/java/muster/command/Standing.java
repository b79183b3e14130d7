package muster.command;

import java.util.Optional;
import muster.incident.Incident;
import muster.incident.Person;
import muster.incident.PersonId;

/** Who may do what, and what can still be done. */
final class Standing {
  private Standing() {}

  /** A refusal where the incident is closed and this only makes sense while it is open. */
  static Optional<Decision> closed(Incident incident, String what) {
    if (incident.phase().isOpen()) {
      return Optional.empty();
    }
    return Optional.of(
        Decision.refused(
            "%s is %s, so %s. If it came back: `/incident %s reopen because …`"
                .formatted(incident.id(), incident.phase().word(), what, incident.id()),
            new Press("Reopen", incident.id() + " reopen")));
  }

  /** Whether this is the incident commander or the organisation's named leader (P-26). */
  static boolean leads(PersonId who, Incident incident, Situation now) {
    return incident.commander().equals(Optional.of(who)) || isLeader(who, now);
  }

  /** As {@link #leads}, or whoever declared it while nobody has command. */
  static boolean leadsOrDeclared(Incident incident, Situation now) {
    return leads(now.who(), incident, now)
        || (incident.commander().isEmpty() && incident.declaredBy().equals(now.who()));
  }

  private static boolean isLeader(PersonId who, Situation now) {
    return now.playbook()
        .escalation()
        .leader()
        .filter(
            leader ->
                leader.equals(who.value())
                    || now.known().person(who).map(Person::name).equals(Optional.of(leader)))
        .isPresent();
  }

  /** The refusal for somebody who does not lead, with the way out. */
  static Decision notLeading(Incident incident, String doing) {
    Press take = new Press("Take incident commander", incident.id() + " ic me");
    return incident
        .commander()
        .map(
            commander ->
                Decision.refused(
                    "Only the incident commander %s, and that is %s. Ask them, or take over first:"
                            .formatted(doing, commander.mention())
                        + " `/incident ic me`",
                    take))
        .orElseGet(
            () ->
                Decision.refused(
                    "Only the incident commander %s, and nobody is. Take it first: `/incident ic me`"
                        .formatted(doing),
                    take));
  }
}
