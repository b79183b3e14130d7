package muster.crash;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import muster.leak.Findings;
import muster.rehearsal.Workspace;

/** The real program in a process of its own, against a rehearsal workspace in this one. */
public final class Program {
  private final Path folder;
  private final Workspace workspace;
  private final Map<String, String> connection;
  private Process process;

  public Program(Path folder, Workspace workspace) {
    this(folder, workspace, Map.of("SLACK_APP_TOKEN", workspace.appToken()));
  }

  private Program(Path folder, Workspace workspace, Map<String, String> connection) {
    this.folder = folder;
    this.workspace = workspace;
    this.connection = connection;
  }

  public static Program inHttpMode(Path folder, Workspace workspace) {
    return new Program(
        folder, workspace, Map.of("SLACK_SIGNING_SECRET", workspace.signingSecret()));
  }

  public void start() throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                "muster.Muster",
                "run"));
    builder
        .environment()
        .putAll(
            Map.of(
                "SLACK_BOT_TOKEN", workspace.botToken(),
                "SLACK_API_URL", workspace.apiUrl().toString(),
                "MUSTER_DATA", folder.toString(),
                "MUSTER_HTTP", "127.0.0.1:0"));
    builder.environment().putAll(connection);
    builder.redirectErrorStream(true).redirectOutput(folder.resolve("muster.log").toFile());
    process = builder.start();
  }

  /** What it occupies, as the system counts it; Linux only. */
  public String residentMemory() throws IOException {
    return Files.readAllLines(Path.of("/proc", Long.toString(process.pid()), "status")).stream()
        .filter(line -> line.startsWith("VmRSS"))
        .map(line -> line.replaceFirst("VmRSS:\\s*", ""))
        .findFirst()
        .orElse("unknown");
  }

  /** SIGKILL: no handler runs, nothing is flushed. */
  void kill() throws InterruptedException, IOException {
    process.destroyForcibly();
    process.waitFor();
    scan();
  }

  /** SIGTERM, and how it ended. */
  public boolean stops() throws InterruptedException, IOException {
    process.destroy();
    boolean ended = process.waitFor(30, TimeUnit.SECONDS);
    scan();
    return ended;
  }

  /** What it wrote is held to the same as what is written in this process. */
  private void scan() throws IOException {
    Findings.OF_THIS_RUN.everybodysText(
        "the program's log", Files.readString(folder.resolve("muster.log")));
  }

  /** Waits until it says where it answers Slack's requests. */
  public Optional<URI> answersAt(Duration most) throws IOException {
    Pattern said = Pattern.compile("requests are answered at (http\\S+)");
    Optional<URI> address = Optional.empty();
    long until = System.nanoTime() + most.toNanos();
    while (address.isEmpty() && System.nanoTime() < until) {
      LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
      Matcher line = said.matcher(Files.readString(folder.resolve("muster.log")));
      address = line.find() ? Optional.of(URI.create(line.group(1))) : Optional.empty();
    }
    return address;
  }

  /** Waits until it has nothing left to ask of Slack, by its own account. */
  boolean becomesIdle(Duration most) throws Exception {
    Matcher address =
        Pattern.compile("http://[^/]+/").matcher(Files.readString(folder.resolve("muster.log")));
    if (!address.find()) {
      return false;
    }
    URI metrics = URI.create(address.group() + "metrics");
    long until = System.nanoTime() + most.toNanos();
    try (HttpClient client = HttpClient.newHttpClient()) {
      boolean idle = false;
      while (!idle && System.nanoTime() < until) {
        String body =
            client
                .send(HttpRequest.newBuilder(metrics).build(), HttpResponse.BodyHandlers.ofString())
                .body();
        Findings.OF_THIS_RUN.everybodysText("/metrics", body);
        idle = body.contains("muster_outbox_depth 0.0");
        LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
      }
      return idle;
    }
  }
}
