package muster.playbook;

import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import muster.incident.Kind;
import muster.incident.Role;
import muster.incident.Severity;
import muster.incident.Terms;
import muster.playbook.lint.Lint;
import muster.scenario.Scenarios;

/**
 * How this organisation runs its incidents. It never changes, but another may take its place while
 * Muster runs; what a fact needs of it is copied into the fact, so that another playbook tomorrow
 * does not rewrite today.
 *
 * @param severities one for every severity
 * @param checklists one for every role
 * @param statusPage where customers look (P-24)
 * @param lint what is pointed out in postmortems and actions (P-33, P-36)
 * @param services who has incidents, and what helps then (P-40)
 * @param tracker where actions are filed (P-38)
 * @param scenarios what can be played as a drill (P-46)
 */
public record Playbook(
    Map<Severity, SeverityPolicy> severities,
    Map<Role, Checklist> checklists,
    Channels channels,
    Escalation escalation,
    Reactions reactions,
    ShieldPolicy shield,
    FollowUp followUp,
    PublicPage statusPage,
    Limits limits,
    Lint lint,
    Services services,
    TrackerPlace tracker,
    Scenarios scenarios) {

  public Playbook {
    requireAll(EnumSet.allOf(Severity.class), severities.keySet());
    requireAll(EnumSet.allOf(Role.class), checklists.keySet());
    severities = Collections.unmodifiableMap(new EnumMap<>(severities));
    checklists = Collections.unmodifiableMap(new EnumMap<>(checklists));
  }

  /** What applies without a {@code muster.yml}. */
  public static Playbook standard() {
    return new Playbook(
        StandardSeverities.all(),
        StandardChecklists.all(),
        Channels.standard(),
        Escalation.standard(),
        Reactions.standard(),
        ShieldPolicy.standard(),
        FollowUp.standard(),
        new PublicPage.None(),
        Limits.standard(),
        Lint.standard(),
        Services.NONE,
        new TrackerPlace.None(),
        Scenarios.NONE);
  }

  /** The same with these drills. */
  public Playbook playing(Scenarios others) {
    return new Playbook(
        severities,
        checklists,
        channels,
        escalation,
        reactions,
        shield,
        followUp,
        statusPage,
        limits,
        lint,
        services,
        tracker,
        others);
  }

  public SeverityPolicy policy(Severity severity) {
    return severities.get(severity);
  }

  /** What is asked for of such an incident; a status page only where there is one. */
  public Terms terms(Severity severity, Kind kind, boolean confidential) {
    Terms terms = policy(severity).termsFor(kind, confidential);
    return statusPage instanceof PublicPage.None ? terms.withoutStatusPage() : terms;
  }

  /** What a new holder of the role is told at once (P-11). */
  public Checklist checklist(Role role) {
    return checklists.get(role);
  }

  private static <T> void requireAll(Set<T> expected, Set<T> given) {
    if (!given.equals(expected)) {
      throw new IllegalArgumentException("A playbook answers for " + expected + ", not " + given);
    }
  }
}
