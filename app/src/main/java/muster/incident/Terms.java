package muster.incident;

import java.time.Duration;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * What the playbook asks for at a severity besides the updates in the channel. Facts carry the
 * terms under which they were decided, so that editing the playbook never rewrites history.
 *
 * @param external how often those outside are promised an update (P-20)
 * @param chase how roles that nobody holds are chased (P-10)
 * @param statusPageWithin how soon customers should read of it where they look (P-24)
 * @param briefAfter how long it may last until executives should hear of it (P-18)
 * @param rings who is notified in the channel of announcements besides those who follow it, once
 *     when it is declared and once when it is raised to this severity
 */
public record Terms(
    Optional<Cadence> external,
    Optional<Chase> chase,
    Optional<Duration> statusPageWithin,
    Optional<Duration> briefAfter,
    Optional<Ring> rings) {
  /** Who is notified. */
  public enum Ring {
    EVERYBODY
  }

  /** Nothing was agreed. */
  public static final Terms NONE =
      new Terms(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

  /** The same where there is no status page to look at. */
  public Terms withoutStatusPage() {
    return new Terms(external, chase, Optional.empty(), briefAfter, rings);
  }

  public Terms(
      Optional<Cadence> external,
      Optional<Chase> chase,
      Optional<Duration> statusPageWithin,
      Optional<Duration> briefAfter) {
    this(external, chase, statusPageWithin, briefAfter, Optional.empty());
  }

  /** The roles that must be held in the phase and are not (P-8, P-10). */
  Set<Role> vacant(Roles roles, Phase phase) {
    Set<Role> vacant = EnumSet.noneOf(Role.class);
    chase.filter(named -> phase.isOpen()).map(Chase::roles).ifPresent(vacant::addAll);
    vacant.removeAll(roles.holders().keySet());
    return vacant;
  }

  /** The same, notifying everybody or not. */
  public Terms pinging(boolean everybody) {
    return new Terms(
        external,
        chase,
        statusPageWithin,
        briefAfter,
        Optional.of(Ring.EVERYBODY).filter(ring -> everybody));
  }

  /** What is left of it for a rehearsal: executives need not hear of it either (P-6). */
  public Terms rehearsed() {
    return new Terms(Optional.empty(), chase, Optional.empty(), Optional.empty());
  }

  /** The same with another promise to those outside, as people agreed on. */
  Terms promisingOutside(Optional<Cadence> agreed) {
    return new Terms(agreed, chase, statusPageWithin, briefAfter, rings);
  }

  /** What is left of it for an incident of which nobody outside may or need hear. */
  public Terms amongUs() {
    return new Terms(Optional.empty(), chase, Optional.empty(), briefAfter);
  }
}
