package muster;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import muster.config.Config;
import muster.config.Secret;
import muster.database.DatabaseAddress;
import muster.drill.Conversation;
import muster.drill.PaymentTimeouts;
import muster.drill.Stage;
import muster.drill.SteppingClock;
import muster.flow.Clocks;
import muster.flow.Pace;
import muster.flow.SteadyClock;
import muster.rehearsal.Workspace;
import muster.rehearsal.WorkspaceSettings;
import muster.web.Endpoints;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
    name = "rehearse",
    description =
        "Starts a local Slack workspace with Muster in it. Needs no token and no network.",
    mixinStandardHelpOptions = true)
final class Rehearse implements Callable<Integer> {
  private final Map<String, String> environment;

  @Spec private CommandSpec spec;

  @Option(names = "--auto", description = "Play one whole incident, print it, and exit.")
  private boolean auto;

  @Option(
      names = "--port",
      defaultValue = "8080",
      description = "Where the page is; the next free port if it is taken. Default: 8080.")
  private int port;

  Rehearse(Map<String, String> environment) {
    this.environment = environment;
  }

  @Override
  public Integer call() throws Exception {
    Config config = Settings.withoutSlack(environment);
    return auto ? play(config) : hold(config);
  }

  private int hold(Config config) throws Exception {
    PrintWriter out = spec.commandLine().getOut();
    try (Workspace workspace = workspace(port, InstantSource.system(), true);
        Node node = node(config, workspace, Clocks.system());
        Endpoints endpoints =
            new Endpoints(
                InetSocketAddress.createUnresolved("127.0.0.1", 0),
                node.database(),
                node::isConnected)) {
      node.pages().forEach(endpoints::serve);
      node.tick();
      out.printf(
          """
          The rehearsal workspace is open: %s
          Muster is in it, and so are ada, ben, cy and dee. Try this first, in #general:

              /incident declare sev2 Checkout fails for some

          Muster's own health is at http://127.0.0.1:%d/health. Ctrl-C ends the rehearsal.
          """,
          workspace.page(), endpoints.port());
      out.flush();
      new CountDownLatch(1).await();
    }
    return 0;
  }

  private int play(Config config) throws IOException {
    PrintWriter out = spec.commandLine().getOut();
    // An hour passes in seconds here, so the machine's rates would say nothing of Slack's.
    SteppingClock clock =
        new SteppingClock(LocalDate.now(ZoneOffset.UTC).atTime(14, 30).toInstant(ZoneOffset.UTC));
    try (Workspace workspace = workspace(0, clock, false);
        Node node = node(config, workspace, new Clocks(clock, new SteadyClock()))) {
      Stage stage = new Stage(workspace, clock, node);
      Workspace.SharedText postmortem = new PaymentTimeouts(stage).play();
      new Conversation(workspace).print(out);
      Path file = config.data().resolve("exports").resolve(postmortem.name());
      Files.createDirectories(file.toAbsolutePath().getParent());
      Files.writeString(file, postmortem.text());
      out.printf("%nThe postmortem is in %s%n", file);
      workspace.violations().forEach(v -> out.printf("Slack would refuse: %s%n", v));
      out.flush();
      return workspace.violations().isEmpty() ? 0 : 1;
    }
  }

  private static Workspace workspace(int port, InstantSource clock, boolean rates)
      throws IOException {
    Workspace workspace = Workspace.start(new WorkspaceSettings(port, manifest(), clock, rates));
    workspace.addPerson("ada", "Ada Byron", ZoneId.of("Europe/Berlin"));
    workspace.addPerson("ben", "Ben Okri", ZoneId.of("America/New_York"));
    workspace.addPerson("cy", "Cy Twombly", ZoneId.of("Asia/Kolkata"));
    workspace.addPerson("dee", "Dee Brown", ZoneId.of("UTC"));
    workspace.addChannel("general", false, "ada", "ben", "cy", "dee");
    workspace.addChannel("incidents", false, "ada", "ben", "cy", "dee");
    workspace.addChannel("support", false, "ada", "ben", "cy", "dee");
    return workspace;
  }

  private static String manifest() throws IOException {
    try (InputStream file = Rehearse.class.getResourceAsStream("/manifest.yml")) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  /** The unchanged bot; what it stores lasts as long as the rehearsal. */
  private static Node node(Config config, Workspace workspace, Clocks clocks) {
    Node node =
        Node.start(
            config.playbook(),
            DatabaseAddress.inMemory("rehearsal-" + UUID.randomUUID()),
            new Node.Access(
                workspace.apiUrl(),
                new Secret(workspace.botToken()),
                new Secret(workspace.appToken())),
            clocks,
            Pace.STANDARD);
    try {
      node.peopleKnown().get(20, TimeUnit.SECONDS);
      if (!workspace.awaitConnections(1, Duration.ofSeconds(20))) {
        throw new IllegalStateException("Muster did not connect to the rehearsal workspace");
      }
      return node;
    } catch (Exception e) {
      node.close();
      throw new IllegalStateException(e);
    }
  }
}
