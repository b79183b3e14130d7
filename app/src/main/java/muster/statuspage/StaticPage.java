package muster.statuspage;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import muster.flow.ChatProblem;
import muster.flow.Permit;
import muster.flow.StatusPage;
import muster.incident.IncidentId;
import muster.incident.PublicIncident;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A page of our own (P-24): files drawn from the log, so that they can be thrown away and are the
 * same on every node. Telling it something twice draws it twice, and nobody sees the difference.
 */
public final class StaticPage implements StatusPage {
  private static final Logger LOG = LoggerFactory.getLogger(StaticPage.class);

  private final Supplier<List<PublicIncident>> log;
  private final Optional<URI> address;
  private final Optional<Path> folder;

  /**
   * @param log what may be read outside, newest first
   * @param address where people read the page, if they read it elsewhere than here
   * @param folder where the files go, if they are wanted; it is made if it is not there
   */
  public StaticPage(
      Supplier<List<PublicIncident>> log, Optional<URI> address, Optional<Path> folder) {
    this.log = log;
    this.address = address;
    this.folder = folder;
  }

  @Override
  public StatusPage permittedBy(Permit permit) {
    // Whoever draws from the log draws what everybody else would.
    return this;
  }

  @Override
  public Place publish(Entry first) {
    write();
    return new Place(first.incident().toString(), address);
  }

  @Override
  public Optional<Place> published(IncidentId incident) {
    return Optional.empty();
  }

  @Override
  public void post(String id, Entry entry) {
    write();
  }

  @Override
  public boolean posted(String id, Entry entry) {
    return false;
  }

  /** What people read now, by the name of the file. */
  Map<String, byte[]> documents() {
    List<PublicIncident> incidents = log.get();
    return Map.of(
        "index.html", utf8(Html.page(incidents)),
        "status.json", utf8(Feed.json(incidents)),
        "status.atom", utf8(Feed.atom(incidents, address)));
  }

  /** Draws the files anew; trouble is logged and waits for the next time. */
  public void rebuild() {
    try {
      write();
    } catch (RuntimeException e) {
      LOG.warn("the status page could not be drawn: {}", e.getMessage());
    }
  }

  /** What an operator has to mend; empty if the files can be written. */
  public static List<String> wrong(Path folder) {
    try {
      Path probe = beside(folder, "doctor");
      Files.writeString(probe, "");
      Files.delete(probe);
      return List.of();
    } catch (IOException e) {
      return List.of(
          "The status page cannot be written to %s (%s): mend the folder, or status-page.folder in the playbook."
              .formatted(folder, reason(e)));
    }
  }

  private void write() {
    if (folder.isPresent()) {
      documents().forEach((name, bytes) -> write(folder.get(), name, bytes));
    }
  }

  /** Readers see the old file or the new one, and nothing between. */
  private static void write(Path folder, String name, byte[] bytes) {
    Path file = folder.resolve(name);
    try {
      if (Files.exists(file) && Arrays.equals(Files.readAllBytes(file), bytes)) {
        return;
      }
      Path whole = beside(folder, name);
      try {
        Files.write(whole, bytes);
        Files.move(whole, file, StandardCopyOption.ATOMIC_MOVE);
      } finally {
        Files.deleteIfExists(whole);
      }
    } catch (IOException e) {
      throw new ChatProblem.Refused("%s cannot be written: %s".formatted(file, reason(e)));
    }
  }

  private static Path beside(Path folder, String name) throws IOException {
    Files.createDirectories(folder);
    return folder.resolve("." + name + "." + UUID.randomUUID());
  }

  private static String reason(IOException e) {
    return e.getClass().getSimpleName().replace("Exception", "");
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
