package muster;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import muster.config.Config;
import muster.database.Database;
import muster.database.Incidents;
import muster.database.Reading;
import muster.flow.Postmortems;
import muster.incident.Incident;
import muster.incident.IncidentId;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
    name = "export",
    description = "Writes an incident's postmortem as Markdown, also while Muster runs.",
    mixinStandardHelpOptions = true)
final class Export implements Callable<Integer> {
  private final Map<String, String> environment;

  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "INCIDENT", description = "Its id, such as INC-2026-0142.")
  private String incident;

  @Option(
      names = "--to",
      paramLabel = "FILE",
      description = "Where to write it; default: exports/ in MUSTER_DATA. - is standard output.")
  private Optional<String> to = Optional.empty();

  Export(Map<String, String> environment) {
    this.environment = environment;
  }

  @Override
  public Integer call() throws Exception {
    Config config = Settings.withoutSlack(environment);
    int number =
        IncidentId.readNumber(incident)
            .orElseThrow(
                () ->
                    new Muster.Wrong(
                        "`%s` is not an incident's id. Write INC-2026-0142.".formatted(incident)));
    try (Reading reading = Reading.open(Settings.address(config))) {
      Database database = reading.database();
      Optional<Incident> found = database.read(handle -> new Incidents(handle).load(number));
      if (found.isEmpty()) {
        spec.commandLine().getErr().printf("There is no incident %s here.%n", incident);
        return 1;
      }
      String document = database.read(handle -> Postmortems.markdown(handle, found.get()));
      return write(document, found.get(), config);
    }
  }

  private int write(String document, Incident found, Config config) throws Exception {
    PrintWriter out = spec.commandLine().getOut();
    if (to.equals(Optional.of("-"))) {
      out.print(document);
      out.flush();
      return 0;
    }
    Path file =
        to.map(Path::of)
            .orElse(config.data().resolve("exports").resolve(found.id() + "-postmortem.md"));
    Path folder = file.toAbsolutePath().getParent();
    Files.createDirectories(folder);
    Files.writeString(file, document);
    out.printf("Wrote %s%n", file);
    return 0;
  }
}
