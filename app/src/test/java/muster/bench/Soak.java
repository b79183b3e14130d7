package muster.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import java.util.function.ToLongFunction;
import muster.crash.Program;
import muster.rehearsal.Workspace;

/**
 * What Muster occupies in a process of its own while commands go on for long: incidents are
 * declared, worked on and resolved.
 */
final class Soak implements Measured {
  private static final int A_SECOND = 20;

  /** So many commands make up an incident, from declaring to resolving. */
  private static final int STORY = 200;

  private static final Duration USUAL = Duration.ofMinutes(5);
  private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);
  private static final int LEAST_LOOKS = 15;
  private static final double FLAT = 1.05;
  private static final double MEGABYTE = 1e6;

  @Override
  public String name() {
    return "soak";
  }

  @Override
  public String wanted() {
    return "heap, resident memory, threads and files stay flat at 20 commands a second; soak=1h for"
        + " an hour";
  }

  @Override
  public Duration takes() {
    return USUAL.plusSeconds(15);
  }

  @Override
  public void run(String asked, Report report) throws Exception {
    Duration length = asked.isEmpty() ? USUAL : Duration.parse("PT" + asked);
    Path folder = Files.createTempDirectory("muster-soak");
    try (Workspace workspace = BenchWorkspace.open();
        ExecutorService typing = Executors.newVirtualThreadPerTaskExecutor()) {
      Program program = new Program(folder, workspace);
      program.start();
      BenchWorkspace.awaitConnected(workspace);
      List<Footprint> seen = watched(program, workspace, typing, length, report);
      if (!program.stops()) {
        throw new IllegalStateException("the program did not stop");
      }
      tell(seen, report);
    }
  }

  private static List<Footprint> watched(
      Program program, Workspace workspace, ExecutorService typing, Duration length, Report report)
      throws Exception {
    Duration pause = length.dividedBy(LEAST_LOOKS);
    pause = pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE;
    List<Footprint> seen = new ArrayList<>();
    report.say("  minute  heap MB  resident MB  threads  files");
    long start = System.nanoTime();
    long look = start + pause.toNanos();
    long times = length.toSeconds() * A_SECOND;
    for (int n = 0; n < times; n++) {
      int number = n;
      LockSupport.parkNanos(start + n * (1_000_000_000L / A_SECOND) - System.nanoTime());
      typing.execute(() -> workspace.as("ada").type("general", words(number)));
      if (System.nanoTime() >= look) {
        Footprint now = Footprint.of(program.pid());
        seen.add(now);
        report.say(
            "  %6.1f  %7.1f  %11.1f  %7d  %5d",
            (System.nanoTime() - start) / 60e9,
            now.heap() / MEGABYTE,
            now.resident() / MEGABYTE,
            now.threads(),
            now.files());
        look += pause.toNanos();
      }
    }
    return seen;
  }

  /** The story of one incident after the other. */
  private static String words(int number) {
    int incident = 1 + number / STORY;
    return switch (number % STORY) {
      case 0 -> "/incident declare sev3 Payments time out";
      case STORY - 2 -> "/incident INC-%d resolve It was the pool".formatted(incident);
      case STORY - 1 -> "/incident list";
      default ->
          number % 10 == 0
              ? "/incident INC-%d".formatted(incident)
              : "/incident INC-%d log The pool is at %d".formatted(incident, number);
    };
  }

  private static void tell(List<Footprint> seen, Report report) {
    flat("heap", Footprint::heap, seen, report);
    flat("resident memory", Footprint::resident, seen, report);
    flat("threads", Footprint::threads, seen, report);
    flat("open files", Footprint::files, seen, report);
    report.limit("caches and compiled code, which fill in the first minutes");
  }

  /** The last third of the time against the third before it. */
  private static void flat(
      String what, ToLongFunction<Footprint> number, List<Footprint> seen, Report report) {
    int third = seen.size() / 3;
    List<Footprint> last = seen.subList(seen.size() - third, seen.size());
    List<Footprint> middle = seen.subList(seen.size() - 2 * third, seen.size() - third);
    double ratio = mean(last, number) / mean(middle, number);
    report.ratio(what + ", last third of the time / the third before", ratio, FLAT);
  }

  private static double mean(List<Footprint> some, ToLongFunction<Footprint> number) {
    return some.stream().mapToLong(number).average().orElseThrow();
  }
}
