package muster.database;

import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * Lets in at once as many as there are places, except that what is due goes alone. People go first,
 * each in the order in which they came, but nobody waits for long because others keep coming.
 */
final class Precedence {
  /** Much longer than a person is behind others, and short against what may be late by seconds. */
  private static final long PATIENCE_NANOS = 300_000_000L;

  private final ReentrantLock lock = new ReentrantLock();
  private final Map<Turn, Deque<Waiting>> waiting = new EnumMap<>(Turn.class);
  private final LongSupplier nanos;
  private final int places;
  private int free;

  private static final class Waiting {
    private final Turn turn;
    private final Condition called;
    private final long since;
    private boolean isCalled;

    Waiting(Turn turn, Condition called, long since) {
      this.turn = turn;
      this.called = called;
      this.since = since;
    }
  }

  /**
   * @param places how many may be in at once
   * @param nanos counts up steadily
   */
  Precedence(int places, LongSupplier nanos) {
    this.places = places;
    this.free = places;
    this.nanos = nanos;
    for (Turn turn : Turn.values()) {
      waiting.put(turn, new ArrayDeque<>());
    }
  }

  /** Does the work once it is its turn. The work must not take another turn. */
  <T> T in(Turn turn, Supplier<T> work) {
    begin(turn);
    try {
      return work.get();
    } finally {
      end(turn);
    }
  }

  private int needs(Turn turn) {
    return turn == Turn.TIME ? places : 1;
  }

  private void begin(Turn turn) {
    lock.lock();
    try {
      if (free >= needs(turn) && mayPass(turn)) {
        free -= needs(turn);
        return;
      }
      Waiting mine = new Waiting(turn, lock.newCondition(), nanos.getAsLong());
      waiting.get(turn).addLast(mine);
      while (!mine.isCalled) {
        mine.called.awaitUninterruptibly();
        if (!mine.isCalled) {
          // Meanwhile somebody else may have become next, whom nobody would wake.
          callWhoFit();
        }
      }
    } finally {
      lock.unlock();
    }
  }

  /**
   * Whoever comes just now is faster than those who have to be woken, who would leave everything
   * idle meanwhile where processors are scarce.
   */
  private boolean mayPass(Turn turn) {
    return waiting.entrySet().stream()
        .filter(line -> !line.getValue().isEmpty())
        .noneMatch(
            line -> line.getKey().compareTo(turn) < 0 || isTired(line.getValue().getFirst()));
  }

  private void end(Turn turn) {
    lock.lock();
    try {
      free += needs(turn);
      Optional<Deque<Waiting>> line = next().filter(this::fits);
      if (line.isPresent() && isTired(line.get().getFirst())) {
        callWhoFit();
      } else {
        line.ifPresent(others -> others.getFirst().called.signal());
      }
    } finally {
      lock.unlock();
    }
  }

  private boolean fits(Deque<Waiting> line) {
    return free >= needs(line.getFirst().turn);
  }

  private void callWhoFit() {
    for (Optional<Deque<Waiting>> line = next().filter(this::fits);
        line.isPresent();
        line = next().filter(this::fits)) {
      Waiting front = line.get().removeFirst();
      free -= needs(front.turn);
      front.isCalled = true;
      front.called.signal();
    }
  }

  private boolean isTired(Waiting one) {
    return nanos.getAsLong() - one.since > PATIENCE_NANOS;
  }

  /** The line whose first is next: who has waited for too long, else by whom they write for. */
  private Optional<Deque<Waiting>> next() {
    return waiting.values().stream()
        .filter(line -> !line.isEmpty() && isTired(line.getFirst()))
        .min(Comparator.comparingLong(line -> line.getFirst().since - nanos.getAsLong()))
        .or(() -> waiting.values().stream().filter(line -> !line.isEmpty()).findFirst());
  }

  /** How many wait for their turn. */
  int length() {
    lock.lock();
    try {
      return waiting.values().stream().mapToInt(Deque::size).sum();
    } finally {
      lock.unlock();
    }
  }
}
