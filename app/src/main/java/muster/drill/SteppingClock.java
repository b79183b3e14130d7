package muster.drill;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicReference;

/** A clock that goes forward when it is told to. */
public final class SteppingClock implements InstantSource {
  private final AtomicReference<Instant> now;

  public SteppingClock(Instant start) {
    now = new AtomicReference<>(start);
  }

  @Override
  public Instant instant() {
    return now.get();
  }

  public void step(Duration time) {
    now.updateAndGet(instant -> instant.plus(time));
  }
}
