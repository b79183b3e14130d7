package muster.command;

import java.time.Duration;
import java.util.Optional;
import muster.incident.Calls.Answer;
import muster.incident.Calls.Call;
import muster.incident.EscalationFact.EscalationAnswered;
import muster.incident.Incident;
import muster.incident.PersonId;
import muster.incident.When;

/**
 * {@code escalate here #1}, by button: whoever was called has come. Who belongs to a group is not
 * known, so that each may say once that they are here for it.
 */
final class AnswerCall {
  private AnswerCall() {}

  static Decision decide(int number, Incident incident, Situation now) {
    Optional<Call> call = incident.calls().numbered(number);
    return call.map(found -> answered(found, incident, now))
        .orElseGet(
            () ->
                Decision.refused(
                    "There was no call `#%d` in %s.".formatted(number, incident.id())));
  }

  private static Decision answered(Call call, Incident incident, Situation now) {
    Optional<Answer> before = answerBefore(call, now.who());
    if (before.isPresent()) {
      PersonId who = before.get().by();
      return Decision.told(
          "%s came at %s. Join in %s."
              .formatted(
                  who.equals(now.who()) ? "You" : who.mention(),
                  When.clock(before.get().at()),
                  incident.places().link()));
    }
    Optional<PersonId> person = call.whom().person();
    if (person.isPresent() && !person.get().equals(now.who())) {
      return Decision.refused(
          "That call was for %s, and only they answer it. You are welcome in %s all the same."
              .formatted(person.get().mention(), incident.places().link()));
    }
    if (call.by().equals(now.who())) {
      return Decision.refused("You made this call. It is answered by whoever was called.");
    }
    return Decision.decided(
        "",
        new EscalationAnswered(call.number(), call.whom(), Duration.between(call.at(), now.now())));
  }

  /** A group's call is open to others of it, whoever has said so first. */
  private static Optional<Answer> answerBefore(Call call, PersonId who) {
    return call.whom().person().isPresent()
        ? call.answers().stream().findFirst()
        : call.answerOf(who);
  }
}
