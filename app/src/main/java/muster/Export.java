package muster;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import muster.command.words.ZoneWord;
import muster.config.Config;
import muster.database.Database;
import muster.database.Incidents;
import muster.database.Reading;
import muster.flow.Postmortems;
import muster.incident.Incident;
import muster.incident.IncidentId;
import muster.postmortem.export.Format;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
    name = "export",
    description =
        "Writes an incident's postmortem, the same bytes that people get in its channel; also while"
            + " Muster runs.",
    mixinStandardHelpOptions = true)
final class Export implements Callable<Integer> {
  private final Map<String, String> environment;

  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "INCIDENT", arity = "0..1", description = "Its id: INC-2026-0142.")
  private Optional<String> incident = Optional.empty();

  @Option(names = "--incident", paramLabel = "INCIDENT", description = "The same.")
  private Optional<String> named = Optional.empty();

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "md, html, json, canvas or chronology; default: md.")
  private String format = "md";

  @Option(
      names = "--zone",
      paramLabel = "ZONE",
      description = "The zone of its times, such as Europe/Berlin; default: UTC.")
  private String zone = "UTC";

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
    int number = number();
    Format wanted = format();
    ZoneId times = zone();
    try (Reading reading = Reading.open(Settings.address(config))) {
      Database database = reading.database();
      Optional<Incident> found = database.read(handle -> new Incidents(handle).load(number));
      if (found.isEmpty()) {
        spec.commandLine().getErr().printf("There is no incident %s here.%n", asked());
        return 1;
      }
      String text =
          database.read(handle -> wanted.of(Postmortems.document(handle, found.get(), times)));
      return write(text, wanted.fileName(found.get().id()), config);
    }
  }

  private String asked() {
    if (incident.isPresent() && named.isPresent()) {
      throw new Muster.Wrong("Name the incident once: INC-2026-0142 or --incident INC-2026-0142.");
    }
    return incident
        .or(() -> named)
        .orElseThrow(
            () -> new Muster.Wrong("Which incident? Write its id, such as INC-2026-0142."));
  }

  private int number() {
    return IncidentId.readNumber(asked())
        .orElseThrow(
            () ->
                new Muster.Wrong(
                    "`%s` is not an incident's id. Write INC-2026-0142.".formatted(asked())));
  }

  private Format format() {
    return Format.read(format)
        .orElseThrow(
            () ->
                new Muster.Wrong(
                    "`%s` is not a format. Write one of: %s"
                        .formatted(format, String.join(", ", Format.words()))));
  }

  private ZoneId zone() {
    return switch (ZoneWord.read(zone, ZoneId.systemDefault())) {
      case muster.command.words.Reading.Read<ZoneId> read -> read.value();
      case muster.command.words.Reading.Wrong<ZoneId> wrong ->
          throw new Muster.Wrong(wrong.sentence());
    };
  }

  private int write(String text, String fileName, Config config) throws Exception {
    PrintWriter out = spec.commandLine().getOut();
    if (to.equals(Optional.of("-"))) {
      out.print(text);
      out.flush();
      return 0;
    }
    Path file = to.map(Path::of).orElse(config.data().resolve("exports").resolve(fileName));
    Path folder = file.toAbsolutePath().getParent();
    Files.createDirectories(folder);
    Files.writeString(file, text);
    out.printf("Wrote %s%n", file);
    return 0;
  }
}
