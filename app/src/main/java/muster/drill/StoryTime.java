package muster.drill;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import muster.rehearsal.StoryClock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs a clock and wakes everything that goes by it, at the moment it is due however fast the clock
 * runs. Whoever jumps finds it done when they arrive.
 */
public final class StoryTime implements StoryClock, AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(StoryTime.class);

  /** How long something new that is due may stay unseen, on this machine's clock. */
  private static final Duration LOOK = Duration.ofMillis(500);

  private static final Duration FAST_LOOK = Duration.ofMillis(100);

  /** How often everything is rung where nothing is due: some things follow from time alone. */
  private static final Duration ROUND = Duration.ofSeconds(1);

  private final RehearsalClock clock;
  private final List<Timed> parts;
  private final Runnable changed;
  private final Lock bell = new ReentrantLock();
  private final Lock turns = new ReentrantLock();
  private final Condition turnedOrClosed = turns.newCondition();
  private final Thread waking;
  private long turn;
  private volatile boolean closed;

  /**
   * @param parts what goes by the clock
   * @param changed told whenever the clock goes otherwise, or something else comes next
   */
  public StoryTime(RehearsalClock clock, List<Timed> parts, Runnable changed) {
    this.clock = clock;
    this.parts = List.copyOf(parts);
    this.changed = changed;
    this.waking = Thread.ofVirtual().name("story").unstarted(this::wake);
  }

  /** From now on wakes by itself what is due. */
  public void begin() {
    waking.start();
  }

  @Override
  public Instant now() {
    return clock.instant();
  }

  @Override
  public int speed() {
    return clock.speed();
  }

  @Override
  public boolean isPaused() {
    return clock.isPaused();
  }

  @Override
  public void pause() {
    clock.pause();
    wasTurned();
  }

  @Override
  public void go() {
    clock.go();
    wasTurned();
  }

  @Override
  public void speed(int times) {
    clock.speed(times);
    wasTurned();
  }

  @Override
  public void jump() {
    bell.lock();
    try {
      Coming next =
          next().orElseThrow(() -> new IllegalStateException("Nothing will happen by itself."));
      clock.forwardTo(next.at());
      ringAll();
    } finally {
      bell.unlock();
    }
    wasTurned();
  }

  @Override
  public Optional<Coming> next() {
    return after(clock.instant());
  }

  private Optional<Coming> after(Instant moment) {
    return parts.stream()
        .flatMap(part -> part.next(moment).stream())
        .min(Comparator.comparing(Coming::at));
  }

  private void wasTurned() {
    wakeUp();
    changed.run();
  }

  private void wakeUp() {
    turns.lock();
    try {
      turn++;
      turnedOrClosed.signalAll();
    } finally {
      turns.unlock();
    }
  }

  private void wake() {
    Instant rung = clock.instant();
    long round = System.nanoTime();
    try {
      while (!closed) {
        long seen = turns();
        boolean isDue = isDue(rung);
        boolean isDone = true;
        if (isDue || (isFast() && System.nanoTime() - round > ROUND.toNanos())) {
          // What falls due while it rings is found by the next look.
          Instant now = clock.instant();
          round = System.nanoTime();
          isDone = ring();
          rung = isDone ? now : rung;
        }
        if (isDue) {
          changed.run();
        }
        await(seen, isDone ? nanosUntilDue(rung) : LOOK.toNanos());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private boolean isDue(Instant rung) {
    return after(rung).filter(next -> !next.at().isAfter(clock.instant())).isPresent();
  }

  private boolean ring() {
    bell.lock();
    try {
      return ringAll();
    } finally {
      bell.unlock();
    }
  }

  /** One part's trouble must not keep the others waiting; false if there was any. */
  private boolean ringAll() {
    boolean done = true;
    for (Timed part : parts) {
      try {
        part.ring();
      } catch (RuntimeException e) {
        done = false;
        LOG.warn("what is due will be tried again: {}", e.toString());
      }
    }
    return done;
  }

  private boolean isFast() {
    return clock.speed() > 1 && !clock.isPaused();
  }

  /** Something new may be due before what is known, so this is never long. */
  private long nanosUntilDue(Instant rung) {
    long look = (isFast() ? FAST_LOOK : LOOK).toNanos();
    return Math.min(look, after(rung).map(next -> clock.nanosUntil(next.at())).orElse(look));
  }

  private long turns() {
    turns.lock();
    try {
      return turn;
    } finally {
      turns.unlock();
    }
  }

  private void await(long seen, long nanos) throws InterruptedException {
    turns.lock();
    try {
      long left = nanos;
      while (turn == seen && !closed && left > 0) {
        left = turnedOrClosed.awaitNanos(left);
      }
    } finally {
      turns.unlock();
    }
  }

  /** Wakes nothing any more; what is being done is waited for. */
  @Override
  public void close() {
    closed = true;
    wakeUp();
    try {
      if (waking.isAlive()) {
        waking.join();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
