package muster;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import muster.config.Config;
import muster.config.Slack;
import muster.flow.ChatProblem;
import muster.playbook.PublicPage;
import muster.playbook.TrackerPlace;
import muster.slack.Checkup;
import muster.slack.Checkup.Finding;
import muster.slack.Manifest;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

@Command(
    name = "doctor",
    description =
        "Checks configuration, database, this machine, tokens, scopes, clock, channels, status page"
            + " and tracker, and says how to mend each.",
    mixinStandardHelpOptions = true)
final class Doctor implements Callable<Integer> {
  private final Map<String, String> environment;

  @Spec private CommandSpec spec;

  Doctor(Map<String, String> environment) {
    this.environment = environment;
  }

  @Override
  public Integer call() throws Exception {
    Config config = Settings.withSlack(environment);
    List<Finding> findings = new ArrayList<>();
    findings.add(new Finding(true, "The configuration is complete."));
    Instant now = Instant.now();
    findings.addAll(DatabaseCheckup.of(Settings.address(config), now));
    findings.addAll(machine(config).findings(now));
    findings.addAll(slack(config));
    findings.addAll(page(config));
    findings.addAll(tracker(config));
    for (Finding finding : findings) {
      spec.commandLine()
          .getOut()
          .printf("%s  %s%n", finding.well() ? "ok  " : "MEND", finding.sentence());
    }
    spec.commandLine().getOut().flush();
    return findings.stream().allMatch(Finding::well) ? 0 : 1;
  }

  private MachineCheckup machine(Config config) {
    return new MachineCheckup(
        config.data(),
        Settings.address(config).dataFile(),
        Optional.ofNullable(environment.get("MUSTER_CONFIG"))
            .filter(path -> !path.isBlank())
            .map(Path::of));
  }

  private static List<Finding> page(Config config) {
    PublicPage page = config.playbook().statusPage();
    if (page instanceof PublicPage.None || page instanceof PublicPage.Linked) {
      return List.of();
    }
    List<String> wrong = PageAccess.of(config).wrong(page);
    return wrong.isEmpty()
        ? List.of(new Finding(true, "The status page can be written."))
        : wrong.stream().map(sentence -> new Finding(false, sentence)).toList();
  }

  private static List<Finding> tracker(Config config) {
    if (config.playbook().tracker() instanceof TrackerPlace.None) {
      return List.of();
    }
    List<String> wrong = TrackerAccess.of(config).wrong(config.playbook());
    return wrong.isEmpty()
        ? List.of(new Finding(true, "Actions can be filed in the tracker."))
        : wrong.stream().map(sentence -> new Finding(false, sentence)).toList();
  }

  private static List<Finding> slack(Config config) {
    Slack slack = config.slack().orElseThrow();
    List<Finding> findings = new ArrayList<>();
    try (Checkup checkup = new Checkup(slack.api(), slack.botToken().reveal())) {
      tried(findings, () -> checkup.token(Manifest.shipped().scopes()));
      switch (slack.connection()) {
        case Slack.SocketMode socket -> findings.add(checkup.socket(socket.appToken().reveal()));
        case Slack.HttpMode http -> findings.add(Checkup.requests(config.http()));
      }
      tried(findings, () -> checkup.playbook(config.playbook()));
    }
    // Checks that fail for one reason say so once.
    return findings.stream().distinct().toList();
  }

  /** One check that Slack refuses does not keep the others from being made. */
  private static void tried(List<Finding> findings, Supplier<List<Finding>> check) {
    try {
      findings.addAll(check.get());
    } catch (ChatProblem problem) {
      findings.add(new Finding(false, SlackTrouble.sentence(problem)));
    }
  }
}
