package muster.command;

import java.time.Duration;
import java.util.Optional;
import muster.incident.Calls.Call;
import muster.incident.EscalationFact.EscalationAnswered;
import muster.incident.Incident;
import muster.incident.PersonId;
import muster.incident.When;

/** {@code escalate here #1}, by button: whoever was called has come. Only the first counts. */
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
    if (call.answer().isPresent()) {
      PersonId first = call.answer().get().by();
      return Decision.told(
          "%s came at %s. Join in %s."
              .formatted(
                  first.equals(now.who()) ? "You" : first.mention(),
                  When.clock(call.answer().get().at()),
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
}
