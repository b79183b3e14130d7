package muster.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import muster.testing.CommandLine;

/** The program as anyone starts it, in a process of its own: {@code muster rehearse}. */
final class Rehearsal implements AutoCloseable {
  private static final Pattern OPEN = Pattern.compile("The rehearsal workspace is open: (\\S+)");
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final Path said;
  private final Process process;

  Rehearsal(Path folder, String... words) {
    said = folder.resolve("said.txt");
    List<String> line = new ArrayList<>(CommandLine.muster("rehearse", "--port", "0"));
    line.addAll(List.of(words));
    ProcessBuilder builder = new ProcessBuilder(line);
    builder.environment().put("MUSTER_DATA", folder.toString());
    try {
      process = builder.redirectErrorStream(true).redirectOutput(said.toFile()).start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Where the page is, once Muster is in the workspace. */
  URI page() {
    long until = System.nanoTime() + PATIENCE.toNanos();
    while (System.nanoTime() < until && process.isAlive()) {
      Matcher open = OPEN.matcher(said());
      if (open.find()) {
        return URI.create(open.group(1));
      }
      LockSupport.parkNanos(20_000_000);
    }
    throw new IllegalStateException("the rehearsal did not open; it said: " + said());
  }

  String said() {
    try {
      return Files.readString(said);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(10, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }
}
