package muster.command;

import java.time.Instant;
import java.util.Optional;
import muster.incident.Incident;
import muster.incident.PersonId;
import muster.incident.Role;
import muster.incident.When;

/** Who holds a role, in a few words (P-8). */
public final class Seat {
  private Seat() {}

  /** As in "@ada, offered to @ben" and "nobody since 14:02". */
  public static String inWords(Role role, Incident incident) {
    return incident
            .roles()
            .holder(role)
            .map(PersonId::mention)
            .orElseGet(() -> open(role, incident))
        + incident
            .succession()
            .offer(role)
            .map(offer -> ", offered to " + offer.to().mention())
            .orElse("");
  }

  /** At the very start everybody knows since when nobody holds it. */
  private static String open(Role role, Incident incident) {
    Optional<Instant> since =
        incident
            .unheldSince(role)
            .filter(
                at ->
                    at.isAfter(incident.declaredAt())
                        || incident.succession().chased(role).isPresent());
    return since.map(at -> "nobody since " + When.clock(at)).orElse("nobody yet");
  }
}
