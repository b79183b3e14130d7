package muster.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a Java process occupies, as the system counts it; Linux only.
 *
 * @param heap bytes of live objects, after a collection
 * @param resident bytes of memory
 */
record Footprint(long heap, long resident, int threads, long files) {
  private static final Pattern USED = Pattern.compile("(?:total \\d+K, )?used (\\d+)K");

  /** Collects garbage in it first. */
  static Footprint of(long pid) throws IOException, InterruptedException {
    String unused = jcmd(pid, "GC.run");
    Matcher used = USED.matcher(jcmd(pid, "GC.heap_info"));
    if (!used.find()) {
      throw new IllegalStateException("Java did not say how much heap is used");
    }
    try (Stream<Path> open = Files.list(proc(pid, "fd"))) {
      return new Footprint(
          Long.parseLong(used.group(1)) << 10,
          resident(pid),
          (int) status(pid, "Threads"),
          open.count());
    }
  }

  static long resident(long pid) throws IOException {
    return status(pid, "VmRSS") << 10;
  }

  private static Path proc(long pid, String what) {
    return Path.of("/proc", Long.toString(pid), what);
  }

  private static long status(long pid, String key) throws IOException {
    return Files.readAllLines(proc(pid, "status")).stream()
        .filter(line -> line.startsWith(key + ":"))
        .map(line -> line.replaceAll("\\D", ""))
        .mapToLong(Long::parseLong)
        .findFirst()
        .orElseThrow();
  }

  private static String jcmd(long pid, String command) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(),
                Long.toString(pid),
                command)
            .redirectErrorStream(true)
            .start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (process.waitFor() != 0) {
      throw new IllegalStateException(said);
    }
    return said;
  }
}
