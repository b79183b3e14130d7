package muster.bench;

import com.slack.api.Slack;
import com.slack.api.SlackConfig;
import com.slack.api.bolt.App;
import com.slack.api.bolt.AppConfig;
import com.slack.api.bolt.response.Response;
import com.slack.api.bolt.socket_mode.SocketModeApp;
import com.slack.api.socket_mode.SocketModeClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.IntConsumer;
import muster.Node;
import muster.config.Secret;
import muster.crash.Program;
import muster.database.Database;
import muster.database.DatabaseAddress;
import muster.database.Inbox;
import muster.flow.Clocks;
import muster.flow.Pace;
import muster.playbook.Playbook;
import muster.rehearsal.CallLog;
import muster.rehearsal.Workspace;
import muster.rehearsal.WorkspaceSettings;

/**
 * Ratios measured in one run: how long an acknowledgement takes against a handler that does nothing
 * plus one bare synced commit, and how many calls it takes until a declarer can work.
 */
public final class Benchmark {
  private static final int A_SECOND = 50;
  private static final int SECONDS = 10;

  private Benchmark() {}

  public static void main(String[] arguments) throws Exception {
    Path folder = Files.createTempDirectory("muster-benchmark");
    Latencies commit = commits(folder.resolve("bare"));
    Latencies nothing = handlerThatDoesNothing();
    startOfTheProgram(folder.resolve("program"));
    try (Workspace workspace = workspace();
        Node node = node(workspace, folder.resolve("muster"))) {
      if (!workspace.connections().await(1, Duration.ofSeconds(20))) {
        throw new IllegalStateException("Muster did not connect");
      }
      node.tick();
      callsToDeclare(workspace, node);
      Latencies acks =
          Latencies.of(
              A_SECOND,
              SECONDS,
              n -> workspace.as("ada").type("general", "/incident INC-1 log line " + n));
      double sum = nothing.millis(0.99) + commit.millis(0.99);
      System.out.printf("bare synced commit      %s%n", commit);
      System.out.printf("handler doing nothing   %s%n", nothing);
      System.out.printf("Muster, durable         %s%n", acks);
      System.out.printf("ack p99 / (nothing p99 + commit p99) = %.2f%n", acks.millis(0.99) / sum);
    }
  }

  /** The program in a process of its own, from nothing to connected. */
  private static void startOfTheProgram(Path folder) throws Exception {
    Files.createDirectories(folder);
    try (Workspace workspace = workspace()) {
      Program program = new Program(folder, workspace);
      for (String which : List.of("first", "second")) {
        long before = System.nanoTime();
        program.start();
        if (!workspace.connections().await(1, Duration.ofSeconds(30))) {
          throw new IllegalStateException("the program did not connect");
        }
        System.out.printf(
            "%s start to connected: %d ms, resident %s%n",
            which, (System.nanoTime() - before) / 1_000_000, program.residentMemory());
        program.stops();
        workspace.connections().awaitNone(Duration.ofSeconds(10));
      }
    }
  }

  private static Workspace workspace() throws Exception {
    String manifest = Files.readString(Path.of("manifest.yml"));
    Workspace workspace =
        Workspace.start(new WorkspaceSettings(0, manifest, InstantSource.system(), false));
    workspace.addPerson("ada", "Ada Byron", ZoneOffset.UTC);
    workspace.addChannel("general", false, "ada");
    workspace.addChannel("incidents", false, "ada");
    return workspace;
  }

  private static Node node(Workspace workspace, Path folder) {
    return Node.start(
        Playbook.standard(),
        DatabaseAddress.in(folder),
        new Node.Access(
            workspace.apiUrl(), new Secret(workspace.botToken()), new Secret(workspace.appToken())),
        Clocks.system(),
        Pace.STANDARD);
  }

  /** One row in one transaction, on the device when it returns. */
  private static Latencies commits(Path folder) throws InterruptedException {
    try (Database database = Database.open(DatabaseAddress.in(folder))) {
      IntConsumer commit =
          n -> {
            boolean unused =
                database.write(
                    handle -> new Inbox(handle).take("row/" + n, InstantSource.system().instant()));
          };
      return Latencies.of(A_SECOND, SECONDS, commit);
    }
  }

  private static Latencies handlerThatDoesNothing() throws Exception {
    try (Workspace workspace = workspace()) {
      SlackConfig settings = new SlackConfig();
      settings.setMethodsEndpointUrlPrefix(workspace.apiUrl().toString());
      App app =
          new App(
              AppConfig.builder()
                  .slack(Slack.getInstance(settings))
                  .singleTeamBotToken(workspace.botToken())
                  .authTestCacheExpirationMillis(-1L)
                  .build());
      app.command("/incident", (request, context) -> context.ack("done"));
      SocketModeApp socket =
          new SocketModeApp(
              workspace.appToken(),
              app,
              SocketModeClient.Backend.Tyrus,
              failed -> Response.error(500),
              32);
      socket.startAsync();
      if (!workspace.connections().await(1, Duration.ofSeconds(20))) {
        throw new IllegalStateException("the empty app did not connect");
      }
      Latencies latencies =
          Latencies.of(
              A_SECOND, SECONDS, n -> workspace.as("ada").type("general", "/incident log " + n));
      socket.close();
      return latencies;
    }
  }

  private static void callsToDeclare(Workspace workspace, Node node) throws Exception {
    int before = workspace.calls().size();
    workspace.as("ada").type("general", "/incident declare sev2 Payments time out");
    for (int quiet = 0; quiet < 3; quiet++) {
      workspace.connections().awaitAcked(Duration.ofSeconds(10));
      node.awaitQuiet(Duration.ofSeconds(10));
    }
    List<CallLog.Logged> calls = workspace.calls().subList(before, workspace.calls().size());
    long start = calls.getFirst().startedNanos();
    System.out.println("declare, call by call:");
    for (CallLog.Logged call : calls) {
      System.out.printf(
          "  %5.1f ms  %-26s %s%n",
          (call.startedNanos() - start) / 1e6,
          call.method(),
          call.arguments().path("channel").asText());
    }
  }
}
