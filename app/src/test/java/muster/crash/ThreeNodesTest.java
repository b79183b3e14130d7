package muster.crash;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import muster.database.Backlog;
import muster.database.Database;
import muster.database.DatabaseAddress;
import muster.rehearsal.Faults;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

/**
 * Three real programs on one PostgreSQL, each with its own Socket Mode connection: one is killed,
 * one stands still for half a minute, one loses the network. What people see is as if nothing had
 * happened.
 */
@Isolated
class ThreeNodesTest {
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final Duration COVERED = Duration.ofSeconds(10);

  @TempDir private Path folder;
  private final Random random = new Random(3);
  private Nodes nodes;
  private Database database;
  private Cut toDatabase;
  private Cut toSlack;

  @BeforeEach
  void start() throws Exception {
    nodes = new Nodes(folder);
    DatabaseAddress address = nodes.address();
    database = Database.open(address);
    URI postgres = URI.create(address.jdbcUrl().substring("jdbc:".length()));
    toDatabase = new Cut(postgres.getPort());
    toSlack = new Cut(nodes.workspace().apiUrl().getPort());
    String cuttable = address.jdbcUrl().replace(":" + postgres.getPort(), ":" + toDatabase.port());
    nodes.start(nodes.another());
    nodes.start(nodes.another());
    nodes.start(
        nodes
            .another()
            .on(DatabaseAddress.at(cuttable, address.user(), address.password()))
            .calling(URI.create("http://127.0.0.1:%d/api/".formatted(toSlack.port()))));
    nodes.awaitConnected(3, PATIENCE);
  }

  @AfterEach
  void stop() throws Exception {
    toDatabase.close();
    toSlack.close();
    database.close();
    nodes.close();
  }

  @Test
  void whateverHappensToOneOfThemTheOthersCoverForIt() throws Exception {
    work(10);
    quiet(PATIENCE);
    Duration covered = afterAKill();
    nodes.all().get(1).pause();
    work(10);
    long paused = System.nanoTime();
    quiet(PATIENCE);
    Duration left = Duration.ofSeconds(30).minusNanos(System.nanoTime() - paused);
    LockSupport.parkNanos(Math.max(0, left.toNanos()));
    nodes.all().get(1).goOn();
    work(6);
    toDatabase.cut();
    work(6);
    toDatabase.mend();
    toSlack.cut();
    work(6);
    toSlack.mend();
    quiet(PATIENCE);
    new Aftermath(database, nodes.workspace()).compare(nodes.storm().acknowledged());
    System.out.printf("a killed node was covered after %d ms%n", covered.toMillis());
    assertTrue(nodes.all().get(1).stops() && nodes.all().get(2).stops(), "SIGTERM ends them");
  }

  /** The first node dies while Slack has done what it was asked and the answer is on its way. */
  private Duration afterAKill() throws Exception {
    for (int call = 0; call < 3; call++) {
      nodes.workspace().faults().next("chat.postMessage", new Faults.Stalls(Duration.ofSeconds(2)));
    }
    work(4);
    nodes.all().getFirst().kill();
    long killed = System.nanoTime();
    quiet(COVERED);
    Duration covered = Duration.ofNanos(System.nanoTime() - killed);
    assertTrue(covered.compareTo(COVERED) <= 0, covered::toString);
    return covered;
  }

  /** Three people at once, each typing so many commands. */
  private void work(int commands) throws InterruptedException {
    List<Thread> typing = new ArrayList<>();
    for (String person : Nodes.PEOPLE) {
      Random own = new Random(random.nextLong());
      typing.add(
          Thread.ofVirtual()
              .start(
                  () -> {
                    nodes.storm().declare(person);
                    for (int command = 0; command < commands; command++) {
                      nodes.storm().command(person, own);
                    }
                  }));
    }
    for (Thread thread : typing) {
      thread.join();
    }
  }

  private void quiet(Duration most) {
    long until = System.nanoTime() + most.toNanos();
    while (depth() > 0 && System.nanoTime() < until) {
      LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
    }
    assertEquals(0, depth(), "everything asked of Slack is done");
  }

  private int depth() {
    return database.read(Backlog::depth);
  }
}
