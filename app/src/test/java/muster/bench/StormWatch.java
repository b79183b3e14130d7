package muster.bench;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import muster.database.Database;
import org.jdbi.v3.core.Handle;

/** Looks four times a second how much of a storm is still to be recorded and to be posted. */
final class StormWatch implements Runnable {
  private static final long PAUSE = 250_000_000L;
  private static final long MOST_LATE = 2_000;

  private final Database database;
  private final InstantSource clock;
  private final int promises;
  private volatile boolean finished;
  private volatile Duration latest = Duration.ZERO;
  private volatile Optional<Instant> first = Optional.empty();
  private volatile Optional<Instant> last = Optional.empty();

  StormWatch(Database database, InstantSource clock, int promises) {
    this.database = database;
    this.clock = clock;
    this.promises = promises;
  }

  /** Ends when every post stands. */
  @Override
  public void run() {
    while (!finished) {
      Instant now = clock.instant();
      Optional<Instant> waiting = database.read(handle -> longestWaiting(handle, now));
      waiting.ifPresent(
          due -> {
            Duration late = Duration.between(due, now);
            latest = late.compareTo(latest) > 0 ? late : latest;
          });
      int posted = database.read(handle -> count(handle, "Say", "'DONE'"));
      if (posted > 0 && first.isEmpty()) {
        first = Optional.of(now);
      }
      int left = database.read(handle -> count(handle, "Say", "'WAITING', 'SENDING'"));
      if (first.isPresent() && left == 0 && posted >= promises) {
        last = Optional.of(now);
        finished = true;
      }
      LockSupport.parkNanos(PAUSE);
    }
  }

  void finish() {
    finished = true;
  }

  private static Optional<Instant> longestWaiting(Handle handle, Instant now) {
    return handle
        .createQuery("select min(due_at) from deadline where due_at <= :now")
        .bind("now", now)
        .mapTo(Instant.class)
        .findOne();
  }

  private static int count(Handle handle, String kind, String states) {
    return handle
        .createQuery(
            "select count(*) from outbox where kind = :kind and state in (%s)".formatted(states))
        .bind("kind", kind)
        .mapTo(Integer.class)
        .one();
  }

  /** How late the facts are: by their own account, and as seen from outside. */
  void report(String when, Report report) {
    long[] late =
        database.read(
            handle ->
                handle
                    .createQuery(
                        """
                        select recorded, body from fact where kind = 'UpdateCompiled'
                        """)
                    .map((row, context) -> lateness(row.getObject(1), row.getString(2)))
                    .stream()
                    .mapToLong(Duration::toMillis)
                    .sorted()
                    .toArray());
    report.say(
        "    facts: %,d of %,d; late p50 %,d ms, p99 %,d ms, max %,d ms; seen from outside at most"
            + " %,d ms",
        late.length, promises, at(late, 0.5), at(late, 0.99), at(late, 1), latest.toMillis());
    report.verdict(
        late.length >= promises && latest.toMillis() <= MOST_LATE,
        when + "every fact within %,d ms of being due".formatted(MOST_LATE));
  }

  private static Duration lateness(Object recorded, String body) {
    Instant at =
        recorded instanceof java.time.OffsetDateTime time
            ? time.toInstant()
            : ((java.sql.Timestamp) recorded).toInstant();
    String due = body.replaceFirst(".*\"due\":\"([^\"]+)\".*", "$1");
    return Duration.between(Instant.parse(due), at);
  }

  private static long at(long[] sorted, double share) {
    return sorted.length == 0
        ? -1
        : sorted[(int) Math.min(sorted.length - 1L, Math.round(sorted.length * share))];
  }

  void reportPosts(Report report) {
    List<String> kinds = List.of("Say", "EditCard");
    for (String kind : kinds) {
      report.say(
          "    %s: %,d done, %,d left",
          kind,
          database.read(handle -> count(handle, kind, "'DONE'")).intValue(),
          database.read(handle -> count(handle, kind, "'WAITING', 'SENDING'")).intValue());
    }
    if (first.isPresent() && last.isPresent()) {
      report.say(
          "    all posts stood after %,d ms", Duration.between(first.get(), last.get()).toMillis());
    }
  }
}
