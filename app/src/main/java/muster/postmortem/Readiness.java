package muster.postmortem;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import muster.incident.ActionPlan;
import muster.incident.Actions.Action;
import muster.incident.Depth;
import muster.incident.Factors.Factor;
import muster.incident.Incident;
import muster.incident.Review;
import muster.incident.Section;
import muster.playbook.lint.Finding;
import muster.playbook.lint.Lint;

/**
 * What stands between a draft and its end: what has to be there (P-32, P-36), which phrases have to
 * be answered (P-33), and what is only pointed out.
 *
 * @param missing none once it may be final
 * @param phrases what the linter points out, in the order of the document
 * @param advice whole sentences of plain text
 */
public record Readiness(List<Missing> missing, List<Phrase> phrases, List<String> advice) {
  private static final int WEAK = ActionPlan.Strength.TRAINING.level();

  /**
   * Something that has to be there.
   *
   * @param sentence what is missing, as plain text
   * @param words what to type after {@code /incident}
   */
  public record Missing(String sentence, String words) {}

  /**
   * A phrase that the linter points out.
   *
   * @param number what people call it, from 1, for as long as the text is not changed
   * @param explained whether somebody said why it stays
   */
  public record Phrase(
      int number, Section section, String words, Finding finding, boolean explained) {}

  /**
   * @param names of people whom the document must not name
   */
  public static Readiness of(Draft draft, Incident incident, Lint lint, Set<String> names) {
    return new Readiness(missing(draft, incident), phrases(draft, lint, names), advice(incident));
  }

  /** Phrases that nobody has answered. */
  public List<Phrase> open() {
    return phrases.stream().filter(phrase -> !phrase.explained()).toList();
  }

  private static List<Missing> missing(Draft draft, Incident incident) {
    List<Missing> missing = new ArrayList<>();
    if (incident.phase().isOpen()) {
      missing.add(new Missing("the incident is still open", "resolve …"));
    }
    if (draft.section(Section.ROOT_CAUSE).written().isEmpty()) {
      missing.add(
          new Missing(
              "the root cause: what triggered it, and why it made sense at the time",
              "postmortem edit root-cause"));
    }
    if (draft.section(Section.FACTORS).passages().isEmpty()) {
      missing.add(
          new Missing(
              "a contributing factor: a condition that let it happen, or last",
              "postmortem factor monitoring …"));
    }
    if (draft.section(Section.IMPACT).passages().isEmpty()) {
      missing.add(new Missing("the impact, in numbers", "postmortem edit impact"));
    }
    actions(draft, incident, missing);
    boolean read = incident.review().stage() != Review.Stage.DRAFT;
    if (draft.depth() == Depth.FULL && !read) {
      missing.add(
          new Missing("a review: nobody has been asked to read it", "postmortem review @ben"));
    }
    return List.copyOf(missing);
  }

  private static void actions(Draft draft, Incident incident, List<Missing> missing) {
    List<Action> actions = incident.actions().standing();
    if (actions.isEmpty() && draft.section(Section.ACTIONS).written().isEmpty()) {
      missing.add(new Missing("a corrective action", "action …"));
    }
    if (!actions.isEmpty()
        && actions.stream().allMatch(each -> each.plan().strength().level() >= WEAK)) {
      missing.add(
          new Missing(
              "an action that does not depend on people thinking of it: all of them train or ask to be careful",
              "action …"));
    }
    for (Action action : actions) {
      List<String> blank = new ArrayList<>();
      if (action.plan().criterion().isBlank()) {
        blank.add("a success criterion");
      }
      if (action.plan().verification().isBlank()) {
        blank.add("a verification plan");
      }
      if (!blank.isEmpty()) {
        missing.add(
            new Missing(
                "%s for action #%d".formatted(String.join(" and ", blank), action.number()),
                "action #%d".formatted(action.number())));
      }
    }
  }

  private static List<Phrase> phrases(Draft draft, Lint lint, Set<String> names) {
    List<Phrase> phrases = new ArrayList<>();
    for (DraftSection section : draft.sections()) {
      for (Passage passage : section.passages()) {
        if (isRead(section.section(), passage)) {
          for (Finding finding : lint.prose(passage.text(), unwanted(section, names))) {
            String words = passage.text().substring(finding.start(), finding.end());
            boolean explained =
                draft
                    .discussion()
                    .explanation(section.section(), words, finding.kind().name())
                    .isPresent();
            phrases.add(
                new Phrase(phrases.size() + 1, section.section(), words, finding, explained));
          }
        }
      }
    }
    return List.copyOf(phrases);
  }

  /** The timeline keeps what was said as it was said (P-31); actions are read when planned. */
  private static boolean isRead(Section section, Passage passage) {
    return !passage.isGenerated()
        || switch (section) {
          case TIMELINE, ACTIONS, VERIFICATION, RUNBOOK -> false;
          case SUMMARY, IMPACT, ROOT_CAUSE, FACTORS, WENT_WELL, WENT_POORLY, LESSONS -> true;
        };
  }

  /** An action has one named person as its owner (P-35). */
  private static Set<String> unwanted(DraftSection section, Set<String> names) {
    return switch (section.section()) {
      case ACTIONS, VERIFICATION -> Set.of();
      case SUMMARY,
          IMPACT,
          TIMELINE,
          ROOT_CAUSE,
          FACTORS,
          WENT_WELL,
          WENT_POORLY,
          RUNBOOK,
          LESSONS ->
          names;
    };
  }

  private static List<String> advice(Incident incident) {
    List<String> advice = new ArrayList<>();
    List<Factor> factors = incident.factors().all();
    List<Action> actions = incident.actions().standing();
    if (factors.size() == 1) {
      advice.add(
          "Only one contributing factor is named. Usually several conditions had to meet; what else let it happen, or last?");
    }
    Set<Integer> addressed =
        actions.stream()
            .flatMap(action -> action.plan().factor().stream())
            .collect(Collectors.toSet());
    String left =
        factors.stream()
            .map(Factor::number)
            .filter(number -> !addressed.contains(number))
            .map(number -> "#" + number)
            .collect(Collectors.joining(", "));
    if (!actions.isEmpty() && !left.isEmpty()) {
      advice.add("No action addresses factor %s.".formatted(left));
    }
    return List.copyOf(advice);
  }
}
