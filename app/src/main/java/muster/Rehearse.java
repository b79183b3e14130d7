package muster;

import java.util.Map;
import java.util.concurrent.Callable;
import muster.config.Config;
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
    return auto
        ? new PlayedRehearsal(config, spec.commandLine().getOut()).play()
        : new OpenRehearsal(config, spec.commandLine().getOut()).hold(port);
  }
}
