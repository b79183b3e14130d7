package muster.incident;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Whom Muster answers for the responders, folded from a log (P-25). Whoever has stated anything but
 * the declaration works on the incident, and a responder who asks another one wants no answer of
 * ours.
 *
 * @param on whether questions are answered at all
 * @param quietUntil until when somebody who was answered is not answered again
 */
public record Shield(boolean on, Set<PersonId> responders, Map<PersonId, Instant> quietUntil) {
  public static Shield of(List<Recorded> log) {
    boolean on = true;
    Set<PersonId> responders = new HashSet<>();
    Map<PersonId, Instant> quietUntil = new HashMap<>();
    for (Recorded recorded : log) {
      if (recorded.fact() instanceof ShieldFact.QuestionAnswered answered) {
        quietUntil.put(answered.asker(), answered.quietUntil());
      } else if (!(recorded.fact() instanceof Fact.Declared)) {
        recorded.by().ifPresent(responders::add);
      }
      if (recorded.fact() instanceof ShieldFact.ShieldSwitched switched) {
        on = switched.on();
      }
    }
    return new Shield(on, Set.copyOf(responders), Map.copyOf(quietUntil));
  }

  /** Whether this person is to be answered at this moment. */
  public boolean answers(PersonId asker, Instant now) {
    return on
        && !responders.contains(asker)
        && !now.isBefore(quietUntil.getOrDefault(asker, Instant.MIN));
  }
}
