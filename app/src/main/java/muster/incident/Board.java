package muster.incident;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import muster.incident.HypothesisFact.Finding;
import muster.incident.HypothesisFact.HypothesisAdded;
import muster.incident.HypothesisFact.HypothesisConfirmed;
import muster.incident.HypothesisFact.HypothesisReopened;
import muster.incident.HypothesisFact.HypothesisRuledOut;
import muster.incident.HypothesisFact.HypothesisTaken;

/**
 * The one board of hypotheses of an incident: what may be the cause and who is checking it (P-16).
 *
 * @param hypotheses in the order of their numbers, which start at 1
 */
public record Board(List<Hypothesis> hypotheses) {
  public static final Board EMPTY = new Board(List.of());

  /** More than anybody could read in the middle of an incident. */
  public static final int MOST = 30;

  /** Characters of one hypothesis. */
  public static final int LONGEST = 300;

  /** Where a hypothesis stands. */
  public enum State {
    OPEN("open"),
    CHECKED("being checked"),
    RULED_OUT("ruled out"),
    CONFIRMED("confirmed");

    private final String word;

    State(String word) {
      this.word = word;
    }

    public String word() {
      return word;
    }
  }

  /**
   * One of them.
   *
   * @param checkers who is on it; empty unless it is being checked
   * @param finding what came of it, where it is ruled out or confirmed
   */
  public record Hypothesis(
      int number, String text, State state, List<PersonId> checkers, Optional<Finding> finding) {}

  /** The board after what happened on it. */
  Board after(HypothesisFact fact, Recorded recorded) {
    return switch (fact) {
      case HypothesisAdded added -> with(of(added, State.OPEN, List.of(), Optional.empty()));
      case HypothesisTaken taken ->
          with(of(taken, State.CHECKED, checkers(taken, recorded), Optional.empty()));
      case HypothesisRuledOut out ->
          with(of(out, State.RULED_OUT, List.of(), found(out.why(), recorded)));
      case HypothesisConfirmed confirmed ->
          with(
              of(
                  confirmed,
                  State.CONFIRMED,
                  List.of(),
                  found(confirmed.how().orElse(""), recorded)));
      case HypothesisReopened reopened ->
          with(of(reopened, State.OPEN, List.of(), Optional.empty()));
    };
  }

  public Optional<Hypothesis> numbered(int number) {
    return hypotheses.stream().filter(each -> each.number() == number).findFirst();
  }

  public List<Hypothesis> in(State state) {
    return hypotheses.stream().filter(each -> each.state() == state).toList();
  }

  /** The one that somebody most likely means by these words; see {@link Likeness}. */
  public Optional<Hypothesis> like(String text) {
    return hypotheses.stream()
        .filter(each -> each.text().equalsIgnoreCase(text))
        .findFirst()
        .or(
            () ->
                hypotheses.stream().filter(each -> Likeness.alike(each.text(), text)).findFirst());
  }

  private List<PersonId> checkers(HypothesisTaken taken, Recorded recorded) {
    List<PersonId> before = numbered(taken.number()).map(Hypothesis::checkers).orElse(List.of());
    return Stream.concat(before.stream(), Stream.of(Incident.author(recorded)))
        .filter(person -> !taken.insteadOf().contains(person))
        .distinct()
        .toList();
  }

  private static Optional<Finding> found(String words, Recorded recorded) {
    return Optional.of(new Finding(Incident.author(recorded), recorded.happened(), words));
  }

  private static Hypothesis of(
      HypothesisFact fact, State state, List<PersonId> checkers, Optional<Finding> finding) {
    return new Hypothesis(fact.number(), fact.text(), state, checkers, finding);
  }

  private Board with(Hypothesis changed) {
    List<Hypothesis> all = new ArrayList<>(hypotheses);
    if (changed.number() > all.size()) {
      all.add(changed);
    } else {
      all.set(changed.number() - 1, changed);
    }
    return new Board(List.copyOf(all));
  }
}
