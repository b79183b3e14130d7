package muster.incident;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import muster.incident.EscalationFact.Callee;

/**
 * The calls for help of an incident (P-17).
 *
 * @param made in the order of their numbers, which start at 1
 */
public record Calls(List<Call> made) {
  public static final Calls NONE = new Calls(List.of());

  /** More than one incident can sensibly need. */
  public static final int MOST = 50;

  /**
   * One call for help.
   *
   * @param answers in the order they came: one of the person who was called; of a group each that
   *     says they are here for it, since who belongs to it is not known
   */
  public record Call(int number, Callee whom, PersonId by, Instant at, List<Answer> answers) {
    /** What this person answered. */
    public Optional<Answer> answerOf(PersonId person) {
      return answers.stream().filter(answer -> answer.by().equals(person)).findFirst();
    }

    private Call with(Answer answer) {
      return new Call(
          number, whom, by, at, Stream.concat(answers.stream(), Stream.of(answer)).toList());
    }
  }

  /** Who came, and when. */
  public record Answer(PersonId by, Instant at) {}

  Calls after(EscalationFact fact, Recorded recorded) {
    PersonId by = Incident.author(recorded);
    List<Call> all = new ArrayList<>(made);
    switch (fact) {
      case EscalationFact.Escalated called ->
          all.add(new Call(called.number(), called.whom(), by, recorded.happened(), List.of()));
      case EscalationFact.EscalationAnswered answered ->
          all.replaceAll(
              call ->
                  call.number() == answered.number()
                      ? call.with(new Answer(by, recorded.happened()))
                      : call);
    }
    return new Calls(List.copyOf(all));
  }

  public Optional<Call> numbered(int number) {
    return made.stream().filter(call -> call.number() == number).findFirst();
  }

  /** Nobody has come yet. */
  public List<Call> unanswered() {
    return made.stream().filter(call -> call.answers().isEmpty()).toList();
  }
}
