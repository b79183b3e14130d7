package muster.timer;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.concurrent.locks.LockSupport;
import muster.database.Database;
import muster.flow.Clocks;
import muster.flow.Delivery;
import muster.flow.Pace;
import muster.flow.Reminders;
import muster.flow.Sender;
import muster.playbook.Playbook;
import muster.testing.Databases;
import muster.testing.FakeChat;
import org.junit.jupiter.api.Test;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.quartz.Trigger;
import org.quartz.TriggerKey;
import org.quartz.impl.matchers.GroupMatcher;

class TimerTest {
  private static final Duration SILENCE = Duration.ofSeconds(1);
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  /** What Quartz is left with when the machine's clock goes back by an hour: it waits for then. */
  @Test
  void aClockThatIsSetBackDoesNotSilenceIt() throws Exception {
    Clocks clocks = Clocks.system();
    try (Database database = Database.open(Databases.inMemory())) {
      Sender sender = new Sender(database, new FakeChat(), Playbook.standard(), clocks);
      Delivery delivery = new Delivery(database, clocks, Pace.STANDARD, sender);
      Reminders reminders = new Reminders(database, clocks, delivery);
      try (Timer timer = new Timer(reminders, delivery, SILENCE)) {
        timer.start();
        Scheduler scheduler = timer.scheduler();
        for (TriggerKey key : keys(scheduler)) {
          Trigger rhythm = scheduler.getTrigger(key);
          Date later = Date.from(Instant.now().plus(Duration.ofHours(1)));
          scheduler.rescheduleJob(key, rhythm.getTriggerBuilder().startAt(later).build());
        }
        assertTrue(soon(scheduler), "everything ticks again");
      }
    }
  }

  private static Iterable<TriggerKey> keys(Scheduler scheduler) throws SchedulerException {
    return scheduler.getTriggerKeys(GroupMatcher.anyGroup());
  }

  private static boolean soon(Scheduler scheduler) throws SchedulerException {
    long until = System.nanoTime() + PATIENCE.toNanos();
    boolean ticking = false;
    while (!ticking && System.nanoTime() < until) {
      LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
      ticking = true;
      for (TriggerKey key : keys(scheduler)) {
        Date next = scheduler.getTrigger(key).getPreviousFireTime();
        ticking &= next != null && !next.toInstant().isAfter(Instant.now());
      }
    }
    return ticking;
  }
}
