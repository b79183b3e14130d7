package muster.flow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class TurnsTest {
  private static final int TOGETHER = 8;

  private final Turns turns = new Turns();
  private final CyclicBarrier allHere = new CyclicBarrier(TOGETHER);
  private final AtomicInteger inside = new AtomicInteger();
  private final AtomicInteger most = new AtomicInteger();

  @Test
  void thoseWhoMetTakeTurns() throws Exception {
    try (ExecutorService people = Executors.newFixedThreadPool(TOGETHER)) {
      List<Future<Integer>> answers = new ArrayList<>();
      for (int person = 0; person < TOGETHER; person++) {
        AtomicInteger tries = new AtomicInteger();
        answers.add(people.submit(() -> turns.retried("INC-1", () -> transaction(tries))));
      }
      for (Future<Integer> answer : answers) {
        assertEquals(2, answer.get(20, TimeUnit.SECONDS));
      }
    }
    assertEquals(1, most.get());
  }

  /** The first time all meet and conflict; after that nobody may be there beside another. */
  private int transaction(AtomicInteger tries) {
    if (tries.incrementAndGet() == 1) {
      meet();
      throw conflict();
    }
    most.accumulateAndGet(inside.incrementAndGet(), Math::max);
    Thread.onSpinWait();
    inside.decrementAndGet();
    return tries.get();
  }

  private void meet() {
    try {
      allHere.await(20, TimeUnit.SECONDS);
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void anythingElseThatGoesWrongIsNotTriedAgain() {
    AtomicInteger tries = new AtomicInteger();
    assertThrows(
        IllegalArgumentException.class,
        () ->
            turns.retried(
                "INC-1",
                () -> {
                  tries.incrementAndGet();
                  throw new IllegalArgumentException("a bug");
                }));
    assertEquals(1, tries.get());
  }

  private static RuntimeException conflict() {
    return new IllegalStateException(new SQLException("the key is taken", "23505"));
  }
}
