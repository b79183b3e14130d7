package muster.config;

import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import muster.incident.Cadence;
import muster.incident.Depth;
import muster.incident.Role;
import muster.incident.Severity;
import muster.incident.Span;
import muster.playbook.SeverityPolicy;

/** The keys of one severity. SEV4 is never declared, so it only has a definition (P-1). */
final class SeverityKeys {
  private SeverityKeys() {}

  static SeverityPolicy read(Mapping keys, Severity severity, SeverityPolicy standard) {
    String definition = keys.value("definition", PlaybookKinds.TEXT, standard.definition());
    Optional<Cadence> cadence = standard.cadence().map(usual -> cadence(keys, usual));
    if (cadence.isEmpty()) {
      return new SeverityPolicy(
          definition,
          cadence,
          standard.externalCadence(),
          standard.mandatoryRoles(),
          standard.mayRollBack(),
          standard.postmortem(),
          standard.pingsChannel());
    }
    boolean command = severity.needsCommand();
    Kind<Duration> external =
        command ? PlaybookKinds.EXTERNAL_CADENCE_UNDER_COMMAND : PlaybookKinds.CADENCE;
    Kind<Depth> depth = command ? PlaybookKinds.DEPTH_UNDER_COMMAND : PlaybookKinds.DEPTH;
    return new SeverityPolicy(
        definition,
        cadence,
        keys.optional("external-cadence", external, standard.externalCadence()),
        mandatoryRoles(keys, command, standard.mandatoryRoles()),
        keys.value("may-roll-back", PlaybookKinds.TEXT, standard.mayRollBack()),
        keys.value("postmortem", depth, standard.postmortem()),
        keys.value("ping-channel", PlaybookKinds.FLAG, standard.pingsChannel()));
  }

  private static Cadence cadence(Mapping keys, Cadence usual) {
    Duration every = keys.value("cadence", PlaybookKinds.CADENCE, usual.every());
    Duration prompt = keys.value("prompt-before", PlaybookKinds.PROMPT, usual.promptBefore());
    if (keys.isWrong("cadence") || keys.isWrong("prompt-before")) {
      return usual;
    }
    if (prompt.compareTo(every) < 0) {
      return new Cadence(every, prompt);
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

  private static Set<Role> mandatoryRoles(Mapping keys, boolean command, Set<Role> usual) {
    Set<Role> roles = EnumSet.noneOf(Role.class);
    roles.addAll(keys.list("mandatory-roles", PlaybookKinds.ROLE, 0, 4, List.copyOf(usual)));
    if (command && !roles.contains(Role.COMMANDER) && !keys.isWrong("mandatory-roles")) {
      keys.wrong("mandatory-roles", "without ic is not enough on SEV1 and SEV2; write [ic]");
    }
    return roles;
  }
}
