package muster.playbook;

import java.util.Optional;
import java.util.Set;
import muster.incident.Cadence;
import muster.incident.Chase;
import muster.incident.Depth;
import muster.incident.Kind;
import muster.incident.Role;
import muster.incident.Terms;

/**
 * What one severity means and asks for.
 *
 * @param definition the observable impact that makes an incident this severe, and the response it
 *     gets (P-1)
 * @param cadence how often those in the channel are promised an update (P-20); only SEV4, which is
 *     never declared, has none
 * @param terms what else is asked for: updates for those outside, roles that are chased, how soon
 *     customers and executives hear of it
 * @param mayRollBack who may roll back without asking, as a noun phrase that ends with a full stop
 *     (P-15)
 * @param postmortem how much of a postmortem is owed (P-28)
 * @param pingsChannel whether a post may notify everyone in a channel
 */
public record SeverityPolicy(
    String definition,
    Optional<Cadence> cadence,
    Terms terms,
    String mayRollBack,
    Depth postmortem,
    boolean pingsChannel) {

  /** Of what is private, played or never reached users, nobody outside hears. */
  public Terms termsFor(Kind kind, boolean confidential) {
    return switch (kind) {
      case PRODUCTION -> confidential ? terms.amongUs() : terms.pinging(pingsChannel);
      case NEAR_MISS, PROCESS -> terms.amongUs();
      case DRILL -> terms.rehearsed();
    };
  }

  /** The roles that are chased while nobody holds them (P-10). */
  public Set<Role> mandatoryRoles() {
    return terms.chase().map(Chase::roles).orElse(Set.of());
  }
}
