package muster.rehearsal;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The clock of a workspace as people steer it. It never goes back, and everybody in the workspace
 * shares it.
 */
public interface StoryClock {
  /**
   * Something that will happen by itself.
   *
   * @param words what it is, for whoever looks at the clock; nobody may learn from them what is
   *     none of their business
   */
  record Coming(Instant at, Supplier<String> words) {}

  Instant now();

  /** How many seconds pass here in a second. */
  int speed();

  boolean isPaused();

  void pause();

  void go();

  /**
   * @throws IllegalArgumentException with a sentence, where the clock cannot run so fast
   */
  void speed(int times);

  /**
   * Goes forward to what comes next, exactly, and has it done; whether it is paused stays.
   *
   * @throws IllegalStateException with a sentence, where nothing will happen by itself
   */
  void jump();

  /** What happens next if nobody does anything. */
  Optional<Coming> next();
}
