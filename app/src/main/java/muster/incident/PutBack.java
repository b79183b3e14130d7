package muster.incident;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Everything that puts back what was before a change. What nobody touched since the change stands
 * as before it; the rest stays as it is, or as the compensation leaves it.
 *
 * @param before the incident as it stood before the change
 * @param left as the change left it
 * @param now as it stands now
 * @param put as it stands once the compensation is folded
 */
public record PutBack(Incident before, Incident left, Incident now, Incident put) {
  /**
   * @param change what is taken back, by whoever did it
   * @param at when it is taken back
   */
  public static List<Fact> of(
      Recorded change,
      Compensation.Possible compensation,
      Incident before,
      Incident now,
      Instant at) {
    List<Fact> facts = new ArrayList<>(compensation.facts());
    if (facts.isEmpty()) {
      return facts;
    }
    UndoFact undone = new UndoFact.Undone(change.seq(), List.of(), Optional.empty());
    Incident put = after(now, undone, change, at, at);
    for (Fact fact : compensation.facts()) {
      Instant happened = compensation.happened().orElse(at);
      put = after(put, fact, change, happened, at);
    }
    UndoFact.Restored restored = new PutBack(before, before.after(change), now, put).restored();
    if (!restored.equals(standing(put))) {
      facts.add(restored);
    }
    return facts;
  }

  private static Incident after(
      Incident incident, Fact fact, Recorded change, Instant happened, Instant at) {
    int seq = incident.seq() + 1;
    return incident.after(
        new Recorded(incident.id(), seq, fact, change.by(), happened, at, Optional.empty()));
  }

  private static UndoFact.Restored standing(Incident incident) {
    return new UndoFact.Restored(
        incident.promise(), incident.outside().promise(), incident.impact(), incident.succession());
  }

  private UndoFact.Restored restored() {
    return new UndoFact.Restored(
        either(Incident::promise),
        either(incident -> incident.outside().promise()),
        either(Incident::impact),
        put.succession()
            .withSteps(role -> either(i -> i.succession().step(role)))
            .withOffers(role -> offer(role)));
  }

  /** An offer that was withdrawn together with a change was withdrawn aloud, and stays so. */
  private Optional<Succession.Offer> offer(Role role) {
    return left.phase().isOpen()
        ? put.succession().offer(role)
        : either(incident -> incident.succession().offer(role));
  }

  private <T> T either(Function<Incident, T> part) {
    boolean untouched = part.apply(now).equals(part.apply(left));
    return part.apply(untouched ? before : put);
  }
}
