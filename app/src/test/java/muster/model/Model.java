package muster.model;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import muster.incident.Span;
import muster.model.Step.Who;

/**
 * What people expect of Muster, as simply as it can be said and without a look at how it does it.
 */
final class Model {
  private static final Map<Integer, Duration> CADENCE =
      Map.of(1, Duration.ofMinutes(15), 2, Duration.ofMinutes(30), 3, Duration.ofMinutes(60));
  private static final Map<Integer, Duration> EXTERNAL =
      Map.of(1, Duration.ofMinutes(30), 2, Duration.ofMinutes(45));
  static final Map<Integer, Duration> BRIEF =
      Map.of(1, Duration.ofHours(1), 2, Duration.ofHours(2));

  /** Minutes after which somebody is looked for who commands. */
  static final List<Integer> CHASE = List.of(2, 5, 10);

  private static final Map<String, String> ROLES =
      Map.of(
          "ic", "Incident commander",
          "tech", "Technical lead",
          "comms", "Communications lead",
          "scribe", "Scribe");

  enum Outcome {
    DONE,
    REFUSED,
    /** A form opens. */
    ASKED
  }

  final List<Matter> matters = new ArrayList<>();

  /** What everybody is told privately, and what is announced, in order: words each holds. */
  final Map<Who, List<String>> told = new EnumMap<>(Who.class);

  final List<String> announced = new ArrayList<>();

  Optional<Matter> seenBy(Who who, int number) {
    return number < 1 || number > matters.size()
        ? Optional.empty()
        : Optional.of(matters.get(number - 1)).filter(matter -> matter.isKnownTo(who));
  }

  Outcome declares(Step.Declares said, Instant now) {
    if (said.severity() == 4) {
      return Outcome.REFUSED;
    }
    Matter matter = new Matter(said.who(), said.severity(), said.title(), said.confidential());
    matter.impact = said.impact();
    matter.declared = now;
    String impact = said.impact().isEmpty() ? "" : ". Impact: " + said.impact();
    matter.adds("Declared SEV" + said.severity() + ": " + said.title() + impact, now);
    matter.promises(now);
    matter.channel.add(said.title());
    matter.looks(now);
    matters.add(matter);
    tell(said.who(), said.title());
    if (!said.confidential()) {
      announced.add(said.title());
    }
    return Outcome.DONE;
  }

  Outcome says(Step.Says said, Instant now) {
    Optional<Matter> matter = seenBy(said.who(), said.incident());
    if (matter.isEmpty()) {
      return Outcome.REFUSED;
    }
    Matter it = matter.get();
    Outcome outcome = says(said, it, now);
    it.looks(now);
    return outcome;
  }

  private Outcome says(Step.Says said, Matter it, Instant now) {
    return switch (said.verb()) {
      case "ic", "tech", "comms", "scribe" -> role(said, it, now);
      case "sev" -> Rules.severity(said, it, now);
      case "phase" -> Rules.phase(said, it, said.rest(), now);
      case "mitigated" -> Rules.phase(said, it, "mitigated " + said.rest(), now);
      case "resolve" -> resolve(said.who(), it, Rules.whole(said), it.impact, now);
      case "reopen" -> Rules.reopen(said, it, now);
      case "cancel" -> Rules.cancel(said, it, now);
      case "rename" -> Rules.rename(said, it, now);
      case "log" -> Rules.log(said, it, now);
      case "decide" -> Rules.decide(said, it, now);
      case "update" -> Rules.update(said, it, now);
      case "cadence", "snooze", "pause", "unpause" -> ClockRules.of(said, it, now);
      default -> throw new IllegalArgumentException(said.verb());
    };
  }

