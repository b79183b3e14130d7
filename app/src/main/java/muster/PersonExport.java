package muster;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import muster.config.Config;
import muster.database.DatabaseUnusable;
import muster.database.OwnerOnly;
import muster.database.Reading;
import muster.incident.PersonId;
import muster.retention.Order;
import muster.retention.PersonFile;
import muster.retention.PersonTrace;
import org.jdbi.v3.core.Handle;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
    name = "export",
    description = "Writes everything about a person to a file, as JSON; also while Muster runs.",
    mixinStandardHelpOptions = true)
final class PersonExport implements Callable<Integer> {
  private final Map<String, String> environment;

  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "SLACK_ID", description = "Their id in Slack: U0123456789.")
  private String person = "";

  @Option(
      names = "--to",
      paramLabel = "FILE",
      description = "Where to write it; it must not be there. Default: exports/ in MUSTER_DATA.")
  private Optional<Path> to = Optional.empty();

  PersonExport(Map<String, String> environment) {
    this.environment = environment;
  }

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    PersonId id = PersonRecord.id(person);
    Config config = Settings.withoutSlack(environment);
    Path file =
        to.orElse(config.data().resolve("exports").resolve("person-" + id + ".json"))
            .toAbsolutePath();
    String counts;
    try (Reading reading = Reading.open(Settings.address(config))) {
      Optional<String> refusal = reading.database().read(handle -> PersonTrace.refusal(handle, id));
      if (refusal.isPresent()) {
        spec.commandLine().getErr().println(refusal.get());
        return 1;
      }
      counts = reading.database().snapshot(handle -> written(handle, id, file));
    }
    Order note = new Order.Note("person exported", id.value(), counts, Ordering.operator());
    boolean noted = Ordering.carriedOut(Settings.address(config), note, out);
    out.printf(
        "Wrote %s: %s. Others are named in it too: read it before you hand it on.%n", file, counts);
    out.flush();
    return noted ? 0 : 1;
  }

  private static String written(Handle handle, PersonId id, Path file) {
    try {
      Files.createDirectories(file.getParent());
      try (FileChannel channel = OwnerOnly.create(file)) {
        return written(handle, id, file, channel);
      }
    } catch (FileAlreadyExistsException e) {
      throw new DatabaseUnusable(file + " is already there. Name another file.", e);
    } catch (IOException | UncheckedIOException e) {
      throw new DatabaseUnusable("The file cannot be written: " + e.getMessage(), e);
    }
  }

  private static String written(Handle handle, PersonId id, Path file, FileChannel channel)
      throws IOException {
    boolean complete = false;
    try (OutputStream bytes = Channels.newOutputStream(channel);
        JsonGenerator json = new JsonFactory().createGenerator(bytes).useDefaultPrettyPrinter()) {
      String counts = PersonFile.write(handle, id, json);
      complete = true;
      return counts;
    } finally {
      if (!complete) {
        Files.deleteIfExists(file);
      }
    }
  }
}
