package muster.flow;

import java.time.Instant;
import java.util.List;
import muster.card.Message;
import muster.card.OutsidePost;
import muster.card.PromisePost;
import muster.incident.Incident;
import muster.incident.Kind;
import muster.incident.PersonId;
import muster.incident.PromiseFact;
import muster.incident.Recorded;

/** Whom Muster tells what becomes of the promise of updates, besides the channel (P-23). */
final class PromiseEffects {
  private PromiseEffects() {}

  static List<Effect> of(Incident after, PromiseFact fact, Recorded recorded) {
    Instant at = recorded.happened();
    return switch (fact) {
      case PromiseFact.ExternalUpdateGiven f -> outside(OutsidePost.update(after, f.update()));
      case PromiseFact.ExternalNothingNew f -> outside(OutsidePost.nothingNew(after));
      case PromiseFact.ExternalUpdatePrompted f ->
          tell(List.of(f.person()), PromisePost.promptOutside(after));
      case PromiseFact.UpdateChased f -> tell(f.people(), PromisePost.chase(after, f, at));
      // Whoever leads the company is not called to a rehearsal (P-6).
      case PromiseFact.UpdateOverdue f when after.kind() == Kind.DRILL -> List.of();
      case PromiseFact.UpdateOverdue f -> {
        Message message = PromisePost.forLeader(after, f, at);
        yield List.of(new Oversight.TellLeader(message.text(), message.blocksJson()));
      }
      case PromiseFact.ExternalUpdateDue f -> List.of();
      case PromiseFact.CadenceChanged f -> List.of();
      case PromiseFact.UpdateSnoozed f -> List.of();
      case PromiseFact.UpdatesPaused f -> List.of();
      case PromiseFact.UpdatesResumed f -> List.of();
    };
  }

  private static List<Effect> outside(Message message) {
    return List.of(new Oversight.TellStakeholders(message.text(), message.blocksJson()));
  }

  private static List<Effect> tell(List<PersonId> people, Message message) {
    return people.stream()
        .<Effect>map(person -> new News.Tell(person, message.text(), message.blocksJson(), false))
        .toList();
  }
}
