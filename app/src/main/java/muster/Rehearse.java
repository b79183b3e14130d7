package muster;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import muster.config.Config;
import muster.scenario.Scenario;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

@Command(
    name = "rehearse",
    description =
        "Starts a local Slack workspace with Muster in it. Needs no token and no network.",
    mixinStandardHelpOptions = true)
final class Rehearse implements Callable<Integer> {
  private final Map<String, String> environment;

  @Spec private CommandSpec spec;

  @Option(
      names = "--auto",
      description = "Play a scenario by itself, the first if none is named, print it, and exit.")
  private boolean auto;

  @Option(
      names = "--scenario",
      paramLabel = "NAME|FILE",
      description =
          "Tell this story: its people and bots speak by themselves. With --auto those who act are"
              + " played too.")
  private String scenario;

  @Option(
      names = "--port",
      defaultValue = "8080",
      description = "Where the page is; the next free port if it is taken. Default: 8080.")
  private int port;

  @Option(
      names = "--keep",
      paramLabel = "DIR",
      description = "Keep everything in this folder, and go on with what was kept there.")
  private Path keep;

  Rehearse(Map<String, String> environment) {
    this.environment = environment;
  }

  @Override
  public Integer call() throws Exception {
    if (keep != null && (auto || scenario != null)) {
      throw new ParameterException(
          spec.commandLine(),
          "--auto and --scenario tell their story from its beginning, so --keep has nothing to go"
              + " on with.");
    }
    Config config = Settings.withoutSlack(environment);
    PrintWriter out = spec.commandLine().getOut();
    if (auto) {
      return new PlayedRehearsal(config, out).play(chosen(config).orElseGet(() -> first(config)));
    }
    Optional<Scenario> chosen = chosen(config);
    return new OpenRehearsal(config, out)
        .hold(
            port,
            chosen.isPresent()
                ? RehearsalPlace.of(chosen.get())
                : RehearsalPlace.in(Optional.ofNullable(keep)));
  }

  private Optional<Scenario> chosen(Config config) {
    return Optional.ofNullable(scenario)
        .map(named -> Chosen.scenario(named, config.playbook().scenarios()));
  }

  /** The one that whoever has never seen Muster sees. */
  private static Scenario first(Config config) {
    return config.playbook().scenarios().all().getFirst();
  }
}
