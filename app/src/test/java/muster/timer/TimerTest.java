package muster.timer;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import muster.timer.Timer.Rhythm;
import org.junit.jupiter.api.Test;
import org.quartz.Scheduler;
import org.quartz.Trigger;
import org.quartz.TriggerKey;
import org.quartz.impl.matchers.GroupMatcher;

class TimerTest {
  private static final Duration SILENCE = Duration.ofSeconds(1);
  private static final long PATIENCE = 20;

  private final CountDownLatch quick = new CountDownLatch(2);
  private final CountDownLatch slow = new CountDownLatch(1);

  private List<Rhythm> rhythms() {
    return List.of(
        new Rhythm("quick", Duration.ofMillis(100), quick::countDown),
        new Rhythm("slow", Duration.ofHours(1), slow::countDown));
  }

  /** What Quartz is left with when the machine's clock goes back by an hour: it waits for then. */
  @Test
  void aClockThatIsSetBackDoesNotSilenceIt() throws Exception {
    try (Timer timer = new Timer(rhythms(), SILENCE)) {
      Scheduler scheduler = timer.scheduler();
      for (TriggerKey key : scheduler.getTriggerKeys(GroupMatcher.anyGroup())) {
        Trigger rhythm = scheduler.getTrigger(key);
        Date later = Date.from(Instant.now().plus(Duration.ofHours(1)));
        scheduler.rescheduleJob(key, rhythm.getTriggerBuilder().startAt(later).build());
      }
      timer.start();
      assertTrue(quick.await(PATIENCE, TimeUnit.SECONDS), "it ticks again, and goes on");
      assertTrue(slow.await(PATIENCE, TimeUnit.SECONDS), "and so does what ticks rarely");
    }
  }

  @Test
  void whatFailsIsTriedAtTheNextTick() throws Exception {
    Runnable failing =
        () -> {
          quick.countDown();
          throw new IllegalStateException("as it does in this test");
        };
    try (Timer timer = new Timer(List.of(new Rhythm("failing", SILENCE, failing)))) {
      timer.start();
      assertTrue(quick.await(PATIENCE, TimeUnit.SECONDS));
    }
  }
}
