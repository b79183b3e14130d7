package muster.bench;

import java.time.Duration;
import java.util.List;
import muster.Node;
import muster.database.Database;
import muster.database.DatabaseAddress;
import muster.rehearsal.Workspace;

/**
 * How long it takes until a command that is durable is acknowledged, against a Bolt handler that
 * does nothing plus one bare synced commit. The rounds take turns, so that a busy moment of the
 * machine meets all of them.
 */
final class Acks implements Measured {
  private static final int USUAL_ROUNDS = 3;

  private static final List<AckContest.Load> LOADS =
      List.of(new AckContest.Load(1, 8), new AckContest.Load(50, 4), new AckContest.Load(200, 4));

  private final boolean postgres;

  private Acks(boolean postgres) {
    this.postgres = postgres;
  }

  static Acks onH2() {
    return new Acks(false);
  }

  static Acks onPostgres() {
    return new Acks(true);
  }

  @Override
  public String name() {
    return postgres ? "acks-postgresql" : "acks-h2";
  }

  @Override
  public String wanted() {
    return "p99 at most 1.5 x (a handler that does nothing + one synced commit) at 50 commands a"
        + " second, below 1 s at 200; acks-…=10 for ten rounds instead of three";
  }

  @Override
  public Duration takes() {
    return Duration.ofMinutes(5);
  }

  @Override
  public void run(String asked, Report report) throws Exception {
    int rounds = asked.isEmpty() ? USUAL_ROUNDS : Integer.parseInt(asked);
    try (Disks disks = Disks.of(postgres)) {
      report.say("  %s", disks.settings());
      measure(disks.next(), disks.next(), rounds, report);
    }
  }

  private static void measure(DatabaseAddress bare, DatabaseAddress own, int rounds, Report report)
      throws Exception {
    try (IdleBolt nothing = IdleBolt.start();
        Database database = Database.open(bare);
        Workspace workspace = BenchWorkspace.open();
        Node node = BenchWorkspace.muster(workspace, own)) {
      AckContest contest = new AckContest(nothing, database, workspace, node);
      contest.declare();
      contest.warmUp();
      for (AckContest.Load load : LOADS) {
        contest.measure(load, rounds, report);
      }
      contest.nothingLost(report);
      report.limit(
          "the processors, which the workspace shares: a second's commands need the time above");
    }
  }
}
