package muster.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import muster.Node;
import muster.config.Secret;
import muster.database.Database;
import muster.database.DatabaseAddress;
import muster.flow.Clocks;
import muster.flow.Pace;
import muster.flow.SteadyClock;
import muster.incident.Fact;
import muster.incident.MessageRef;
import muster.incident.PersonId;
import muster.playbook.Playbook;
import muster.rehearsal.Workspace;
import muster.rehearsal.WorkspaceSettings;

/**
 * Ten thousand open incidents whose promised updates fall due within one minute, or all at once,
 * while people go on working: how late what followed is recorded, and what it does to them.
 */
final class Storm implements AutoCloseable {
  private static final int INCIDENTS = Integer.getInteger("storm.incidents", 10_000);

  /** Where people work meanwhile; nothing of theirs is due. */
  private static final int CALM = 100;

  private static final int COMMANDERS = 20;
  private static final int A_SECOND = Integer.getInteger("storm.commands", 20);
  private static final int WARM_UP_SECONDS = 5;
  private static final int IDLE_SECONDS = 20;
  private static final Instant DUE = Instant.parse("2026-11-22T12:00:00Z");
  private static final Duration LEAD = Duration.ofSeconds(5);

  private final ShiftedClock clock = new ShiftedClock(DUE.minus(Duration.ofMinutes(4)));
  private final Workspace workspace;
  private final Node node;
  private final Duration spread;

  private Storm(DatabaseAddress address, Duration spread) throws Exception {
    this.spread = spread;
    workspace =
        Workspace.start(
            new WorkspaceSettings(0, Files.readString(Path.of("manifest.yml")), clock, true));
    try (Database database = Database.open(address)) {
      seed(database);
    }
    node =
        Node.start(
            Playbook.standard(),
            address,
            new Node.Access(
                workspace.apiUrl(),
                new Secret(workspace.botToken()),
                new Secret(workspace.appToken())),
            new Clocks(clock, new SteadyClock()),
            Pace.STANDARD);
    if (!workspace.connections().await(1, Duration.ofSeconds(20))) {
      throw new IllegalStateException("Muster did not connect");
    }
    node.tick();
  }

  /** Measures once, with the promises spread over this time. */
  static void run(DatabaseAddress address, Duration spread, Report report) throws Exception {
    report.say("  %,d due within %d s", INCIDENTS, spread.toSeconds());
    try (Storm storm = new Storm(address, spread)) {
      storm.measure(spread, report);
    }
  }

  private void seed(Database database) {
    workspace.addPerson("ada", "Ada Byron", ZoneOffset.UTC);
    workspace.addChannel("general", false, "ada", "muster");
    String incidents = workspace.addChannel("incidents", false, "ada", "muster");
    MessageRef card =
        new MessageRef(incidents, workspace.postAs("muster", "incidents", "a card").ts());
    List<PersonId> commanders =
        IntStream.range(0, COMMANDERS)
            .mapToObj(n -> workspace.addPerson("c" + n, "Person " + n, ZoneOffset.UTC))
            .map(PersonId::new)
            .toList();
    Seeding.of(
        database,
        1,
        INCIDENTS + CALM,
        number -> {
          String channel = workspace.addChannel("inc-" + number, false, "muster");
          PersonId commander = commanders.get(number % COMMANDERS);
          Instant due = number > INCIDENTS ? DUE.plus(Duration.ofMinutes(9)) : due(number);
          SeededLog log =
              new SeededLog(number, due.minus(SeededLog.promised()), commander).in(channel, card);
          return log.after(SeededLog.promised().minusMinutes(5))
              .add(Optional.empty(), new Fact.UpdatePrompted(commander, due));
        });
  }

  private Instant due(int number) {
    return DUE.plusNanos(spread.toNanos() / INCIDENTS * number);
  }

  private void type(int n) {
    int number = INCIDENTS + 1 + Math.floorMod(n, CALM);
    workspace.as("ada").type("general", "/incident INC-%d log line %d".formatted(number, n));
  }

  private void measure(Duration within, Report report) throws Exception {
    Latencies unused = Latencies.round(A_SECOND, WARM_UP_SECONDS, this::type);
    Latencies idle = Latencies.round(A_SECOND, IDLE_SECONDS, this::type);
    report.say("    commands, idle          %s", idle);
    clock.moveTo(DUE.minus(LEAD));
    StormWatch watch = new StormWatch(node.database(), clock, INCIDENTS);
    Thread watching = Thread.ofPlatform().start(watch);
    int seconds = (int) spread.plus(LEAD).plusSeconds(10).toSeconds();
    Latencies busy = Latencies.round(A_SECOND, seconds, this::type);
    report.say("    commands, in the storm  %s", busy);
    String when = "%,d due within %d s: ".formatted(INCIDENTS, within.toSeconds());
    report.ratio(when + "p99 in the storm / p99 idle", busy.millis(0.99) / idle.millis(0.99), 1.5);
    watch.report(when, report);
    watching.join(Duration.ofSeconds(90));
    watch.finish();
    watch.reportPosts(report);
  }

  @Override
  public void close() {
    node.close();
    workspace.close();
  }
}