  private Outcome role(Step.Says said, Matter it, Instant now) {
    if (!it.isOpen()) {
      return Outcome.REFUSED;
    }
    String role = ROLES.get(said.verb());
    Who before = it.roles.get(said.verb());
    if (said.rest().equals("none")) {
      if (before != null) {
        it.roles.remove(said.verb());
        it.happens(role + ": nobody; " + before.mention() + " left it", role, now);
      }
      return Outcome.DONE;
    }
    Who holder = said.rest().equals("me") ? said.who() : mentioned(said.rest());
    if (!holder.canHoldRole()) {
      return Outcome.REFUSED;
    }
    if (holder != before) {
      it.roles.put(said.verb(), holder);
      it.insiders.add(holder);
      String instead = before == null ? "" : ", instead of " + before.mention();
      it.happens(role + ": " + holder.mention() + instead + gap(said.verb(), it, now), role, now);
      tell(holder, "You are *" + role.toLowerCase(java.util.Locale.ROOT) + "*");
    }
    return Outcome.DONE;
  }

  private static String gap(String role, Matter it, Instant now) {
    if (!role.equals("ic") || it.unheld == null) {
      return "";
    }
    Duration gap = Duration.between(it.unheld, now);
    return gap.toMinutes() == 0 ? "" : ", after " + Span.words(gap) + " without one";
  }

  private static Who mentioned(String mention) {
    for (Who who : Who.values()) {
      if (who.mention().equals(mention)) {
        return who;
      }
    }
    throw new IllegalArgumentException(mention);
  }

  Outcome corrects(Step.Corrects said, Instant now) {
    Optional<Matter.Entry> found =
        seenBy(said.who(), said.incident())
            .flatMap(it -> it.entry(said.nth()))
            .filter(entry -> !entry.struck);
    boolean saysNothing = said.text().isEmpty() && (said.strikes() || said.minutesAgo() == 0);
    if (found.isEmpty() || saysNothing) {
      return Outcome.REFUSED;
    }
    Matter.Entry entry = found.get();
    String number = "Entry `#" + entry.number + "`";
    if (said.strikes()) {
      entry.struck = true;
    } else {
      entry.earlier.add(entry.text);
      entry.text = said.text().isEmpty() ? entry.text : said.text();
      entry.at =
          said.minutesAgo() == 0 ? entry.at : now.minus(Duration.ofMinutes(said.minutesAgo()));
    }
    matters.get(said.incident() - 1).channel.add(number);
    return Outcome.DONE;
  }

  /** Another minute has passed. */
  void rings(Instant now) {
    matters.stream()
        .filter(it -> it.briefDue().filter(now::isAfter).isPresent())
        .sorted(Comparator.comparing(it -> it.briefDue().orElseThrow()))
        .forEach(this::asksForBrief);
    for (Matter it : matters) {
      if (it.briefDue().filter(now::equals).isPresent()) {
        asksForBrief(it);
      }
      if (it.chase() != null && !now.isBefore(it.chase())) {
        chases(it, now);
      }
      new Ladder(this::tell).rings(it, now);
    }
  }

  private void asksForBrief(Matter it) {
    it.briefAsked = true;
    Who comms = it.roles.getOrDefault("comms", it.declarer);
    tell(it.roles.getOrDefault("ic", comms), "Executives should hear of it");
  }

  /** The declarer is asked, then the channel; the standard playbook names no leader. */
  private void chases(Matter it, Instant now) {
    String nobody = "obody has been *incident commander*";
    String asked = it.chased == 0 ? "; asked " + it.declarer.mention() : "";
    it.adds("Incident commander: nobody for " + CHASE.get(it.chased) + " minutes" + asked, now);
    if (it.chased == 0) {
      tell(it.declarer, nobody);
    } else if (it.chased == 1) {
      it.channel.add(nobody);
    }
    it.chased++;
  }

  /** Whoever found out how it works is asked for a runbook entry, once. */
  Outcome resolve(Who who, Matter it, String summary, String impact, Instant now) {
    boolean first = !it.hasPostmortem;
    Outcome outcome = Rules.resolve(who, it, summary, impact, now);
    if (first && it.hasPostmortem) {
      tell(it.roles.getOrDefault("tech", who), "Write it down as a runbook entry");
    }
    return outcome;
  }

  private void tell(Who who, String words) {
    told.computeIfAbsent(who, key -> new ArrayList<>()).add(words);
  }

  /** Null where those outside are promised nothing. */
  static Duration external(int severity) {
    return EXTERNAL.get(severity);
  }

  static Duration cadence(int severity) {
    return CADENCE.get(severity);
  }
}
