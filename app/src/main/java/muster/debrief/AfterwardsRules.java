package muster.debrief;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import muster.incident.ActionPlan;
import muster.incident.Actions.Action;
import muster.incident.Factors.Factor;
import muster.incident.PostmortemFact.SectionWritten;
import muster.incident.Section;
import muster.incident.Workarounds.Workaround;
import muster.incident.story.Turn;

/**
 * What is left behind: P-27, P-32, P-35, P-36. A postmortem that nobody exported yet may still be
 * written, and is not judged.
 */
final class AfterwardsRules {
  private static final int FEWEST = 3;
  private static final int MOST = 7;

  private AfterwardsRules() {}

  static List<Judgement> of(Played played) {
    List<Judgement> all = new ArrayList<>();
    workarounds(played).ifPresent(all::add);
    if (played.at(Turn.POSTMORTEM_EXPORTED).isPresent()) {
      all.add(analysis(played));
      actions(played).forEach(all::add);
    }
    return all;
  }

  private static Optional<Judgement> workarounds(Played played) {
    List<Workaround> live = played.incident().workarounds().live();
    List<String> bare =
        live.stream()
            .filter(each -> each.terms().plan().isEmpty())
            .map(each -> "#" + each.number())
            .toList();
    if (live.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        bare.isEmpty()
            ? Judgement.followed(
                "P-27", "What only holds for a while has an owner, a date and a plan.")
            : Judgement.notFollowed(
                "P-27",
                "Workaround %s has no plan for what replaces it."
                    .formatted(String.join(", ", bare)),
                "Say it while it is fresh: `/incident workaround #1 plan …`."));
  }

  private static Judgement analysis(Played played) {
    boolean cause =
        played.facts(SectionWritten.class).anyMatch(each -> each.section() == Section.ROOT_CAUSE);
    List<String> empty = new ArrayList<>();
    if (!cause) {
      empty.add("root cause");
    }
    if (played.incident().factors().all().isEmpty()) {
      empty.add("contributing factors");
    }
    if (played.incident().actions().standing().isEmpty()) {
      empty.add("corrective actions");
    }
    return empty.isEmpty()
        ? Judgement.followed("P-32", "The postmortem has a root cause, factors and actions.")
        : Judgement.notFollowed(
            "P-32",
            "The postmortem was exported without %s.".formatted(String.join(", ", empty)),
            "A timeline is not an analysis: `/incident postmortem` says what is still unknown.");
  }

  private static List<Judgement> actions(Played played) {
    List<Action> standing = played.incident().actions().standing();
    if (standing.isEmpty()) {
      return List.of();
    }
    return Stream.of(number(standing), addressed(standing, played), strength(standing))
        .flatMap(Optional::stream)
        .toList();
  }

  private static Optional<Judgement> number(List<Action> standing) {
    String planned = FirstHourRules.counted(standing.size(), "action");
    return Optional.of(
        standing.size() >= FEWEST && standing.size() <= MOST
            ? Judgement.followed("P-35", planned + ", each with one owner, a day and a criterion.")
            : Judgement.open(
                "P-35",
                planned + " planned, where three to seven are usual. Is that what is needed?"));
  }

  private static Optional<Judgement> addressed(List<Action> standing, Played played) {
    Set<Integer> addressed =
        standing.stream()
            .flatMap(each -> each.plan().factor().stream())
            .collect(Collectors.toSet());
    List<String> left =
        played.incident().factors().all().stream()
            .map(Factor::number)
            .filter(number -> !addressed.contains(number))
            .map(number -> "#" + number)
            .toList();
    return left.isEmpty()
        ? Optional.empty()
        : Optional.of(
            Judgement.notFollowed(
                "P-35",
                "No action addresses contributing factor %s.".formatted(String.join(", ", left)),
                "Name the factor that an action is for: `--factor 1`."));
  }

  /** Being careful closes nothing (P-36). */
  private static Optional<Judgement> strength(List<Action> standing) {
    return standing.stream().allMatch(each -> each.plan().strength() == ActionPlan.Strength.CARE)
        ? Optional.of(
            Judgement.notFollowed(
                "P-36",
                "Every action relies on attention alone.",
                "Look for what makes it impossible, or detects it by itself."))
        : Optional.empty();
  }
}
