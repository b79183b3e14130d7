package muster.model;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;

/** What one audience was promised, as people have it in mind. */
final class Pledge {
  private static final Duration PROMPT = Duration.ofMinutes(5);
  private static final Duration CHASE = Duration.ofMinutes(10);
  private static final Duration OVERDUE = Duration.ofMinutes(20);

  /** Null where nothing is promised. */
  Duration every;

  Instant kept;

  /** When the next update is due; null once nothing is owed. */
  Instant due;

  boolean prompted;

  /** The first due time since anybody spoke; null while nobody is late. */
  Instant missed;

  boolean chased;
  boolean announced;

  /** Since when everybody reads that it is overdue; null while nobody does. */
  Instant overdue;

  /** Until when nobody is asked; null unless that was agreed. */
  Instant paused;

  void promises(Duration cadence, Instant now) {
    every = cadence;
    paused = null;
    keeps(now);
  }

  void keeps(Instant now) {
    kept = now;
    due = every == null ? null : now.plus(every);
    prompted = false;
    inTime();
    overdue = null;
    waits();
  }

  private void inTime() {
    missed = null;
    chased = false;
    announced = false;
  }

  /** The next update is not due before a pause is over. */
  private void waits() {
    if (paused != null) {
      due = later(due, paused.plus(prompt()));
    }
  }

  /** An interval of five minutes or less leaves a third of it for the prompt. */
  Duration prompt() {
    return PROMPT.compareTo(every) < 0 ? PROMPT : every.dividedBy(3);
  }

  /** Nobody is late at once because of it. */
  void changes(Duration cadence, Instant now) {
    if (cadence == null) {
      every = null;
      ends();
      return;
    }
    every = cadence;
    if (kept.plus(every).isAfter(now)) {
      inTime();
    }
    due = later(kept.plus(every), now.plus(prompt()));
    prompted = false;
    if (paused != null) {
      inTime();
    }
    waits();
  }

  void snoozes(Duration length, Instant now) {
    due = (missed == null ? due : now).plus(length);
    prompted = !due.minus(prompt()).isAfter(now);
    inTime();
  }

  void pauses(Instant until) {
    due = missed == null ? due : until.plus(prompt());
    paused = until;
    prompted = false;
    inTime();
    waits();
  }

  void resumes(Instant now) {
    paused = null;
    changes(every, now);
  }

  void ends() {
    due = null;
    overdue = null;
    paused = null;
    inTime();
  }

  void misses(Instant now) {
    missed = missed == null ? due : missed;
    due = now.plus(every);
    prompted = false;
  }

  /** Who is told that an update is missing is not asked for the next in the same breath. */
  void chases(Instant now, boolean updaterHears) {
    chased = true;
    prompted |= updaterHears && !due.minus(prompt()).isAfter(now.plusSeconds(60));
  }

  void announces() {
    chased = true;
    announced = true;
    overdue = overdue == null ? missed : overdue;
  }

  /** Since when the update given now was missing; null if it is in time. */
  Instant lateSince() {
    return overdue == null ? missed : overdue;
  }

  /** What falls due, in the order of the names. */
  Map<String, Instant> deadlines() {
    Map<String, Instant> deadlines = new TreeMap<>();
    if (due == null) {
      return deadlines;
    }
    if (paused != null) {
      deadlines.put("UPDATES_RESUME", paused);
      return deadlines;
    }
    deadlines.put("UPDATE_DUE", due);
    if (!prompted) {
      deadlines.put("UPDATE_PROMPT", due.minus(prompt()));
    }
    if (missed != null && !chased) {
      deadlines.put("UPDATE_CHASE", missed.plus(CHASE));
    }
    if (missed != null && !announced) {
      deadlines.put("UPDATE_OVERDUE", missed.plus(OVERDUE));
    }
    return deadlines;
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }
}
