package muster.command;

import java.util.Optional;
import muster.incident.Closing;
import muster.incident.Incident;
import muster.incident.PersonId;
import muster.incident.Recorded;
import muster.incident.Role;
import muster.incident.RoleFact;
import muster.incident.When;

/** What became of an offer that somebody wants to answer when it no longer stands (P-8). */
final class PastOffer {
  private PastOffer() {}

  /**
   * @param seq the fact that made the offer, where a button says which
   */
  static Decision told(Role role, Optional<Integer> seq, Incident incident, Situation now) {
    Optional<String> became = seq.flatMap(offer -> became(role, offer, incident, now));
    String before = became.orElseGet(() -> "No offer of %s stands. ".formatted(role.inText()));
    Optional<PersonId> holder = incident.roles().holder(role);
    if (holder.equals(Optional.of(now.who()))) {
      return Decision.told(before + "You are " + role.inText() + ".");
    }
    return holder
        .map(person -> Decision.refused(before + person.mention() + " is " + role.inText() + "."))
        .orElseGet(
            () ->
                Decision.refused(
                    before + "Nobody is " + role.inText() + ".",
                    HoldRole.takeIfFree(role, incident)));
  }

  private static Optional<String> became(Role role, int seq, Incident incident, Situation now) {
    boolean offered = false;
    for (Recorded recorded : now.known().log(incident)) {
      Optional<String> end = offered ? end(role, recorded) : Optional.empty();
      if (end.isPresent()) {
        return Optional.of(
            "The offer %s at %s. ".formatted(end.get(), When.clock(recorded.happened())));
      }
      offered |=
          recorded.seq() == seq
              && recorded.fact() instanceof RoleFact.HandoverOffered offer
              && offer.role() == role;
    }
    return Optional.empty();
  }

  /** How the fact ended the offer of the role that stood before it, if it did. */
  private static Optional<String> end(Role role, Recorded recorded) {
    String by = recorded.by().map(PersonId::mention).orElse("Muster");
    return switch (recorded.fact()) {
      case RoleFact.HandoverAccepted f when f.role() == role ->
          Optional.of("was accepted by " + f.to().mention());
      case RoleFact.HandoverDeclined f when f.role() == role ->
          Optional.of("was declined by " + f.to().mention());
      case RoleFact.HandoverWithdrawn f when f.role() == role -> Optional.of(withdrawn(f, by));
      case RoleFact.HolderLeft f when f.offers().contains(role) ->
          Optional.of("ended when %s left".formatted(f.person().mention()));
      case RoleFact.HolderLeft f when f.roles().contains(role) ->
          Optional.of("ended when %s left".formatted(f.person().mention()));
      default ->
          Closing.by(recorded.fact()).map(how -> "ended when the incident was " + how.word());
    };
  }

  private static String withdrawn(RoleFact.HandoverWithdrawn withdrawn, String by) {
    return switch (withdrawn.why()) {
      case TAKEN_BACK -> "was taken back by " + by;
      case OFFERED_ON -> "was withdrawn when %s asked somebody else".formatted(by);
      case ROLE_CHANGED -> "was withdrawn when %s changed who holds it".formatted(by);
    };
  }
}
