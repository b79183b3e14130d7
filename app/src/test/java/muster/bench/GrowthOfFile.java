package muster.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import muster.Node;
import muster.database.DatabaseAddress;
import muster.database.Inbox;
import muster.database.Lanes;
import muster.flow.Clocks;
import muster.rehearsal.Workspace;

/**
 * How the embedded file grows in a day, on a clock that runs as fast as the work is done: six
 * incidents of two hundred facts each, one after the other, the pulse all the time, and everything
 * that falls due meanwhile.
 */
final class GrowthOfFile implements Measured {
  private static final Duration PULSE = Duration.ofSeconds(15);
  private static final int PULSES_AN_HOUR = 240;
  private static final int USUAL_HOURS = 24;
  private static final Duration EVERY_INCIDENT = Duration.ofHours(4);

  /** An incident takes two hours, so that its lines come 36 seconds apart. */
  private static final int PULSES_OF_AN_INCIDENT = 480;

  private static final int FACTS = 200;
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final Instant MORNING = Instant.parse("2026-11-20T00:00:00Z");
  private static final double MEGABYTE = 1e6;

  /** The file is compacted once it has grown by 64 MB, looked at once a minute. */
  private static final double LARGEST = 80;

  private final AtomicReference<Instant> now = new AtomicReference<>(MORNING);
  private int declared;

  @Override
  public String name() {
    return "growth-of-file";
  }

  @Override
  public String wanted() {
    return "the embedded file stays below %.0f MB through a day; growth-of-file=72 for three days"
        .formatted(LARGEST);
  }

  @Override
  public Duration takes() {
    return Duration.ofMinutes(2);
  }

  @Override
  public void run(String asked, Report report) throws Exception {
    int hours = asked.isEmpty() ? USUAL_HOURS : Integer.parseInt(asked);
    Path folder = Files.createTempDirectory("muster-file");
    Path file = folder.resolve("muster.mv.db");
    List<Long> largest = new ArrayList<>();
    try (Workspace workspace = BenchWorkspace.open(now::get);
        Node node =
            BenchWorkspace.muster(
                workspace, DatabaseAddress.in(folder), new Clocks(now::get, now::get))) {
      report.say("  hour  largest MB  at its end MB");
      for (int hour = 1; hour <= hours; hour++) {
        largest.add(hour(hour - 1, workspace, node, file));
        report.say(
            "  %4d  %10.1f  %13.1f",
            hour, largest.getLast() / MEGABYTE, Files.size(file) / MEGABYTE);
      }
    }
    report.say("  %.1f MB once it was closed", Files.size(file) / MEGABYTE);
    report.below("the largest the file was", Collections.max(largest) / MEGABYTE, " MB", LARGEST);
    double lastHalf = Collections.max(largest.subList(hours / 2, hours));
    double firstHalf = Collections.max(largest.subList(0, hours / 2));
    report.ratio(
        "largest in the second half of the time / in the first", lastHalf / firstHalf, 1.1);
    report.limit("what H2 writes for each commit, until the file is compacted");
  }

  /** One hour, and the largest that the file was in it. */
  private long hour(int hour, Workspace workspace, Node node, Path file) throws Exception {
    long largest = 0;
    for (int pulse = 0; pulse < PULSES_AN_HOUR; pulse++) {
      now.updateAndGet(before -> before.plus(PULSE));
      int moment = (hour * PULSES_AN_HOUR + pulse) % pulses(EVERY_INCIDENT);
      work(moment, workspace);
      node.ring();
      BenchWorkspace.awaitQuiet(workspace, node, PATIENCE);
      if (pulse % 4 == 0) {
        largest = Math.max(largest, Files.size(file));
        node.database().tidy();
      }
    }
    tidied(node);
    return largest;
  }

  /** What Muster forgets once an hour. */
  private void tidied(Node node) {
    Instant dayAgo = now.get().minus(Duration.ofDays(1));
    int unused =
        node.database()
            .write(
                handle ->
                    new Inbox(handle).forgetBefore(dayAgo)
                        + new Lanes(handle).forgetBefore(dayAgo));
  }

  private static int pulses(Duration time) {
    return (int) time.dividedBy(PULSE);
  }

  /**
   * What people do at this moment of the four hours that an incident and the quiet after it take.
   */
  private void work(int moment, Workspace workspace) {
    if (moment == 0) {
      declared++;
      workspace.as("ada").type("general", "/incident declare sev2 Payments time out, " + declared);
    } else if (moment == PULSES_OF_AN_INCIDENT) {
      workspace
          .as("ada")
          .type("general", "/incident INC-%d resolve It was the pool".formatted(declared));
    } else if (moment < PULSES_OF_AN_INCIDENT && isMomentOfFact(moment)) {
      workspace
          .as("ada")
          .type("general", "/incident INC-%d log The pool is at %d".formatted(declared, moment));
    }
    if (moment % pulses(Duration.ofMinutes(10)) == 0) {
      workspace.as("ada").openHome();
    }
  }

  private static boolean isMomentOfFact(int moment) {
    return moment * FACTS / PULSES_OF_AN_INCIDENT != (moment - 1) * FACTS / PULSES_OF_AN_INCIDENT;
  }
}
