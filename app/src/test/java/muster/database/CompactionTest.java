package muster.database;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The file becomes small while Muster runs, and nobody notices but by waiting. */
class CompactionTest {
  private static final long MEGABYTE = 1 << 20;
  private static final long SECOND = 1_000_000_000;

  @Test
  void nothingIsLostAndNobodySeesAnError(@TempDir Path folder) throws Exception {
    AtomicBoolean enough = new AtomicBoolean();
    List<Future<Integer>> written = new ArrayList<>();
    List<Future<?>> readers = new ArrayList<>();
    try (Database database = Database.open(DatabaseAddress.in(folder));
        ExecutorService threads = Executors.newCachedThreadPool()) {
      for (int n = 0; n < 4; n++) {
        String writer = "writer/" + n + "/";
        written.add(threads.submit(() -> write(database, writer, enough)));
      }
      for (int n = 0; n < 2; n++) {
        readers.add(threads.submit(() -> read(database, enough)));
      }
      for (int round = 0; round < 3; round++) {
        grow(database);
        assertTrue(database.compact(), "compacted between two writes");
      }
      enough.set(true);
      for (Future<?> reader : readers) {
        Object unused = reader.get();
      }
      int expected = 0;
      for (Future<Integer> writer : written) {
        expected += writer.get();
      }
      assertEquals(expected, count(database, "writer/%"));
      grow(database);
      long before = database.size();
      assertTrue(database.compact());
      assertTrue(database.size() < before / 2, "small again");
    }
    try (Database again = Database.open(DatabaseAddress.in(folder))) {
      int expected = 0;
      for (Future<Integer> writer : written) {
        expected += writer.get();
      }
      assertEquals(expected, count(again, "writer/%"));
    }
  }

  /** Writes of this thread's own, so that every round has something to compact. */
  private static void grow(Database database) {
    long wanted = database.size() + MEGABYTE;
    while (database.size() < wanted) {
      boolean taken =
          database.write(
              handle -> {
                Inbox inbox = new Inbox(handle);
                boolean took = inbox.take("grow", Instant.EPOCH);
                inbox.forget("grow");
                return took;
              });
      assertTrue(taken);
    }
  }

  private static int write(Database database, String writer, AtomicBoolean enough) {
    int done = 0;
    while (!enough.get()) {
      String request = writer + done;
      boolean taken = database.write(handle -> new Inbox(handle).take(request, Instant.EPOCH));
      assertTrue(taken);
      assertTrue(database.read(handle -> new Inbox(handle).answer(request)).isPresent());
      done++;
    }
    return done;
  }

  private static void read(Database database, AtomicBoolean enough) {
    int seen = 0;
    while (!enough.get()) {
      int now = count(database, "writer/%");
      assertTrue(now >= seen, "what was there once stays there");
      seen = now;
    }
  }

  private static int count(Database database, String like) {
    return database.read(
        handle ->
            handle
                .createQuery("select count(*) from inbox where request like :like")
                .bind("like", like)
                .mapTo(Integer.class)
                .one());
  }

  @Test
  void aSmallFileIsLeftAlone() {
    Growth growth = new Growth(MEGABYTE, () -> 0);
    assertFalse(growth.isWorthIt(65 * MEGABYTE));
    assertTrue(growth.isWorthIt(66 * MEGABYTE));
    growth.compactedTo(100 * MEGABYTE);
    assertFalse(growth.isWorthIt(200 * MEGABYTE), "it may double");
    assertTrue(growth.isWorthIt(201 * MEGABYTE));
  }

  @Test
  void aQuietMomentIsPreferredButNotAwaitedForEver() {
    AtomicLong now = new AtomicLong(1);
    Growth growth = new Growth(0, now::get);
    for (int n = 0; n < 4; n++) {
      growth.wrote();
    }
    assertFalse(growth.isWorthIt(100 * MEGABYTE), "people are at work");
    now.addAndGet(11 * SECOND);
    growth.wrote();
    assertTrue(growth.isWorthIt(100 * MEGABYTE), "a pulse is no work");
    for (int n = 0; n < 4; n++) {
      growth.wrote();
    }
    int asked = 1;
    while (!growth.isWorthIt(100 * MEGABYTE)) {
      asked++;
    }
    assertTrue(asked <= 10, "asked " + asked + " times");
  }

  @Test
  void aLargeFileOfAnEarlierProcessIsCompactedOnce() {
    Growth growth = new Growth(200 * MEGABYTE, () -> 0);
    assertTrue(growth.isWorthIt(200 * MEGABYTE));
    growth.compactedTo(199 * MEGABYTE);
    assertFalse(growth.isWorthIt(200 * MEGABYTE));
  }
}
