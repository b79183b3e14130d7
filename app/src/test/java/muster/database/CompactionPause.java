package muster.database;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import muster.incident.Fact;
import muster.incident.IncidentId;
import muster.incident.Recorded;

/** How long a writer waits while a file of some 200 MB is compacted, and how much is left of it. */
public final class CompactionPause {
  private static final long GROWN = 200L << 20;
  private static final int ROUNDS = 5;

  private CompactionPause() {}

  public static void main(String[] arguments) throws Exception {
    Path folder = Files.createTempDirectory("muster-compaction");
    try (Database database = Database.open(DatabaseAddress.in(folder))) {
      int seq = 0;
      for (int round = 1; round <= ROUNDS; round++) {
        while (database.size() < GROWN) {
          log(database, ++seq);
        }
        long before = database.size();
        long longest = longestWrite(database);
        System.out.printf(
            Locale.ROOT,
            "%d facts, %d MB became %.1f MB, the longest write took %d ms%n",
            seq,
            before >> 20,
            database.size() / 1e6,
            longest);
      }
    }
  }

  private static void log(Database database, int seq) {
    Recorded entry =
        new Recorded(
            new IncidentId(2026, 1),
            seq,
            new Fact.Logged("The pool of connections is used up, for the " + seq + "th time"),
            Optional.empty(),
            Instant.EPOCH,
            Instant.EPOCH,
            Optional.empty());
    boolean done =
        database.write(
            handle -> {
              new Facts(handle).append(entry);
              return true;
            });
    if (!done) {
      throw new IllegalStateException("not written");
    }
  }

  /** Writes all the time while the file is compacted. */
  private static long longestWrite(Database database) throws InterruptedException {
    AtomicBoolean done = new AtomicBoolean();
    AtomicLong longest = new AtomicLong();
    Thread writer =
        Thread.ofPlatform()
            .start(
                () -> {
                  while (!done.get()) {
                    long from = System.nanoTime();
                    boolean taken =
                        database.write(
                            handle -> {
                              Inbox inbox = new Inbox(handle);
                              boolean took = inbox.take("pause", Instant.EPOCH);
                              inbox.forget("pause");
                              return took;
                            });
                    long took = Duration.ofNanos(System.nanoTime() - from).toMillis();
                    longest.accumulateAndGet(taken ? took : -1, Math::max);
                  }
                });
    while (longest.get() == 0 && writer.isAlive()) {
      Thread.onSpinWait();
    }
    if (!database.compact()) {
      throw new IllegalStateException("somebody would not let go");
    }
    done.set(true);
    writer.join();
    return longest.get();
  }
}
