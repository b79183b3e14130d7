package muster.command;

import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import muster.incident.Incident;
import muster.incident.PersonId;
import muster.incident.Role;

/** Whether those outside hear of an incident, and who may tell them (P-20). */
final class Outsiders {
  private Outsiders() {}

  /** The refusal where nobody outside may or need hear of it. */
  static Optional<Decision> none(Incident incident) {
    Optional<String> why =
        incident.confidential()
            ? Optional.of("is private: nobody outside its channel may hear of it")
            : switch (incident.kind()) {
              case PRODUCTION -> Optional.empty();
              case DRILL -> Optional.of("is a drill: nobody outside is to hear of it");
              case NEAR_MISS -> Optional.of("is a near-miss: users never felt it");
              case PROCESS -> Optional.of("is about how we work: users never felt it");
            };
    return why.map(
        reason ->
            Decision.refused(
                "%s %s. To tell those in the channel: `/incident update`"
                    .formatted(incident.id(), reason),
                new Press("Post update", incident.id() + " update")));
  }

  /** The refusal for somebody who may not speak to those outside, with the way out. */
  static Optional<Decision> notTheirVoice(Incident incident, Situation now) {
    boolean comms = incident.roles().holder(Role.COMMS).equals(Optional.of(now.who()));
    if (comms || Standing.leads(now.who(), incident, now)) {
      return Optional.empty();
    }
    String who =
        Stream.of(incident.commander(), incident.roles().holder(Role.COMMS))
            .flatMap(Optional::stream)
            .distinct()
            .map(PersonId::mention)
            .collect(Collectors.joining(" and "));
    String ask =
        who.isEmpty()
            ? "Nobody is either yet. Take one first: `/incident comms me`"
            : "Ask %s, or take it over once you have agreed: `/incident comms me`".formatted(who);
    return Optional.of(
        Decision.refused(
            "What goes outside is approved by the incident commander, the communications lead or the leader. "
                + ask,
            new Press("Take comms", incident.id() + " comms me")));
  }
}
