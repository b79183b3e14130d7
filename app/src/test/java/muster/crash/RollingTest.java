package muster.crash;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import muster.database.Backlog;
import muster.database.Database;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

/**
 * Three real programs on one PostgreSQL are replaced one by one by those of a next release, whose
 * migration adds something, while people go on typing. One of the old ones is killed and starts
 * again when the tables are newer already.
 */
@Isolated
class RollingTest {
  private static final Duration PATIENCE = Duration.ofMinutes(3);
  private static final Path NEXT_RELEASE = Path.of("app/src/test/resources/newer");

  @TempDir private Path folder;
  private final List<Thread> typing = new ArrayList<>();
  private final AtomicBoolean enough = new AtomicBoolean();
  private Nodes nodes;
  private Database database;

  @BeforeEach
  void start() throws Exception {
    nodes = new Nodes(folder);
    // They find an empty database, and all want to make the tables.
    for (int node = 0; node < 3; node++) {
      nodes.start(nodes.another());
    }
    nodes.awaitConnected(3, PATIENCE);
    database = Database.open(nodes.address());
  }

  private void newer() throws Exception {
    nodes.start(nodes.another().having(NEXT_RELEASE));
  }

  @AfterEach
  void stop() throws Exception {
    enough.set(true);
    for (Thread thread : typing) {
      thread.join();
    }
    if (database != null) {
      database.close();
    }
    nodes.close();
  }

  @Test
  void peopleNoticeNothing() throws Exception {
    Nodes.PEOPLE.forEach(this::types);
    newer();
    nodes.awaitConnected(4, PATIENCE);
    assertEquals(1000, schema());
    Program crashed = nodes.all().getFirst();
    crashed.kill();
    crashed.start();
    nodes.awaitConnected(4, PATIENCE);
    assertTrue(crashed.log().contains("it can work on it until it is upgraded"), crashed.log());
    for (Program old : nodes.all().subList(0, 3)) {
      assertTrue(old.stops(), "SIGTERM ends it");
      if (nodes.all().size() < 6) {
        newer();
        nodes.awaitConnected(3, PATIENCE);
      }
    }
    enough.set(true);
    for (Thread thread : typing) {
      thread.join();
    }
    await(() -> database.read(Backlog::depth) == 0);
    new Aftermath(database, nodes.workspace()).compare(nodes.storm().acknowledged());
    nobodyIsToldOfAFault();
    assertTrue(nodes.storm().acknowledged().size() > 10, "people worked meanwhile");
    assertTrue(nodes.all().getLast().stops(), "SIGTERM ends it");
  }

  /** Whoever types waits for the answer, and not for much longer. */
  private void types(String person) {
    Random own = new Random(person.hashCode());
    typing.add(
        Thread.ofVirtual()
            .start(
                () -> {
                  nodes.storm().declare(person);
                  while (!enough.get()) {
                    nodes.storm().command(person, own);
                    LockSupport.parkNanos(Duration.ofMillis(300).toNanos());
                  }
                }));
  }

  private int schema() {
    return database.read(
        handle ->
            handle
                .createQuery(
                    """
                    select max(cast("version" as integer)) from "flyway_schema_history"
                     where "success"
                    """)
                .mapTo(Integer.class)
                .one());
  }

  private void nobodyIsToldOfAFault() {
    for (String person : Nodes.PEOPLE) {
      List<String> wrong =
          nodes.workspace().messages("desk-" + person).stream()
              .map(message -> message.text())
              .filter(text -> text.contains("mistake of its own"))
              .toList();
      assertEquals(List.of(), wrong);
    }
  }

  private static void await(BooleanSupplier wanted) {
    long until = System.nanoTime() + PATIENCE.toNanos();
    while (!wanted.getAsBoolean() && System.nanoTime() < until) {
      LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
    }
    assertTrue(wanted.getAsBoolean(), "everything asked of Slack is done");
  }
}
