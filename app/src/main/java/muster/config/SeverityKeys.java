package muster.config;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import muster.incident.Cadence;
import muster.incident.Chase;
import muster.incident.Depth;
import muster.incident.Role;
import muster.incident.Severity;
import muster.incident.Span;
import muster.incident.Terms;
import muster.playbook.Playbook;
import muster.playbook.SeverityPolicy;

/** The keys of one severity. SEV4 is never declared, so it only has a definition (P-1). */
final class SeverityKeys {
  private static final List<String> STEPS_OF_A_CADENCE =
      List.of("cadence", "prompt-before", "chase-after", "overdue-after");

  /** Where the severity chases nobody until the file says whom. */
  private static final Chase USUAL_CHASE =
      Playbook.standard().policy(Severity.SEV1).terms().chase().orElseThrow();

  private SeverityKeys() {}

  static SeverityPolicy read(Mapping keys, Severity severity, SeverityPolicy standard) {
    String definition = keys.value("definition", PlaybookKinds.TEXT, standard.definition());
    Optional<Cadence> cadence = standard.cadence().map(usual -> cadence(keys, usual));
    if (cadence.isEmpty()) {
      return new SeverityPolicy(
          definition,
          cadence,
          standard.terms(),
          standard.mayRollBack(),
          standard.postmortem(),
          standard.pingsChannel());
    }
    boolean command = severity.needsCommand();
    Kind<Depth> depth = command ? PlaybookKinds.DEPTH_UNDER_COMMAND : PlaybookKinds.DEPTH;
    return new SeverityPolicy(
        definition,
        cadence,
        terms(keys, command, cadence.get(), standard.terms()),
        keys.value("may-roll-back", PlaybookKinds.TEXT, standard.mayRollBack()),
        keys.value("postmortem", depth, standard.postmortem()),
        keys.value("ping-channel", PlaybookKinds.FLAG, standard.pingsChannel()));
  }

  private static Terms terms(Mapping keys, boolean command, Cadence cadence, Terms standard) {
    Kind<Duration> external =
        command ? PlaybookKinds.EXTERNAL_CADENCE_UNDER_COMMAND : PlaybookKinds.CADENCE;
    return new Terms(
        keys.optional("external-cadence", external, standard.external().map(Cadence::every))
            .map(cadence::every),
        chase(keys, command, standard.chase()),
        keys.optional("status-page-within", PlaybookKinds.STEP, standard.statusPageWithin()),
        keys.optional("brief-after", PlaybookKinds.STEP, standard.briefAfter()));
  }

  private static Cadence cadence(Mapping keys, Cadence usual) {
    Duration every = keys.value("cadence", PlaybookKinds.CADENCE, usual.every());
    Duration prompt = keys.value("prompt-before", PlaybookKinds.PROMPT, usual.promptBefore());
    Duration chase = keys.value("chase-after", PlaybookKinds.STEP, usual.chaseAfter());
    Duration overdue = keys.value("overdue-after", PlaybookKinds.STEP, usual.overdueAfter());
    if (overdue.compareTo(chase) <= 0
        && !keys.isWrong("chase-after")
        && !keys.isWrong("overdue-after")) {
      keys.wrong(
          keys.has("overdue-after") ? "overdue-after" : "chase-after",
          "lets everybody know no later than the commander; write chase-after: %s, overdue-after: %s"
              .formatted(Span.written(usual.chaseAfter()), Span.written(usual.overdueAfter())));
      return usual;
    }
    if (STEPS_OF_A_CADENCE.stream().anyMatch(keys::isWrong)) {
      return usual;
    }
    if (prompt.compareTo(every) < 0) {
      return new Cadence(every, prompt, chase, overdue);
    }
    String shorter = Span.written(every.dividedBy(3));
    if (keys.has("prompt-before")) {
      keys.wrong(
          "prompt-before",
          "is not shorter than the cadence, %s; write %s".formatted(Span.written(every), shorter));
    } else {
      keys.wrong(
          "cadence",
          "leaves no time for the prompt, %s before an update is due; write prompt-before: %s below"
              .formatted(Span.written(prompt), shorter));
    }
    return usual;
  }

  private static Optional<Chase> chase(Mapping keys, boolean command, Optional<Chase> standard) {
    Set<Role> usual = standard.map(Chase::roles).orElse(Set.of());
    List<Role> roles = keys.list("mandatory-roles", PlaybookKinds.ROLE, 0, 4, List.copyOf(usual));
    if (command && !roles.contains(Role.COMMANDER) && !keys.isWrong("mandatory-roles")) {
      keys.wrong("mandatory-roles", "without ic is not enough on SEV1 and SEV2; write [ic]");
    }
    Chase steps = standard.orElse(USUAL_CHASE);
    List<Duration> usually = List.of(steps.declarer(), steps.onCall(), steps.leader());
    List<Duration> after =
        keys.list("unfilled-after", PlaybookKinds.STEP, usually.size(), usually.size(), usually);
    if (!ascending(after)) {
      keys.wrong("unfilled-after", "does not go from sooner to later; write [2m, 5m, 10m]");
      after = usually;
    }
    return roles.isEmpty()
        ? Optional.empty()
        : Optional.of(new Chase(Set.copyOf(roles), after.get(0), after.get(1), after.get(2)));
  }

  private static boolean ascending(List<Duration> steps) {
    return steps.equals(steps.stream().sorted().distinct().toList());
  }
}
