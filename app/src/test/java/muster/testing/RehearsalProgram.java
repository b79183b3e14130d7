package muster.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code muster rehearse} in a process of its own, and what its page is asked over HTTP. */
public final class RehearsalProgram implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(90);
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final HttpClient BROWSER = HttpClient.newHttpClient();

  private final Path log;
  private final Process process;

  private RehearsalProgram(Path log, Process process) {
    this.log = log;
    this.process = process;
  }

  /** Starts it; what it may write besides goes to this folder. */
  public static RehearsalProgram start(Path folder, String... options) throws IOException {
    List<String> command = new ArrayList<>(CommandLine.muster("rehearse"));
    command.addAll(List.of(options));
    Path log = Files.createTempFile(folder, "rehearsal", ".log");
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().put("MUSTER_DATA", folder.resolve("data").toString());
    builder.redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.to(log.toFile()));
    return new RehearsalProgram(log, builder.start());
  }

  public String log() throws IOException {
    return Files.readString(log);
  }

  /** Waits until it is open, and returns what it wrote by then. */
  public String opened() throws IOException {
    long until = System.nanoTime() + PATIENCE.toNanos();
    while (!log().contains("Ctrl-C")) {
      if (!process.isAlive() || System.nanoTime() > until) {
        throw new IllegalStateException("it did not open: " + log());
      }
      LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
    }
    return log();
  }

  public URI page() throws IOException {
    Matcher said = Pattern.compile("is open: (http\\S+)").matcher(log());
    if (!said.find()) {
      throw new IllegalStateException(log());
    }
    return URI.create(said.group(1));
  }

  /** Does something on the page as this person; the answer's words. */
  public String act(String person, String channel, String what, Object... more) throws Exception {
    ObjectNode asked = JSON.createObjectNode().put("as", person).put("in", channel);
    asked.put("what", what);
    for (int at = 0; at < more.length; at += 2) {
      asked.set(more[at].toString(), JSON.valueToTree(more[at + 1]));
    }
    HttpRequest request =
        HttpRequest.newBuilder(page().resolve("/rehearsal/do"))
            .POST(BodyPublishers.ofString(asked.toString()))
            .build();
    return BROWSER.send(request, BodyHandlers.ofString()).body();
  }

  /** What this person sees. */
  public JsonNode state(String person, String channel) throws Exception {
    URI address = page().resolve("/rehearsal/state?as=" + person + "&in=" + channel);
    HttpRequest request = HttpRequest.newBuilder(address).build();
    return JSON.readTree(BROWSER.send(request, BodyHandlers.ofString()).body());
  }

  /** Waits until what this person sees is so, and returns it. */
  public JsonNode state(String person, String channel, Predicate<JsonNode> wanted)
      throws Exception {
    long until = System.nanoTime() + PATIENCE.toNanos();
    JsonNode seen = state(person, channel);
    while (!wanted.test(seen)) {
      if (System.nanoTime() > until) {
        throw new IllegalStateException("not so: " + seen);
      }
      LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
      seen = state(person, channel);
    }
    return seen;
  }

  /** The first channel that Muster made, for this person. */
  public Optional<String> room(String person) throws Exception {
    return state(person, "general")
        .path("channels")
        .valueStream()
        .map(channel -> channel.path("name").asText())
        .filter(name -> name.startsWith("inc-"))
        .findFirst();
  }

  /** SIGKILL: no handler runs, nothing is flushed. */
  public void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  /** SIGINT, as Ctrl-C sends it, or SIGTERM; how long it took to end. */
  public Duration ends(String signal) throws Exception {
    long from = System.nanoTime();
    new ProcessBuilder("kill", signal, Long.toString(process.pid())).start().waitFor();
    if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
      throw new IllegalStateException("it did not end");
    }
    return Duration.ofNanos(System.nanoTime() - from);
  }

  /** Waits until it ended by itself, and returns its exit code. */
  public int exit() throws InterruptedException {
    if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
      throw new IllegalStateException("it did not end");
    }
    return process.exitValue();
  }

  /** Ends it, if it still runs. */
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
