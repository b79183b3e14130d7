package muster.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import muster.crash.Program;
import muster.rehearsal.Workspace;

/**
 * From nothing to connected, from the jar in a process of its own, with Java started in several
 * ways: on no database, and on the one that the start before has made.
 */
final class Starting implements Measured {
  private static final Path JAR = Path.of("target", "muster.jar");
  private static final int USUAL_ROUNDS = 5;
  private static final double CONNECTED_WITHIN = 2_500;
  private static final double RESIDENT_AT_MOST = 300;
  private static final double MEGABYTE = 1e6;
  private static final String PLAIN = "as it is";
  private static final String SHARED = "class-data sharing";

  /** A Muster that has just connected still does things; after so long it rests. */
  private static final Duration RESTS_AFTER = Duration.ofSeconds(3);

  private final Map<String, List<String>> ways = new LinkedHashMap<>();
  private final Map<String, List<Long>> first = new LinkedHashMap<>();
  private final Map<String, List<Long>> later = new LinkedHashMap<>();
  private final Map<String, List<Long>> resident = new LinkedHashMap<>();

  @Override
  public String name() {
    return "start";
  }

  @Override
  public String wanted() {
    return "connected within 2.5 s, less than 300 MB resident; start=10 for ten rounds";
  }

  @Override
  public Duration takes() {
    return Duration.ofMinutes(6);
  }

  @Override
  public void run(String asked, Report report) throws Exception {
    if (!Files.exists(JAR)) {
      throw new IllegalStateException(JAR + " is not there: mvn package -DskipTests makes it");
    }
    int rounds = asked.isEmpty() ? USUAL_ROUNDS : Integer.parseInt(asked);
    Path folder = Files.createTempDirectory("muster-start");
    Path archive = folder.resolve("muster.jsa");
    Path cache = folder.resolve("muster.aot");
    List<String> shared =
        List.of("-XX:+AutoCreateSharedArchive", "-XX:SharedArchiveFile=" + archive);
    ways.put(PLAIN, List.of());
    ways.put("C1 only", List.of("-XX:TieredStopAtLevel=1"));
    ways.put("serial collector", List.of("-XX:+UseSerialGC"));
    ways.put(SHARED, shared);
    ways.put("sharing, serial", both(shared, "-XX:+UseSerialGC"));
    started(Files.createTempDirectory(folder, "data"), shared);
    if (Runtime.version().feature() >= 25) {
      started(Files.createTempDirectory(folder, "data"), List.of("-XX:AOTCacheOutput=" + cache));
      ways.put("AOT cache (JDK 25)", List.of("-XX:AOTCache=" + cache));
    }
    for (int round = 0; round < rounds; round++) {
      for (Map.Entry<String, List<String>> way : ways.entrySet()) {
        Path data = Files.createTempDirectory(folder, "data");
        add(first, way.getKey(), started(data, way.getValue()).millis());
        One again = started(data, way.getValue());
        add(later, way.getKey(), again.millis());
        add(resident, way.getKey(), again.resident());
      }
    }
    tell(report, archive, cache);
  }

  private static void add(Map<String, List<Long>> to, String way, long value) {
    to.computeIfAbsent(way, k -> new ArrayList<>()).add(value);
  }

  private void tell(Report report, Path archive, Path cache) throws IOException {
    report.say("  the jar has %.1f MB", Files.size(JAR) / MEGABYTE);
    for (Path kept : List.of(archive, cache)) {
      if (Files.exists(kept)) {
        report.say("  %s has %.1f MB", kept.getFileName(), Files.size(kept) / MEGABYTE);
      }
    }
    for (String way : ways.keySet()) {
      report.say(
          "  %-20s first start %5d ms (%d to %d), later ones %5d ms (%d to %d), resident %4.0f MB",
          way,
          median(first.get(way)),
          Collections.min(first.get(way)),
          Collections.max(first.get(way)),
          median(later.get(way)),
          Collections.min(later.get(way)),
          Collections.max(later.get(way)),
          median(resident.get(way)) / MEGABYTE);
    }
    for (String way : List.of(PLAIN, SHARED)) {
      below(report, way + ", first start", median(first.get(way)));
      below(report, way + ", later start", median(later.get(way)));
    }
    report.below("resident", median(resident.get(PLAIN)) / MEGABYTE, " MB", RESIDENT_AT_MOST);
    report.limit("reading and linking classes, which is what an archive spares");
  }

  private static void below(Report report, String what, long millis) {
    report.below(what, (double) millis, " ms", CONNECTED_WITHIN);
  }

  private static List<String> both(List<String> options, String another) {
    List<String> all = new ArrayList<>(options);
    all.add(another);
    return all;
  }

  private record One(long millis, long resident) {}

  private static One started(Path data, List<String> options) throws Exception {
    try (Workspace workspace = BenchWorkspace.open()) {
      List<String> command = new ArrayList<>();
      command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
      command.addAll(options);
      command.addAll(List.of("-jar", JAR.toString(), "run"));
      Program program = new Program(data, workspace).by(command);
      long before = System.nanoTime();
      program.start();
      try {
        BenchWorkspace.awaitConnected(workspace);
        long took = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - before);
        LockSupport.parkNanos(RESTS_AFTER.toNanos());
        return new One(took, Footprint.resident(program.pid()));
      } finally {
        BenchWorkspace.awaitStopped(program);
      }
    }
  }

  private static long median(List<Long> values) {
    return values.stream().sorted().skip(values.size() / 2).findFirst().orElseThrow();
  }
}
