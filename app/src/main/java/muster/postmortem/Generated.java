package muster.postmortem;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import muster.incident.Board;
import muster.incident.FactorCategory;
import muster.incident.Factors;
import muster.incident.PersonId;
import muster.incident.Section;

/** What the record says of each section, and what it leaves unknown. */
final class Generated {
  private final History history;
  private final Impact impact;
  private final ActionRows actions;
  private final boolean actionsWritten;

  /**
   * @param name what the document calls whoever owns an action
   * @param actionsWritten whether people wrote of actions in words of their own
   */
  Generated(History history, Function<PersonId, String> name, boolean actionsWritten) {
    this.history = history;
    this.actionsWritten = actionsWritten;
    impact = Impact.of(history);
    actions = new ActionRows(history, name);
  }

  List<Sentence> sentences(Section section) {
    return switch (section) {
      case SUMMARY -> new Summary(history, impact).sentences();
      case IMPACT -> impact.sentences();
      case TIMELINE -> TimelineText.of(history);
      case ROOT_CAUSE -> confirmed();
      case FACTORS -> factors();
      case WENT_WELL -> WentWell.of(history).sentences();
      case WENT_POORLY -> WentPoorly.of(history).sentences();
      case ACTIONS -> actions.actions();
      case VERIFICATION -> actions.verification();
      case RUNBOOK -> RunbookText.of(history);
      case LESSONS -> List.of();
    };
  }

  /** What was found while it was open; what it means is for people to say. */
  private List<Sentence> confirmed() {
    return history.incident().board().in(Board.State.CONFIRMED).stream()
        .map(
            each ->
                Sentence.of(
                    "cause.hypothesis." + each.number(),
                    "- Confirmed while it was open: "
                        + Markdown.sentence(history.roles().nameless(each.text()))))
        .toList();
  }

  private List<Sentence> factors() {
    return history.incident().factors().all().stream()
        .map(
            each ->
                new Sentence(
                    "factor." + each.number(),
                    "- #%d %s: %s"
                        .formatted(
                            each.number(),
                            each.category().title(),
                            Markdown.sentence(history.roles().nameless(each.text()))),
                    each.seqs()))
        .toList();
  }

  /**
   * @param woven the section as it stands; what a person wrote answers what was unknown, except
   *     where it can be told that it does not
   */
  List<String> unknowns(Section section, List<Passage> woven, boolean alone) {
    List<Passage> written = woven.stream().filter(each -> !each.isGenerated()).toList();
    if (section == Section.IMPACT && !alone) {
      return impact.unknowns(
          written.stream().map(Passage::typed).collect(Collectors.joining("\n")));
    }
    if (!written.isEmpty()) {
      return List.of();
    }
    return switch (section) {
      case SUMMARY -> new Summary(history, impact).unknowns(actionsWritten);
      case IMPACT -> impact.unknowns("");
      case TIMELINE -> Prompts.timeline(history);
      case ROOT_CAUSE -> Prompts.of(history).rootCause();
      case FACTORS -> factorUnknowns();
      case WENT_WELL -> woven.isEmpty() ? Prompts.WENT_WELL : List.of();
      case WENT_POORLY -> woven.isEmpty() ? Prompts.WENT_POORLY : List.of();
      case ACTIONS ->
          history.incident().actions().standing().isEmpty() ? Prompts.ACTIONS : List.of();
      case VERIFICATION ->
          history.incident().actions().standing().isEmpty() ? Prompts.VERIFICATION : List.of();
      case RUNBOOK -> woven.isEmpty() ? Prompts.of(history).runbook() : List.of();
      case LESSONS -> Prompts.LESSONS;
    };
  }

  /** More than one condition had to meet (P-30). */
  private List<String> factorUnknowns() {
    Factors factors = history.incident().factors();
    Set<FactorCategory> named =
        factors.all().stream().map(Factors.Factor::category).collect(Collectors.toSet());
    return switch (factors.all().size()) {
      case 0 -> Prompts.of(history).factors();
      case 1 ->
          List.of(
              "which other conditions had to meet for it to happen or last; not looked at yet: "
                  + Stream.of(FactorCategory.values())
                      .filter(
                          category -> category != FactorCategory.OTHER && !named.contains(category))
                      .map(category -> category.title().toLowerCase(Locale.ROOT))
                      .collect(Collectors.joining(", ")));
      default -> List.of();
    };
  }
}
