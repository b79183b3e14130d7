package muster.meters;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Meter.MeterProvider;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmHeapPressureMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmInfoMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.FileDescriptorMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;

/**
 * The meters of one node. To note something costs a microsecond and never fails; what they show is
 * read at {@link #scrape}.
 */
public final class Meters implements AutoCloseable {
  /** Slack gives up after three seconds, and a person notices one. */
  private static final Duration[] ACKS = millis(5, 10, 25, 50, 100, 250, 500, 1000, 2000, 3000);

  /** Muster looks twice a second for what is due, and says that it is there within two. */
  private static final Duration[] LATENESS = millis(500, 1000, 2000, 5000, 15_000, 60_000, 300_000);

  private final PrometheusMeterRegistry registry =
      new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
  private final JvmGcMetrics collections = new JvmGcMetrics();
  private final JvmHeapPressureMetrics heap = new JvmHeapPressureMetrics();

  private final MeterProvider<Counter> commands = counter(Measure.COMMANDS);
  private final MeterProvider<Counter> requests = counter(Measure.REQUESTS);
  private final MeterProvider<Timer> acks = timer(Measure.ACK, ACKS);
  private final MeterProvider<Timer> calls = timer(Measure.SLACK_CALLS);
  private final MeterProvider<Counter> held = counter(Measure.SLACK_HELD);
  private final MeterProvider<Timer> lateness = timer(Measure.REMINDER_LATENESS, LATENESS);
  private final MeterProvider<Counter> broken = counter(Measure.PROMISES_BROKEN);
  private final Counter failed = counter(Measure.OUTBOX_FAILED).withTags();
  private final Timer compactions = timer(Measure.DATABASE_COMPACTION).withTags();

  /** What Java tells of itself, told as well; once for a process is enough. */
  public Meters withJava() {
    for (MeterBinder java :
        List.of(
            new JvmInfoMetrics(),
            new JvmMemoryMetrics(),
            collections,
            heap,
            new JvmThreadMetrics(),
            new ProcessorMetrics(),
            new FileDescriptorMetrics(),
            new UptimeMetrics())) {
      java.bindTo(registry);
    }
    return this;
  }

  /**
   * What may come of requests: each begins at zero, or the first of its kind would be no increase.
   */
  public void expect(List<? extends Enum<?>> kinds, List<? extends Enum<?>> outcomes) {
    for (Enum<?> kind : kinds) {
      for (Enum<?> outcome : outcomes) {
        requests.withTags("kind", label(kind), "outcome", label(outcome));
      }
    }
  }

  /**
   * A request is answered.
   *
   * @param took from its arrival
   */
  public void answered(Enum<?> kind, Enum<?> outcome, Duration took) {
    requests.withTags("kind", label(kind), "outcome", label(outcome)).increment();
    acks.withTag("kind", label(kind)).record(took);
  }

  /**
   * @param command one of those there are, or a word for all others
   */
  public void commanded(String command, Enum<?> outcome) {
    commands.withTags("command", command, "outcome", label(outcome)).increment();
  }

  /**
   * A call of Slack is over.
   *
   * @param method one of those Muster calls
   */
  public void called(String method, Enum<?> outcome, Duration took) {
    calls.withTags("method", method, "outcome", label(outcome)).record(took);
  }

  /** A call was not made since Slack had asked for patience. */
  public void held(String method) {
    held.withTag("method", method).increment();
  }

  /** Something that fell due is done. */
  public void rang(Enum<?> kind, Duration late) {
    lateness.withTag("kind", label(kind)).record(late.isNegative() ? Duration.ZERO : late);
  }

  public void promiseBroken(Enum<?> audience) {
    broken.withTag("audience", label(audience)).increment();
  }

  /** Something asked of Slack was given up for good. */
  public void gaveUp() {
    failed.increment();
  }

  public void compacted(Duration took) {
    compactions.record(took);
  }

  /** Asks for the number at every scrape; it must be at hand. */
  public void gauge(Measure measure, Supplier<Number> number, String... labelsAndValues) {
    Gauge.builder(measure.meter(), number)
        .description(measure.says())
        .tags(labelsAndValues)
        .register(registry);
  }

  /** For what brings meters of its own. */
  public MeterRegistry registry() {
    return registry;
  }

  /** Everything in Prometheus' text format. A gauge that fails is NaN and spoils nothing else. */
  public String scrape() {
    return registry.scrape();
  }

  private MeterProvider<Counter> counter(Measure measure) {
    return Counter.builder(measure.meter()).description(measure.says()).withRegistry(registry);
  }

  private MeterProvider<Timer> timer(Measure measure, Duration... buckets) {
    return Timer.builder(measure.meter())
        .description(measure.says())
        .serviceLevelObjectives(buckets)
        .withRegistry(registry);
  }

  private static Duration[] millis(long... millis) {
    return Arrays.stream(millis).mapToObj(Duration::ofMillis).toArray(Duration[]::new);
  }

  private static String label(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  @Override
  public void close() {
    collections.close();
    heap.close();
    registry.close();
  }
}
