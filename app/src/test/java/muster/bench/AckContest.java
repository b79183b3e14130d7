package muster.bench;

import java.time.Duration;
import java.time.InstantSource;
import java.util.function.IntConsumer;
import muster.Node;
import muster.database.Database;
import muster.database.Inbox;
import muster.rehearsal.Workspace;

/** Those that are measured against each other, in turn. */
final class AckContest {
  private static final int INCIDENTS = 20;
  private static final double MOST = 1.5;
  private static final double ONE_SECOND = 1_000;
  private static final Load WARM_UP = new Load(50, 6);

  /** On a busy machine it takes long until all that followed from a round is posted. */
  private static final Duration PATIENCE = Duration.ofMinutes(5);

  /** So many commands a second, for so many seconds in each round. */
  record Load(int aSecond, int seconds) {}

  private final IdleBolt nothing;
  private final Database bare;
  private final Workspace workspace;
  private final Node node;
  private int rows;
  private int typed;

  AckContest(IdleBolt nothing, Database bare, Workspace workspace, Node node) {
    this.nothing = nothing;
    this.bare = bare;
    this.workspace = workspace;
    this.node = node;
  }

  void declare() throws InterruptedException {
    for (int n = 0; n < INCIDENTS; n++) {
      workspace.as("ada").type("general", "/incident declare sev3 Payments time out, " + n);
    }
    BenchWorkspace.awaitQuiet(workspace, node, PATIENCE);
  }

  void warmUp() throws InterruptedException {
    Turn turn = new Turn(WARM_UP);
    turn.take();
  }

  void measure(Load load, int rounds, Report report) throws InterruptedException {
    Turn turn = new Turn(load);
    for (int round = 0; round < rounds; round++) {
      turn.take();
    }
    report.say("  %d a second, %d rounds in turn", load.aSecond(), rounds);
    turn.tell(report);
  }

  /** One after the other under one load, as often as it is taken. */
  private final class Turn {
    private final Load load;
    private final ProcessorTime ofNothing = new ProcessorTime();
    private final ProcessorTime ofMuster = new ProcessorTime();
    private Latencies idle = Latencies.NONE;
    private Latencies commit = Latencies.NONE;
    private Latencies spread = Latencies.NONE;
    private Latencies one = Latencies.NONE;

    Turn(Load load) {
      this.load = load;
    }

    void take() throws InterruptedException {
      ofNothing.begins();
      Latencies now = round(nothing::command);
      ofNothing.ends(now.times());
      idle = idle.and(now);
      commit = commit.and(round(AckContest.this::commit));
      spread = spread.and(muster(INCIDENTS));
      one = one.and(muster(1));
    }

    void tell(Report report) {
      report.say("    a handler that does nothing   %s", idle);
      report.say("    one bare synced commit        %s", commit);
      report.say("    Muster, %d incidents          %s", INCIDENTS, spread);
      report.say("    Muster, one incident          %s", one);
      report.say(
          "    processor time of a command   %.1f ms, with what follows it; doing nothing %.1f ms",
          ofMuster.millisEach(), ofNothing.millisEach());
      double sum = idle.millis(0.99) + commit.millis(0.99);
      verdict(INCIDENTS + " incidents", spread.millis(0.99), sum, report);
      verdict("one incident", one.millis(0.99), sum, report);
    }

    private void verdict(String where, double p99, double sum, Report report) {
      String what = "ack p99, %s, at %d a second".formatted(where, load.aSecond());
      switch (load.aSecond()) {
        case 50 -> report.ratio(what + " / (nothing + commit)", p99 / sum, MOST);
        case 200 -> report.below(what, p99, " ms", ONE_SECOND);
        default -> report.say("    %s / (nothing + commit) = %.2f", what, p99 / sum);
      }
    }

    /** What follows a command is done before the next round of another begins. */
    private Latencies muster(int incidents) throws InterruptedException {
      int before = typed;
      ofMuster.begins();
      Latencies round =
          round(
              n ->
                  workspace
                      .as("ada")
                      .type(
                          "general",
                          "/incident INC-%d log line %d".formatted(1 + n % incidents, before + n)));
      typed += round.times();
      BenchWorkspace.awaitQuiet(workspace, node, PATIENCE);
      ofMuster.ends(round.times());
      return round;
    }

    private Latencies round(IntConsumer work) throws InterruptedException {
      Latencies round = Latencies.round(load.aSecond(), load.seconds(), work);
      rows += round.times();
      return round;
    }
  }

  /** One row in one transaction, on the device when it returns. */
  private void commit(int n) {
    String row = "row/" + (rows + n);
    if (!bare.write(handle -> new Inbox(handle).take(row, InstantSource.system().instant()))) {
      throw new IllegalStateException(row + " was there already");
    }
  }

  void nothingLost(Report report) {
    int kept =
        node.database()
            .read(
                handle ->
                    handle
                        .createQuery("select count(*) from fact where kind = 'Logged'")
                        .mapTo(Integer.class)
                        .one());
    report.verdict(
        kept == typed, "%d of %d acknowledged lines are in the log".formatted(kept, typed));
  }
}
