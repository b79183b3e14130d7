package muster.timer;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import muster.database.DatabaseAway;
import muster.database.NewerFact;
import org.quartz.DisallowConcurrentExecution;
import org.quartz.Job;
import org.quartz.JobBuilder;
import org.quartz.JobDataMap;
import org.quartz.JobExecutionContext;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.quartz.SimpleScheduleBuilder;
import org.quartz.SimpleTrigger;
import org.quartz.TriggerBuilder;
import org.quartz.TriggerKey;
import org.quartz.impl.StdSchedulerFactory;
import org.quartz.impl.matchers.GroupMatcher;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Quartz wakes Muster and decides nothing: what is due is a row, and losing a tick loses nothing.
 *
 * <p>Quartz goes by the machine's clock. When that is set back it would keep silent until the old
 * time is reached again, so a watch that counts for itself winds it up anew.
 */
public final class Timer implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Timer.class);
  private static final Duration SILENCE = Duration.ofSeconds(5);

  /** Something that is done at once and then again and again, never beside itself. */
  public record Rhythm(String name, Duration interval, Runnable work) {}

  private final Scheduler scheduler;
  private final AtomicLong ticked = new AtomicLong(System.nanoTime());
  private final CountDownLatch closed = new CountDownLatch(1);
  private final Duration silence;

  /**
   * @param rhythms of which one at least ticks every second
   */
  public Timer(List<Rhythm> rhythms) {
    this(rhythms, SILENCE);
  }

  /**
   * @param silence how long nothing may tick before the timer is wound up
   */
  Timer(List<Rhythm> rhythms, Duration silence) {
    this.silence = silence;
    try {
      scheduler = new StdSchedulerFactory(settings()).getScheduler();
      for (Rhythm rhythm : rhythms) {
        schedule(rhythm);
      }
    } catch (SchedulerException e) {
      throw new IllegalStateException("The timer cannot be set up", e);
    }
  }

  /** Starts ticking. */
  public void start() {
    try {
      scheduler.start();
      Thread.ofVirtual().name("timer-watch").start(this::watch);
    } catch (SchedulerException e) {
      throw new IllegalStateException("The timer cannot be started", e);
    }
  }

  private void schedule(Rhythm rhythm) throws SchedulerException {
    Runnable noticed =
        () -> {
          ticked.set(System.nanoTime());
          rhythm.work().run();
        };
    scheduler.scheduleJob(
        JobBuilder.newJob(Tick.class)
            .withIdentity(rhythm.name())
            .usingJobData(new JobDataMap(Map.of(Tick.WORK, noticed)))
            .build(),
        trigger(rhythm.name(), rhythm.interval().toMillis()));
  }

  private static SimpleTrigger trigger(String name, long millis) {
    return TriggerBuilder.newTrigger()
        .withIdentity(name)
        .withSchedule(
            SimpleScheduleBuilder.simpleSchedule()
                .withIntervalInMilliseconds(millis)
                .repeatForever()
                .withMisfireHandlingInstructionNextWithRemainingCount())
        .build();
  }

  private void watch() {
    try {
      while (!closed.await(silence.toMillis(), TimeUnit.MILLISECONDS)) {
        if (System.nanoTime() - ticked.get() > silence.toNanos()) {
          windUp();
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (SchedulerException e) {
      LOG.error("the timer stopped ticking and cannot be wound up", e);
    }
  }

  /** Begins every rhythm anew from now on. */
  private void windUp() throws SchedulerException {
    LOG.warn("the timer kept silent; was this machine's clock set back?");
    for (TriggerKey key : scheduler.getTriggerKeys(GroupMatcher.anyGroup())) {
      if (scheduler.getTrigger(key) instanceof SimpleTrigger old) {
        scheduler.rescheduleJob(key, trigger(key.getName(), old.getRepeatInterval()));
      }
    }
  }

  Scheduler scheduler() {
    return scheduler;
  }

  private static Properties settings() {
    Properties settings = new Properties();
    settings.setProperty("org.quartz.scheduler.instanceName", "muster-" + System.nanoTime());
    settings.setProperty("org.quartz.scheduler.skipUpdateCheck", "true");
    settings.setProperty("org.quartz.jobStore.class", "org.quartz.simpl.RAMJobStore");
    settings.setProperty("org.quartz.threadPool.class", "org.quartz.simpl.SimpleThreadPool");
    settings.setProperty("org.quartz.threadPool.threadCount", "4");
    settings.setProperty("org.quartz.threadPool.makeThreadsDaemons", "true");
    settings.setProperty("org.quartz.scheduler.makeSchedulerThreadDaemon", "true");
    return settings;
  }

  /** Lets ticks under way end. */
  @Override
  public void close() {
    closed.countDown();
    try {
      scheduler.shutdown(true);
    } catch (SchedulerException e) {
      throw new IllegalStateException("The timer cannot be stopped", e);
    }
  }

  /** One tick of one kind of work; a tick that takes long is not doubled. */
  @DisallowConcurrentExecution
  public static final class Tick implements Job {
    static final String WORK = "work";

    @Override
    public void execute(JobExecutionContext context) {
      try {
        ((Runnable) context.getMergedJobDataMap().get(WORK)).run();
      } catch (DatabaseAway | NewerFact away) {
        LOG.warn("{} will be tried again: {}", context.getJobDetail().getKey(), away.getMessage());
      } catch (RuntimeException e) {
        // Quartz would mention it in passing; the next tick tries again.
        LOG.error("{} failed and will be tried again", context.getJobDetail().getKey(), e);
      }
    }
  }
}
