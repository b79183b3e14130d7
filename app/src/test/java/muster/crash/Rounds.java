package muster.crash;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;
import muster.database.Database;
import muster.database.DatabaseAddress;
import muster.rehearsal.Faults;
import muster.rehearsal.Faults.Fault;
import muster.rehearsal.Workspace;
import muster.rehearsal.WorkspaceSettings;
import muster.testing.Databases;

/**
 * Rounds of random commands, each of which ends with kill -9 at a random moment. By itself it plays
 * many of them on both databases: {@code Rounds 200}.
 */
public final class Rounds {
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final int COMMANDS = 5;
  private static final List<String> METHODS =
      List.of(
          "conversations.create",
          "conversations.invite",
          "chat.postMessage",
          "chat.postMessage",
          "chat.update",
          "pins.add",
          "conversations.setTopic");

  private final Path folder;
  private final DatabaseAddress address;
  private final Random random;
  private int acknowledged;

  Rounds(Path folder, DatabaseAddress address, long seed) {
    this.folder = folder;
    this.address = address;
    this.random = new Random(seed);
  }

  /** Both databases, so many rounds each; prints what came of it. */
  public static void main(String[] arguments) throws Exception {
    int rounds = arguments.length == 0 ? 200 : Integer.parseInt(arguments[0]);
    Path folder = Files.createTempDirectory("muster-rounds");
    long seed = System.nanoTime();
    System.out.printf("seed %d, in %s%n", seed, folder);
    played("H2", folder.resolve("h2"), DatabaseAddress.in(folder.resolve("h2")), seed, rounds);
    played("PostgreSQL", folder.resolve("postgres"), Databases.postgres(), seed, rounds);
    System.exit(0);
  }

  private static void played(String name, Path folder, DatabaseAddress at, long seed, int rounds)
      throws Exception {
    Files.createDirectories(folder);
    Rounds played = new Rounds(folder, at, seed);
    long started = System.nanoTime();
    played.play(rounds);
    System.out.printf(
        "%s: %d kills, %d acknowledged texts: 0 lost, 0 doubled, 0 out of order (%d s)%n",
        name,
        rounds,
        played.acknowledged,
        Duration.ofNanos(System.nanoTime() - started).toSeconds());
  }

  void play(int rounds) throws Exception {
    String manifest = Files.readString(Path.of("manifest.yml"));
    try (Workspace workspace =
        Workspace.start(new WorkspaceSettings(0, manifest, InstantSource.system(), false))) {
      for (String person : List.of("ada", "ben")) {
        workspace.addPerson(person, person, ZoneOffset.UTC);
        workspace.addChannel("desk-" + person, false, person);
      }
      workspace.addChannel("incidents", false, "ada");
      Program muster = new Program(folder, workspace).on(address);
      Storm storm = new Storm(workspace);
      try {
        for (int round = 1; round <= rounds; round++) {
          muster.start();
          assertTrue(workspace.connections().await(1, PATIENCE), "started again");
          round(workspace, storm);
          muster.kill();
          assertTrue(workspace.connections().awaitNone(PATIENCE), "Slack noticed");
        }
        muster.start();
        assertTrue(workspace.connections().await(1, PATIENCE), "started at last");
        assertTrue(muster.becomesIdle(PATIENCE), "the outbox empties");
        assertTrue(muster.stops(), "SIGTERM ends it");
      } finally {
        muster.kill();
      }
      acknowledged = storm.acknowledged().size();
      try (Database database = Database.open(address)) {
        new Aftermath(database, workspace).compare(storm.acknowledged());
      }
    }
  }

  private void round(Workspace workspace, Storm storm) throws InterruptedException {
    for (int trouble = random.nextInt(3); trouble > 0; trouble--) {
      workspace.faults().next(METHODS.get(random.nextInt(METHODS.size())), fault());
    }
    storm.declare("ada");
    for (int command = 0; command < COMMANDS; command++) {
      storm.command(random.nextBoolean() ? "ada" : "ben", random);
    }
    int calls = workspace.calls().size() + random.nextInt(8);
    // Some rounds die at once, some after a few more calls; what counts is that it varies.
    boolean unused = workspace.await(w -> w.calls().size() >= calls, Duration.ofMillis(700));
  }

  private Fault fault() {
    return switch (random.nextInt(6)) {
      case 0 -> new Faults.LostBefore();
      case 1 -> new Faults.LostAfter();
      case 2 -> new Faults.Status(500);
      case 3 -> new Faults.Limited(1);
      // Killed meanwhile, the program never hears that it was done.
      default -> new Faults.Stalls(Duration.ofSeconds(2));
    };
  }
}
