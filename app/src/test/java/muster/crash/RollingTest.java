package muster.crash;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import muster.database.Backlog;
import muster.database.Database;
import muster.database.DatabaseAddress;
import muster.rehearsal.Workspace;
import muster.rehearsal.WorkspaceSettings;
import muster.testing.Databases;
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
  private static final Duration PATIENCE = Duration.ofSeconds(90);
  private static final Path NEXT_RELEASE = Path.of("app/src/test/resources/newer");
  private static final List<String> PEOPLE = List.of("ada", "ben", "cy");

  @TempDir private Path folder;
  private final DatabaseAddress address = Databases.postgres();
  private final List<Program> nodes = new ArrayList<>();
  private final List<Thread> typing = new ArrayList<>();
  private final AtomicBoolean enough = new AtomicBoolean();
  private Workspace workspace;
  private Database database;
  private Storm storm;

  @BeforeEach
  void start() throws Exception {
    String manifest = Files.readString(Path.of("manifest.yml"));
    workspace = Workspace.start(new WorkspaceSettings(0, manifest, InstantSource.system(), false));
    for (String person : PEOPLE) {
      workspace.addPerson(person, person, ZoneOffset.UTC);
      workspace.addChannel("desk-" + person, false, person);
    }
    workspace.addChannel("incidents", false, "ada");
    storm = new Storm(workspace);
    // They find an empty database, and all want to make the tables.
    old();
    old();
    old();
    connected(3);
    database = Database.open(address);
  }

  private void old() throws Exception {
    started(new Program(Files.createDirectories(folder.resolve("node" + nodes.size())), workspace));
  }

  private void newer() throws Exception {
    Path own = Files.createDirectories(folder.resolve("node" + nodes.size()));
    started(new Program(own, workspace).having(NEXT_RELEASE));
  }

  private void started(Program node) throws Exception {
    node.on(address).start();
    nodes.add(node);
  }

  private void connected(int nodes) throws Exception {
    assertTrue(workspace.connections().await(nodes, PATIENCE), nodes + " nodes");
  }

  @AfterEach
  void stop() throws Exception {
    enough.set(true);
    for (Thread thread : typing) {
      thread.join();
    }
    for (Program node : nodes) {
      node.kill();
    }
    if (database != null) {
      database.close();
    }
    workspace.close();
  }

  @Test
  void peopleNoticeNothing() throws Exception {
    PEOPLE.forEach(this::types);
    newer();
    connected(4);
    assertEquals(1000, schema());
    Program crashed = nodes.getFirst();
    crashed.kill();
    crashed.start();
    connected(4);
    assertTrue(crashed.log().contains("it can work on it until it is upgraded"), crashed.log());
    for (Program old : List.copyOf(nodes.subList(0, 3))) {
      assertTrue(old.stops(), "SIGTERM ends it");
      if (nodes.size() < 6) {
        newer();
        connected(3);
      }
    }
    enough.set(true);
    for (Thread thread : typing) {
      thread.join();
    }
    await(() -> database.read(Backlog::depth) == 0);
    new Aftermath(database, workspace).compare(storm.acknowledged());
    nobodyIsToldOfAFault();
    assertTrue(storm.acknowledged().size() > 10, "people worked meanwhile");
    assertTrue(nodes.getLast().stops(), "SIGTERM ends it");
  }

  /** Whoever types waits for the answer, and not for much longer. */
  private void types(String person) {
    Random own = new Random(person.hashCode());
    typing.add(
        Thread.ofVirtual()
            .start(
                () -> {
                  storm.declare(person);
                  while (!enough.get()) {
                    storm.command(person, own);
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
    for (String person : PEOPLE) {
      List<String> wrong =
          workspace.messages("desk-" + person).stream()
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
