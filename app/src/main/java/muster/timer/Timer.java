package muster.timer;

import java.util.Map;
import java.util.Properties;
import muster.flow.Delivery;
import muster.flow.Reminders;
import org.quartz.DisallowConcurrentExecution;
import org.quartz.Job;
import org.quartz.JobBuilder;
import org.quartz.JobDataMap;
import org.quartz.JobExecutionContext;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.quartz.SimpleScheduleBuilder;
import org.quartz.TriggerBuilder;
import org.quartz.impl.StdSchedulerFactory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Quartz wakes Muster and decides nothing: what is due is a row, and losing a tick loses nothing.
 */
public final class Timer implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Timer.class);
  private static final int TICK_MILLIS = 500;
  private static final int PULSE_MILLIS = 5_000;
  private static final int TIDY_MILLIS = 3_600_000;
  private static final int FILE_MILLIS = 60_000;

  private final Scheduler scheduler;

  public Timer(Reminders reminders, Delivery delivery) {
    try {
      scheduler = new StdSchedulerFactory(settings()).getScheduler();
      every("due", TICK_MILLIS, reminders::ring);
      every("outbox", TICK_MILLIS, delivery::sweep);
      every("pulse", PULSE_MILLIS, reminders::beat);
      every("tidy", TIDY_MILLIS, reminders::tidy);
      every("file", FILE_MILLIS, reminders::tidyFile);
    } catch (SchedulerException e) {
      throw new IllegalStateException("The timer cannot be set up", e);
    }
  }

  /** Starts ticking. */
  public void start() {
    try {
      scheduler.start();
    } catch (SchedulerException e) {
      throw new IllegalStateException("The timer cannot be started", e);
    }
  }

  private void every(String name, int millis, Runnable work) throws SchedulerException {
    scheduler.scheduleJob(
        JobBuilder.newJob(Tick.class)
            .withIdentity(name)
            .usingJobData(new JobDataMap(Map.of(Tick.WORK, work)))
            .build(),
        TriggerBuilder.newTrigger()
            .withSchedule(
                SimpleScheduleBuilder.simpleSchedule()
                    .withIntervalInMilliseconds(millis)
                    .repeatForever()
                    .withMisfireHandlingInstructionNextWithRemainingCount())
            .build());
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
      } catch (RuntimeException e) {
        // Quartz would mention it in passing; the next tick tries again.
        LOG.error("{} failed and will be tried again", context.getJobDetail().getKey(), e);
      }
    }
  }
}
