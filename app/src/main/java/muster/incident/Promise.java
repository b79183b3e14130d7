package muster.incident;

import java.time.Instant;
import java.util.Optional;

/**
 * The promise of regular updates to one audience (P-20 … P-23). Only a person's update keeps it;
 * what Muster compiles itself merely sets the next due time.
 *
 * @param cadence empty where nothing is promised
 * @param kept when a person last kept it, or when it was made
 * @param keptSeq the fact that kept or made it
 * @param due when the next update is due; empty once nothing is owed
 * @param prompted whether somebody was already asked for the update due next
 * @param missed the due time from which the steps after a missed update count
 * @param overdue since when everybody was told that an update is missing; until a person gives one
 * @param paused while nobody is asked
 */
public record Promise(
    Optional<Cadence> cadence,
    Instant kept,
    int keptSeq,
    Optional<Instant> due,
    boolean prompted,
    Optional<Missed> missed,
    Optional<Instant> overdue,
    Optional<Pause> paused) {

  /**
   * The first due time at which no person had spoken.
   *
   * @param chased whether the commander was told
   * @param announced whether everybody was told, and the leader
   */
  public record Missed(Instant due, boolean chased, boolean announced) {}

  /** Somebody agreed on silence for a while. */
  public record Pause(Instant until, String why) {}

  static Promise made(Optional<Cadence> cadence, Recorded by) {
    return anew(cadence, by.happened(), by.seq(), after(cadence, by.happened()));
  }

  private static Promise anew(
      Optional<Cadence> cadence, Instant kept, int keptSeq, Optional<Instant> due) {
    return new Promise(
        cadence, kept, keptSeq, due, false, Optional.empty(), Optional.empty(), Optional.empty());
  }

  /**
   * What became of the promise to this audience.
   *
   * @param updater who would be asked for the next update
   */
  Promise after(PromiseFact fact, Recorded recorded, Audience to, PersonId updater) {
    Instant at = recorded.happened();
    return switch (fact) {
      case PromiseFact.ExternalUpdateGiven f -> to == Audience.EXTERNAL ? keptBy(recorded) : this;
      case PromiseFact.ExternalNothingNew f -> to == Audience.EXTERNAL ? keptBy(recorded) : this;
      case PromiseFact.ExternalUpdatePrompted f -> to == Audience.EXTERNAL ? promptedNow() : this;
      case PromiseFact.ExternalUpdateDue f ->
          to == Audience.EXTERNAL ? missedAt(f.due(), at) : this;
      case PromiseFact.UpdateChased f -> f.audience() == to ? chased(f, at, updater) : this;
      case PromiseFact.UpdateOverdue f -> f.audience() == to ? announced(f.due(), at) : this;
      case PromiseFact.CadenceChanged f ->
          f.audience() == to ? changedTo(Optional.of(f.to()), at) : this;
      case PromiseFact.UpdateSnoozed f -> f.audience() == to ? snoozed(f.to(), at) : this;
      case PromiseFact.UpdatesPaused f ->
          f.audience() == to ? paused(new Pause(f.until(), f.why())) : this;
      case PromiseFact.UpdatesResumed f -> f.audience() == to ? resumed(at) : this;
    };
  }

  /**
   * A person gave an update, so the next one is a whole cadence away, unless nothing is owed any
   * more; a pause stays agreed.
   */
  Promise keptBy(Recorded update) {
    if (due.isEmpty()) {
      return anew(cadence, update.happened(), update.seq(), due);
    }
    Promise fresh = made(cadence, update);
    return paused.map(fresh::paused).orElse(fresh);
  }

  /**
   * The cadence changed: the new one counts from the last update people had (P-20), but nobody is
   * late at once because of it.
   */
  Promise changedTo(Optional<Cadence> changed, Instant at) {
    if (changed.isEmpty()) {
      return anew(changed, kept, keptSeq, Optional.empty());
    }
    boolean inTime = kept.plus(changed.get().every()).isAfter(at);
    Promise next =
        new Promise(
            changed,
            kept,
            keptSeq,
            Optional.of(soonest(changed.get(), at)),
            false,
            missed.filter(late -> !inTime),
            overdue,
            Optional.empty());
    return paused.map(next::paused).orElse(next);
  }

  /** As {@link #changedTo}; what is worse than before ends an agreed silence. */
  Promise raisedTo(Optional<Cadence> changed, Instant at) {
    return unpaused().changedTo(changed, at);
  }

  private Instant soonest(Cadence promised, Instant at) {
    return later(kept.plus(promised.every()), at.plus(promised.promptBefore()));
  }

  Promise promptedNow() {
    return new Promise(cadence, kept, keptSeq, due, true, missed, overdue, paused);
  }

  /** Nobody spoke in time; people are due to speak a cadence later, and are late until they do. */
  Promise missedAt(Instant missedDue, Instant at) {
    Missed first = missed.orElse(new Missed(missedDue, false, false));
    return new Promise(
        cadence, kept, keptSeq, after(cadence, at), false, Optional.of(first), overdue, paused);
  }

  /** Whoever hears that an update is missing is not asked for the next in the same breath. */
  private Promise chased(PromiseFact.UpdateChased fact, Instant at, PersonId updater) {
    Promise next = climbed(new Missed(fact.due(), true, false), overdue, at);
    boolean soon =
        cadence
            .flatMap(steps -> next.due.map(then -> then.minus(steps.promptBefore())))
            .filter(prompt -> !prompt.isAfter(at.plus(Lateness.ON_TIME)))
            .isPresent();
    boolean heard = fact.away().isPresent() || fact.people().contains(updater);
    return soon && heard ? next.promptedNow() : next;
  }

  private Promise announced(Instant since, Instant at) {
    return climbed(new Missed(since, true, true), overdue.or(() -> Optional.of(since)), at);
  }

  /** After an absence a late step speaks for the due times that passed before it. */
  private Promise climbed(Missed to, Optional<Instant> overdueSince, Instant at) {
    boolean passed = due.filter(next -> Lateness.isLate(next, at)).isPresent();
    return new Promise(
        cadence,
        kept,
        keptSeq,
        passed ? after(cadence, at) : due,
        prompted && !passed,
        Optional.of(to),
        overdueSince,
        paused);
  }

  private Promise snoozed(Instant to, Instant at) {
    boolean soon = cadence.filter(c -> !to.minus(c.promptBefore()).isAfter(at)).isPresent();
    return new Promise(
        cadence, kept, keptSeq, Optional.of(to), soon, Optional.empty(), overdue, paused);
  }

  private Promise paused(Pause pause) {
    Optional<Instant> soonest =
        cadence.map(promised -> pause.until().plus(promised.promptBefore()));
    Optional<Instant> next =
        soonest.map(
            least -> due.filter(d -> missed.isEmpty()).map(d -> later(d, least)).orElse(least));
    return new Promise(
        cadence, kept, keptSeq, next, false, Optional.empty(), overdue, Optional.of(pause));
  }

  private Promise resumed(Instant at) {
    return unpaused().changedTo(cadence, at);
  }

  private Promise unpaused() {
    return new Promise(cadence, kept, keptSeq, due, prompted, missed, overdue, Optional.empty());
  }

  Promise released() {
    return anew(cadence, kept, keptSeq, Optional.empty());
  }

  /** When the update that is given now had been due, if it is late. */
  public Optional<Instant> lateSince(Instant now) {
    return overdue
        .or(() -> missed.map(Missed::due))
        .or(() -> due)
        .filter(since -> Lateness.isLate(since, now));
  }

  /** Whether a reader would be told the same of both. */
  boolean looksLike(Promise other) {
    return due.equals(other.due) && overdue.equals(other.overdue) && paused.equals(other.paused);
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }

  private static Optional<Instant> after(Optional<Cadence> cadence, Instant start) {
    return cadence.map(promised -> start.plus(promised.every()));
  }
}
