package muster.config;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import muster.incident.Role;
import muster.incident.Severity;
import muster.playbook.Channels;
import muster.playbook.Checklist;
import muster.playbook.Checklist.CommandHint;
import muster.playbook.Escalation;
import muster.playbook.Limits;
import muster.playbook.Playbook;
import muster.playbook.Reactions;
import muster.playbook.SeverityPolicy;
import muster.playbook.ShieldPolicy;
import muster.playbook.TrackerPlace;

/**
 * The keys of {@code muster.yml}. What the file leaves out stays as in the standard playbook, down
 * to a single key of a single severity; only a list is replaced as a whole.
 */
final class PlaybookFile {
  private static final int MOST_LINES = 12;
  private static final int MOST_COMMANDERS = 100;

  private static final Kind<String> COMMAND =
      PlaybookKinds.TEXT.when(
          text -> text.startsWith("/incident"), "a command", "/incident and its words");

  private PlaybookFile() {}

  static Playbook read(Mapping file, Playbook standard) {
    TrackerPlace tracker = TrackerKeys.read(file);
    return new Playbook(
        file.within("severities", keys -> severities(keys, standard)),
        file.within("roles", keys -> checklists(keys, standard)),
        file.within("channels", keys -> channels(keys, standard.channels())),
        file.within("escalation", keys -> escalation(keys, standard.escalation())),
        file.within("reactions", keys -> reactions(keys, standard.reactions())),
        file.within("shield", keys -> shield(keys, standard.shield())),
        file.within("follow-up", keys -> FollowUpKeys.read(keys, standard.followUp())),
        StatusPageKeys.read(file, standard.statusPage()),
        file.within("limits", keys -> limits(keys, standard.limits())),
        file.within("lint", keys -> LintKeys.read(keys, standard.lint())),
        ServiceKeys.read(file, tracker),
        tracker,
        file.within("retention", keys -> RetentionKeys.read(keys, standard.retention())),
        standard.scenarios());
  }

  private static Map<Severity, SeverityPolicy> severities(Mapping keys, Playbook standard) {
    Map<Severity, SeverityPolicy> policies = new EnumMap<>(Severity.class);
    for (Severity severity : Severity.values()) {
      policies.put(
          severity,
          keys.within(
              severity.name().toLowerCase(Locale.ROOT),
              policy -> SeverityKeys.read(policy, severity, standard.policy(severity))));
    }
    return policies;
  }

  private static Map<Role, Checklist> checklists(Mapping keys, Playbook standard) {
    Map<Role, Checklist> checklists = new EnumMap<>(Role.class);
    for (Role role : Role.values()) {
      checklists.put(
          role,
          keys.within(role.word(), checklist -> checklist(checklist, standard.checklist(role))));
    }
    return checklists;
  }

  private static Checklist checklist(Mapping keys, Checklist standard) {
    BiFunction<String, List<String>, List<String>> lines =
        (key, otherwise) -> keys.list(key, PlaybookKinds.TEXT, 1, MOST_LINES, otherwise);
    return new Checklist(
        lines.apply("first-five-minutes", standard.firstFiveMinutes()),
        lines.apply("do-not", standard.doNot()),
        keys.pairs(
            "commands",
            COMMAND,
            PlaybookKinds.TEXT,
            1,
            MOST_LINES,
            standard.commands(),
            CommandHint::new));
  }

  private static Channels channels(Mapping keys, Channels standard) {
    BiFunction<String, Optional<String>, Optional<String>> channel =
        (key, otherwise) -> keys.optional(key, PlaybookKinds.CHANNEL, otherwise);
    return new Channels(
        keys.value("prefix", PlaybookKinds.PREFIX, standard.prefix()),
        channel.apply("announcements", standard.announcements()),
        channel.apply("stakeholders", standard.stakeholders()),
        channel.apply("leaders", standard.leaders()),
        channel.apply("operations", standard.operations()),
        channel.apply("learning", standard.learning()));
  }

  private static Escalation escalation(Mapping keys, Escalation standard) {
    return new Escalation(
        keys.optional("on-call", PlaybookKinds.GROUP, standard.onCall()),
        keys.optional("leader", PlaybookKinds.PERSON, standard.leader()),
        keys.list("commanders", PlaybookKinds.PERSON, 0, MOST_COMMANDERS, standard.commanders()));
  }

  private static Reactions reactions(Mapping keys, Reactions standard) {
    Reactions read =
        new Reactions(
            keys.value("mark", PlaybookKinds.EMOJI, standard.mark()),
            keys.value("signal", PlaybookKinds.EMOJI, standard.signal()),
            keys.value("noise", PlaybookKinds.EMOJI, standard.noise()));
    List<String> emoji = List.of(read.mark(), read.signal(), read.noise());
    if (Set.copyOf(emoji).size() < emoji.size()) {
      Stream.of("noise", "signal", "mark")
          .filter(keys::has)
          .findFirst()
          .ifPresent(key -> keys.wrong(key, "does two things; name another emoji for one of them"));
    }
    return read;
  }

  private static ShieldPolicy shield(Mapping keys, ShieldPolicy standard) {
    return new ShieldPolicy(
        keys.value("answer", PlaybookKinds.FLAG, standard.answer()),
        keys.value("interval", PlaybookKinds.STEP, standard.interval()));
  }

  private static Limits limits(Mapping keys, Limits standard) {
    return new Limits(
        keys.value("announced-title", PlaybookKinds.number(20, 150), standard.announcedTitle()),
        keys.value("timeline-lines", PlaybookKinds.number(1, 50), standard.timelineLines()),
        keys.value("listed-incidents", PlaybookKinds.number(1, 50), standard.listedIncidents()));
  }
}
