package muster.crash;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import muster.database.DatabaseAddress;
import muster.leak.Findings;
import muster.rehearsal.Workspace;
import muster.testing.CommandLine;

/** The real program in a process of its own, against a rehearsal workspace in this one. */
public final class Program {
  private final Path folder;
  private final Map<String, String> environment = new HashMap<>();
  private List<String> command = CommandLine.muster("run");
  private Process process;

  public Program(Path folder, Workspace workspace) {
    this(folder, workspace, Map.of("SLACK_APP_TOKEN", workspace.appToken()));
  }

  private Program(Path folder, Workspace workspace, Map<String, String> connection) {
    this.folder = folder;
    environment.put("SLACK_BOT_TOKEN", workspace.botToken());
    environment.put("SLACK_API_URL", workspace.apiUrl().toString());
    environment.put("MUSTER_DATA", folder.toString());
    environment.put("MUSTER_HTTP", "127.0.0.1:0");
    environment.putAll(connection);
  }

  /** The same on a database elsewhere. */
  Program on(DatabaseAddress address) {
    environment.put("DATABASE_URL", address.jdbcUrl());
    environment.put("DATABASE_USER", address.user());
    environment.put("DATABASE_PASSWORD", address.password());
    return this;
  }

  /** The same started like this. */
  public Program by(List<String> other) {
    command = List.copyOf(other);
    return this;
  }

  /** The same with Slack's Web API reached at this base. */
  Program calling(URI api) {
    environment.put("SLACK_API_URL", api.toString());
    return this;
  }

  /** The same with what lies in this folder besides, as a newer release would have it. */
  Program having(Path release) {
    command = CommandLine.with(List.of(release), "run");
    return this;
  }

  public static Program inHttpMode(Path folder, Workspace workspace) {
    return new Program(
        folder, workspace, Map.of("SLACK_SIGNING_SECRET", workspace.signingSecret()));
  }

  /** The same under this playbook. */
  public Program under(Path playbook) {
    environment.put("MUSTER_CONFIG", playbook.toString());
    return this;
  }

  public void start() throws IOException {
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().putAll(environment);
    builder
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.to(folder.resolve("muster.log").toFile()));
    process = builder.start();
  }

  /** SIGSTOP: it stands still in the middle of whatever it does. */
  void pause() throws Exception {
    signal("-STOP");
  }

  /** SIGCONT. */
  void goOn() throws Exception {
    signal("-CONT");
  }

  /** SIGHUP, and what it wrote of that, until it wrote this. */
  public boolean readsAnewSaying(String words, Duration most) throws Exception {
    signal("-HUP");
    return said(Pattern.compile("(" + Pattern.quote(words) + ")"), most).isPresent();
  }

  private void signal(String which) throws Exception {
    new ProcessBuilder("kill", which, Long.toString(process.pid())).start().waitFor();
  }

  /** What it wrote. */
  public String log() throws IOException {
    return Files.readString(folder.resolve("muster.log"));
  }

  /** By which the system knows it. */
  public long pid() {
    return process.pid();
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

  /** Waits until it is connected, by its own account. */
  public boolean connects(Duration most) throws IOException {
    return said(Pattern.compile("(Muster is connected)"), most).isPresent();
  }

  /** Waits until it says where it answers Slack's requests. */
  public Optional<URI> answersAt(Duration most) throws IOException {
    return said(Pattern.compile("requests are answered at (http\\S+)"), most).map(URI::create);
  }

  /** Waits until it writes a line like this, and returns what stands in its group. */
  private Optional<String> said(Pattern line, Duration most) throws IOException {
    long until = System.nanoTime() + most.toNanos();
    Matcher found = line.matcher(log());
    boolean said = found.find();
    while (!said && System.nanoTime() < until) {
      LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
      found = line.matcher(log());
      said = found.find();
    }
    return said ? Optional.of(found.group(1)) : Optional.empty();
  }

  /** Waits until it has nothing left to ask of Slack, by its own account. */
  boolean becomesIdle(Duration most) throws Exception {
    long until = System.nanoTime() + most.toNanos();
    URI health = URI.create(said(Pattern.compile("Health: (http\\S+)"), most).orElseThrow());
    boolean idle = false;
    try (HttpClient client = HttpClient.newHttpClient()) {
      HttpRequest metrics = HttpRequest.newBuilder(health.resolve("/metrics")).build();
      while (!idle && System.nanoTime() < until) {
        String body = client.send(metrics, HttpResponse.BodyHandlers.ofString()).body();
        Findings.OF_THIS_RUN.everybodysText("/metrics", body);
        idle = body.contains("muster_outbox_depth 0.0");
        LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
      }
    }
    return idle;
  }
}
