package muster.database;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PrecedenceTest {
  private static final List<Turn> TURNS = List.of(Turn.values());
  private static final int WRITERS = 24;
  private static final int TIMES = 200;
  private static final long SECOND = 1_000_000_000L;

  private final AtomicLong nanos = new AtomicLong();
  private final Precedence turns = new Precedence(1, nanos::get);
  private final List<String> order = Collections.synchronizedList(new ArrayList<>());

  @Test
  void peopleGoBeforeWhatIsDueAndThatBeforeDelivery() throws Exception {
    afterOneAnother(() -> {});
    assertEquals(List.of("PEOPLE", "TIME", "DELIVERY"), order);
  }

  @Test
  void nobodyWaitsForLongBecauseOthersKeepComing() throws Exception {
    afterOneAnother(() -> nanos.addAndGet(SECOND));
    assertEquals(List.of("DELIVERY", "TIME", "PEOPLE"), order, "in the order in which they came");
  }

  /** Each comes while somebody has their turn, the last to go first. */
  private void afterOneAnother(Runnable between) throws InterruptedException {
    CountDownLatch allWait = new CountDownLatch(1);
    CountDownLatch begun = new CountDownLatch(1);
    List<Thread> threads = new ArrayList<>();
    threads.add(
        Thread.ofVirtual()
            .start(
                () ->
                    turns.in(
                        Turn.PEOPLE,
                        () -> {
                          begun.countDown();
                          return await(allWait);
                        })));
    assertTrue(await(begun));
    for (Turn turn : List.of(Turn.DELIVERY, Turn.TIME, Turn.PEOPLE)) {
      int before = turns.length();
      threads.add(Thread.ofVirtual().start(() -> turns.in(turn, () -> order.add(turn.name()))));
      while (turns.length() == before) {
        Thread.onSpinWait();
      }
      between.run();
    }
    allWait.countDown();
    for (Thread thread : threads) {
      thread.join();
    }
  }

  private static boolean await(CountDownLatch latch) {
    try {
      return latch.await(20, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  @Test
  void allPlacesAreTakenAndWhatIsDueGoesAloneAfterwards() throws Exception {
    Precedence turns = new Precedence(2, nanos::get);
    CountDownLatch inside = new CountDownLatch(2);
    CountDownLatch timeWaits = new CountDownLatch(1);
    List<Thread> threads = new ArrayList<>();
    for (int place = 0; place < 2; place++) {
      threads.add(
          Thread.ofVirtual()
              .start(
                  () ->
                      turns.in(
                          Turn.DELIVERY,
                          () -> {
                            inside.countDown();
                            return await(timeWaits) && order.add("DELIVERY");
                          })));
    }
    assertTrue(await(inside), "both are in at once");
    threads.add(
        Thread.ofVirtual().start(() -> turns.in(Turn.TIME, () -> order.add(Turn.TIME.name()))));
    while (turns.length() == 0) {
      Thread.onSpinWait();
    }
    timeWaits.countDown();
    for (Thread thread : threads) {
      thread.join();
    }
    assertEquals(List.of("DELIVERY", "DELIVERY", "TIME"), order);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 4})
  void noMoreThanThereArePlacesForAndNobodyIsForgotten(int places) throws Exception {
    Precedence turns = new Precedence(places, nanos::get);
    AtomicInteger inside = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    CountDownLatch left = new CountDownLatch(WRITERS);
    for (int writer = 0; writer < WRITERS; writer++) {
      Turn turn = TURNS.get(writer % TURNS.size());
      Thread.ofVirtual()
          .start(
              () -> {
                for (int time = 0; time < TIMES; time++) {
                  turns.in(
                      turn,
                      () -> {
                        int size = turn == Turn.TIME ? places : 1;
                        most.accumulateAndGet(inside.addAndGet(size), Math::max);
                        // Those who wait become impatient at other moments each time.
                        nanos.addAndGet(SECOND / 17);
                        Thread.onSpinWait();
                        return inside.addAndGet(-size);
                      });
                }
                left.countDown();
              });
    }
    assertTrue(await(left), left.getCount() + " still wait");
    assertTrue(most.get() <= places, most.get() + " were in at once");
  }
}
