package muster.drill;

import java.time.Instant;
import java.util.Optional;
import muster.rehearsal.StoryClock;

/** Something in a story that does things by itself when their time comes. */
public interface Timed {
  /** What it will do next, after this moment; asked often, so it has to be cheap. */
  Optional<StoryClock.Coming> next(Instant after);

  /** Does everything that is due by now; also called when nothing is. */
  void ring();
}
