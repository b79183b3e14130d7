package muster.postmortem;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import muster.incident.Audience;
import muster.incident.Board;
import muster.incident.Fact;
import muster.incident.HypothesisFact;
import muster.incident.Incident;
import muster.incident.PersonId;
import muster.incident.PromiseFact;
import muster.incident.Recorded;
import muster.incident.Section;

/**
 * What the record holds besides the document's own words, each by itself, for programs that read it
 * (P-30). People are named where a plan needs one of them to answer for it, and where they held a
 * role; everything that was said is without names (P-33).
 *
 * @param phase in a word
 * @param promises what became of the promised updates, by audience
 */
public record Particulars(
    String phase,
    Optional<String> service,
    Instant declared,
    Optional<Instant> closed,
    Optional<Long> seconds,
    List<Holder> roles,
    List<Promised> promises,
    List<Given> updates,
    List<Decided> decisions,
    List<Hypothesis> hypotheses,
    List<Planned.Factor> factors,
    List<Planned.Action> actions,
    List<Planned.Workaround> workarounds,
    List<Commented> comments) {

  /** Somebody, by Slack's id and by the name the header uses. */
  public record Somebody(String id, String name) {
    static Somebody of(PersonId person, Function<PersonId, String> name) {
      return new Somebody(person.value(), name.apply(person));
    }
  }

  /** One person in one role; until the end where nothing says otherwise. */
  public record Holder(String role, Somebody person, Instant from, Optional<Instant> until) {}

  /**
   * What became of a promise (P-20, P-23).
   *
   * @param audience {@code internal} or {@code external}
   */
  public record Promised(String audience, int given, int late, int compiled, int overdue) {}

  /**
   * One update, or one that was missing when it was due.
   *
   * @param given whether a person gave it
   * @param due when it had been due, where it came late or not at all
   */
  public record Given(
      int number, String audience, Instant at, boolean given, Optional<Instant> due) {}

  /** One decision, without names. */
  public record Decided(
      int number, Instant at, String what, Optional<String> why, Optional<String> by) {}

  /** One line of the board, without names (P-16). */
  public record Hypothesis(
      int number, String text, String state, Optional<String> finding, Optional<Instant> found) {}

  /** What somebody said beside the document, without names. */
  public record Commented(
      int number, Optional<String> section, String by, Instant at, String text) {}

  static Particulars of(History history, Discussion discussion, Function<PersonId, String> name) {
    Incident incident = history.incident();
    return new Particulars(
        incident.phase().word(),
        incident.declared().service(),
        history.declaredAt(),
        history.stretches().closed(),
        history.stretches().length().map(Duration::toSeconds),
        roles(history, name),
        List.of(promised(history, Audience.INTERNAL), promised(history, Audience.EXTERNAL)),
        updates(history),
        decisions(history),
        hypotheses(history),
        Planned.factors(history),
        Planned.actions(history, name),
        Planned.workarounds(history, name),
        comments(history, discussion));
  }

  private static List<Holder> roles(History history, Function<PersonId, String> name) {
    return history.roles().tenures().stream()
        .map(
            tenure ->
                new Holder(
                    tenure.role().word(),
                    Somebody.of(tenure.person(), name),
                    tenure.from(),
                    tenure.until()))
        .toList();
  }

  private static Promised promised(History history, Audience audience) {
    Promises kept = Promises.of(history.log(), audience);
    String word = audience == Audience.INTERNAL ? "internal" : "external";
    return new Promised(word, kept.given(), kept.late().size(), kept.compiled(), kept.overdue());
  }

  private static List<Given> updates(History history) {
    List<Given> updates = new ArrayList<>();
    for (Recorded recorded : history.log()) {
      if (!history.struck().contains(recorded.seq())) {
        given(history, recorded).ifPresent(updates::add);
      }
    }
    return List.copyOf(updates);
  }

  private static Optional<Given> given(History history, Recorded recorded) {
    return switch (recorded.fact()) {
      case Fact.UpdateGiven f -> given(history, recorded, "internal", true, f.due());
      case Fact.NothingNew f -> given(history, recorded, "internal", true, f.due());
      case Fact.UpdateCompiled f ->
          given(history, recorded, "internal", false, Optional.of(f.due()));
      case PromiseFact.ExternalUpdateGiven f -> given(history, recorded, "external", true, f.due());
      case PromiseFact.ExternalNothingNew f -> given(history, recorded, "external", true, f.due());
      default -> Optional.empty();
    };
  }

  private static Optional<Given> given(
      History history, Recorded recorded, String audience, boolean given, Optional<Instant> due) {
    return Optional.of(new Given(recorded.seq(), audience, history.at(recorded), given, due));
  }

  private static List<Decided> decisions(History history) {
    return history.standing(Fact.DecisionMade.class).stream()
        .map(
            recorded -> {
              Fact.DecisionMade decision = (Fact.DecisionMade) recorded.fact();
              Instant at = history.at(recorded);
              return new Decided(
                  recorded.seq(),
                  at,
                  history.said(recorded, decision.what()),
                  decision.why().map(why -> history.roles().nameless(why, at)),
                  recorded.by().map(person -> history.roles().title(person, at)));
            })
        .toList();
  }

  private static List<Hypothesis> hypotheses(History history) {
    List<Hypothesis> all = new ArrayList<>();
    for (Board.Hypothesis each : history.incident().board().hypotheses()) {
      all.add(
          new Hypothesis(
              each.number(),
              history.roles().nameless(each.text()),
              each.state().word(),
              each.finding()
                  .map(finding -> history.roles().nameless(finding.words()))
                  .filter(words -> !words.isBlank()),
              each.finding().map(HypothesisFact.Finding::at)));
    }
    return List.copyOf(all);
  }

  private static List<Commented> comments(History history, Discussion discussion) {
    return discussion.comments().stream()
        .map(
            comment ->
                new Commented(
                    comment.number(),
                    comment.section().map(Section::word),
                    comment.role(),
                    comment.at(),
                    history.roles().nameless(comment.text())))
        .toList();
  }
}
