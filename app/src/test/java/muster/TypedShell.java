package muster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import muster.testing.CommandLine;

/** Types lines of the manual in a folder of its own, one after the other. */
final class TypedShell {
  private static final Duration PATIENCE = Duration.ofMinutes(3);

  private final Path folder;
  private final Map<String, String> environment;

  TypedShell(Path folder, Map<String, String> environment) {
    this.folder = folder;
    this.environment = new HashMap<>(environment);
  }

  /** Every line has to end well; what goes on until it is stopped has to begin well. */
  void type(TypedLine line) throws Exception {
    if (line.text().startsWith("export ")) {
      set(line.text().substring("export ".length()));
      return;
    }
    List<String> words =
        line.muster().orElseThrow(() -> new AssertionError(line + " cannot be run here"));
    Path log = Files.createTempFile(folder, "typed", ".log");
    ProcessBuilder builder =
        new ProcessBuilder(CommandLine.muster(words.toArray(String[]::new)))
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile());
    builder.environment().putAll(environment);
    Process process = builder.start();
    try {
      if (goesOn(words)) {
        began(process, log);
        process.destroy();
      }
      boolean ended = process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS);
      assertTrue(ended, () -> line + " did not end");
      if (!goesOn(words)) {
        assertEquals(0, process.exitValue(), line + "\n" + Files.readString(log));
      }
    } finally {
      process.destroyForcibly();
    }
  }

  /** What is left out with an ellipsis is known here already. */
  private void set(String assignments) {
    for (String assignment : assignments.split(" ", -1)) {
      String[] parts = assignment.split("=", 2);
      if (parts[1].endsWith("…")) {
        assertTrue(environment.containsKey(parts[0]), parts[0]);
      } else {
        environment.put(parts[0], parts[1]);
      }
    }
  }

  private static boolean goesOn(List<String> words) {
    return words.getFirst().equals("run")
        || (words.getFirst().equals("rehearse") && !words.contains("--auto"));
  }

  private static void began(Process process, Path log) throws IOException {
    long until = System.nanoTime() + PATIENCE.toNanos();
    while (!Files.readString(log).matches("(?s).*(Ctrl-C|is connected to Slack).*")) {
      if (!process.isAlive() || System.nanoTime() > until) {
        throw new AssertionError("it did not begin: " + Files.readString(log));
      }
      LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
    }
  }
}
