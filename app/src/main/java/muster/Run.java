package muster;

import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import muster.config.Config;
import muster.config.Slack;
import muster.flow.ChatProblem;
import muster.flow.Clocks;
import muster.flow.Pace;
import muster.web.Endpoints;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

@Command(
    name = "run",
    description = "Connects to Slack and coordinates incidents until it is stopped.",
    mixinStandardHelpOptions = true)
final class Run implements Callable<Integer> {
  private static final long LONGEST_PAUSE = 30;

  private final Map<String, String> environment;

  @Spec private CommandSpec spec;

  Run(Map<String, String> environment) {
    this.environment = environment;
  }

  @Override
  public Integer call() throws Exception {
    PrintWriter out = spec.commandLine().getOut();
    Config config = Settings.withSlack(environment);
    Slack slack = config.slack().orElseThrow();
    Reload playbooks = new Reload(environment, config);
    try (EndSignal end = EndSignal.listen()) {
      HangUp hangUp = HangUp.listen(playbooks::again);
      try {
        coordinate(config, slack, playbooks, end, out);
      } finally {
        hangUp.close();
      }
      // Said while the process still waits to end: afterwards nothing may be heard of it.
      out.println("Muster stopped.");
      out.flush();
    }
    return 0;
  }

  private void coordinate(
      Config config, Slack slack, Reload playbooks, EndSignal end, PrintWriter out)
      throws Exception {
    AtomicReference<Node> connected = new AtomicReference<>();
    try (Ground ground = Ground.open(Settings.address(config));
        Endpoints endpoints = endpoints(config, ground, () -> isConnected(connected.get()));
        Node node = connected(config, slack, playbooks, ground, end)) {
      connected.set(node);
      node.requests().forEach(endpoints::serve);
      node.pages().forEach(endpoints::serve);
      node.tick();
      out.printf(
          "Muster is connected to Slack. Health: http://%s:%d/health%n",
          config.http().getHostString(), endpoints.port());
      for (String path : node.requests().keySet()) {
        out.printf(
            "Slack's requests are answered at http://%s:%d%s%n",
            config.http().getHostString(), endpoints.port(), path);
      }
      if (!node.pages().isEmpty()) {
        out.printf(
            "The status page is at http://%s:%d/status%n",
            config.http().getHostString(), endpoints.port());
      }
      out.flush();
      end.await();
    }
  }

  /** Slack may be away when Muster starts: that is said at each try, and waited out. */
  private Node connected(Config config, Slack slack, Reload playbooks, Ground ground, EndSignal end)
      throws InterruptedException {
    for (long pause = 1; ; pause = Math.min(LONGEST_PAUSE, pause * 2)) {
      try {
        return start(config, slack, playbooks, ground);
      } catch (ChatProblem.Refused refused) {
        throw refused;
      } catch (ChatProblem away) {
        long wait = Math.max(pause, asked(away));
        spec.commandLine()
            .getErr()
            .printf("%s Trying again in %d s.%n", SlackTrouble.sentence(away), wait);
        if (end.await(Duration.ofSeconds(wait))) {
          throw away;
        }
      }
    }
  }

  /** How many seconds Slack asked us to wait. */
  private static long asked(ChatProblem away) {
    return away instanceof ChatProblem.Busy busy ? busy.retryAfter().toSeconds() : 0;
  }

  private static boolean isConnected(Node node) {
    return node != null && node.isConnected();
  }

  /** Whoever watches over Muster is answered while Slack is away as well. */
  private static Endpoints endpoints(Config config, Ground ground, BooleanSupplier connected) {
    try {
      return new Endpoints(config.http(), ground.database(), connected);
    } catch (UncheckedIOException e) {
      throw new Muster.Wrong(
          "Nothing can listen at %s:%d (%s). Set MUSTER_HTTP to a free address."
              .formatted(
                  config.http().getHostString(),
                  config.http().getPort(),
                  e.getCause().getMessage()));
    }
  }

  private static Node start(Config config, Slack slack, Reload playbooks, Ground ground) {
    return Node.start(
        playbooks,
        ground,
        new Node.Access(
            slack.api(),
            slack.botToken(),
            slack.connection(),
            PageAccess.of(config),
            TrackerAccess.of(config)),
        Clocks.system(),
        Pace.STANDARD);
  }
}
