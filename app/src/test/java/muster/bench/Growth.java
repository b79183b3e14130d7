package muster.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import muster.Node;
import muster.config.Secret;
import muster.database.Database;
import muster.database.DatabaseAddress;
import muster.flow.Answer;
import muster.flow.Clocks;
import muster.flow.Pace;
import muster.flow.SteadyClock;
import muster.incident.PersonId;
import muster.playbook.Playbook;
import muster.rehearsal.Workspace;
import muster.rehearsal.WorkspaceSettings;
import muster.testing.WithoutSlack;

/**
 * What a million facts in twenty thousand incidents cost those who work today: the same commands,
 * lists, homes and starts on an empty database and on a grown one, in turns.
 */
final class Growth {
  private static final int TURNS = Integer.getInteger("growth.turns", 150);
  private static final int STARTS = 3;
  private static final int LONG = 20_000;
  private static final int LONG_TURNS = 15;
  private static final double ANSWERED_WITHIN = 100;
  private static final int LONGEST = GrownDatabase.CLOSED + GrownDatabase.OPEN + 1;

  private final DatabaseAddress young;
  private final DatabaseAddress grown;
  private final Report report;

  private Growth(Disks disks, boolean postgres, Report report) throws Exception {
    this.young = disks.next();
    this.grown = disks.next();
    this.report = report;
    long began = System.nanoTime();
    try (Database database = Database.open(young)) {
      GrownDatabase.open(database);
      GrownDatabase.longest(database, LONGEST, 10);
    }
    try (Database database = Database.open(grown)) {
      GrownDatabase.history(database, GrownDatabase.CLOSED);
      GrownDatabase.open(database);
      GrownDatabase.longest(database, LONGEST, LONG);
      if (postgres) {
        // It does so by itself before long.
        int unused = database.write(handle -> handle.execute("analyze"));
      }
      report.say(
          "  %,d facts in %,d incidents, written in %d s",
          database.read(h -> count(h, "fact")),
          database.read(h -> count(h, "incident")),
          TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - began));
    }
  }

  private static long count(org.jdbi.v3.core.Handle handle, String table) {
    return handle.createQuery("select count(*) from " + table).mapTo(Long.class).one();
  }

  /** Measures on databases from these disks. */
  static void run(Disks disks, boolean postgres, Report report) throws Exception {
    Growth growth = new Growth(disks, postgres, report);
    growth.starts();
    growth.everyDay();
  }

  private void everyDay() {
    try (Database one = Database.open(young);
        Database other = Database.open(grown);
        WithoutSlack before = new WithoutSlack(one, GrownDatabase.TODAY);
        WithoutSlack after = new WithoutSlack(other, GrownDatabase.TODAY)) {
      Map<String, Double> most = new LinkedHashMap<>();
      most.put("command", 1.2);
      most.put("list", 1.5);
      most.put("list recent", 1.5);
      most.put("home", 1.5);
      for (Map.Entry<String, Double> kind : most.entrySet()) {
        compare(kind.getKey(), kind.getValue(), before, after);
      }
      for (String words :
          List.of("log once more", "status", "timeline", "postmortem", "update x")) {
        longLog(words, after);
      }
    }
  }

  private void compare(String what, double most, WithoutSlack before, WithoutSlack after) {
    List<Long> young = new ArrayList<>();
    List<Long> grown = new ArrayList<>();
    for (int turn = -TURNS / 3; turn < TURNS; turn++) {
      // By turns which goes first, so that neither is always the one that finds the caches warm.
      long one = turn % 2 == 0 ? took(what, turn, before) : 0;
      long other = took(what, turn, after);
      one = turn % 2 == 0 ? one : took(what, turn, before);
      if (turn >= 0) {
        young.add(one);
        grown.add(other);
      }
    }
    report.say(
        "  %-11s empty p50 %.2f p99 %.2f ms, grown p50 %.2f p99 %.2f ms",
        what, millis(young, 0.5), millis(young, 0.99), millis(grown, 0.5), millis(grown, 0.99));
    report.ratio(
        what + " p50, a million facts / none", millis(grown, 0.5) / millis(young, 0.5), most);
  }

  private static double millis(List<Long> nanos, double share) {
    long[] sorted = nanos.stream().mapToLong(Long::longValue).sorted().toArray();
    return sorted[(int) Math.min(sorted.length - 1L, Math.round(sorted.length * share))] / 1e6;
  }

  private static long took(String what, int turn, WithoutSlack muster) {
    int number = GrownDatabase.CLOSED + 1 + Math.floorMod(turn, GrownDatabase.OPEN);
    PersonId who = GrownDatabase.person(number);
    long began = System.nanoTime();
    switch (what) {
      case "command" ->
          GrownDatabase.everyDay(number, turn).forEach(words -> require(muster.type(who, words)));
      case "home" -> {
        muster.homes().opened(who, 0);
        muster.homes().draw(who);
      }
      default -> require(muster.type(who, what));
    }
    long took = System.nanoTime() - began;
    muster.awaitQuiet();
    return took;
  }

  private static void require(Answer answer) {
    if (!answer.done()) {
      throw new IllegalStateException(answer.text());
    }
  }

  private void longLog(String words, WithoutSlack muster) {
    List<Long> nanos = new ArrayList<>();
    for (int turn = 0; turn < LONG_TURNS; turn++) {
      long began = System.nanoTime();
      require(muster.type(GrownDatabase.person(LONGEST), "INC-%d %s".formatted(LONGEST, words)));
      nanos.add(System.nanoTime() - began);
      muster.awaitQuiet();
    }
    report.say(
        "  %,d facts, %-14s first %.1f ms, p50 %.1f ms, max %.1f ms",
        LONG, words, nanos.getFirst() / 1e6, millis(nanos, 0.5), millis(nanos, 1));
    report.below(
        "%s in an incident of %,d facts, p50".formatted(words, LONG),
        millis(nanos, 0.5),
        " ms",
        ANSWERED_WITHIN);
  }

  private void starts() throws Exception {
    double[] before = new double[STARTS + 1];
    double[] after = new double[STARTS + 1];
    for (int turn = 0; turn <= STARTS; turn++) {
      before[turn] = start(young);
      after[turn] = start(grown);
    }
    // The first of each loads classes.
    double one = median(Arrays.copyOfRange(before, 1, before.length));
    double other = median(Arrays.copyOfRange(after, 1, after.length));
    report.say("  start       empty %.0f ms, grown %.0f ms", one, other);
    report.ratio("start, a million facts / none", other / one, 1.2);
  }

  private static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }

  /** Milliseconds from nothing to connected, in a process that has done it before. */
  private static double start(DatabaseAddress address) throws Exception {
    String manifest = Files.readString(Path.of("manifest.yml"));
    Instant now = GrownDatabase.TODAY;
    try (Workspace workspace =
        Workspace.start(new WorkspaceSettings(0, manifest, () -> now, false))) {
      workspace.addPerson("ada", "Ada Byron", ZoneOffset.UTC);
      var access =
          new Node.Access(
              workspace.apiUrl(),
              new Secret(workspace.botToken()),
              new Secret(workspace.appToken()));
      long began = System.nanoTime();
      try (Node node =
          Node.start(
              Playbook.standard(),
              address,
              access,
              new Clocks(() -> now, new SteadyClock()),
              Pace.STANDARD)) {
        if (!workspace.connections().await(1, java.time.Duration.ofSeconds(30))) {
          throw new IllegalStateException("connected: " + node.isConnected());
        }
        return (System.nanoTime() - began) / 1e6;
      }
    }
  }
}
