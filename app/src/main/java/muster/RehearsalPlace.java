package muster;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import muster.database.DatabaseAddress;
import muster.database.Facts;
import muster.database.Pulse;
import muster.drill.RehearsalClock;
import muster.rehearsal.KeptFolder;
import muster.rehearsal.KeptFolder.Stood;
import muster.rehearsal.Workspace;
import muster.scenario.Scenario;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where a rehearsal takes place: in memory, or in a folder in which it goes on the next time. Its
 * clock stands still until {@link #begin}, so that Muster misses nothing while it starts.
 */
final class RehearsalPlace implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(RehearsalPlace.class);
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("HH:mm 'UTC on' EEEE, d MMMM uuuu", Locale.ENGLISH)
          .withZone(ZoneOffset.UTC);

  private final Optional<Scenario> scenario;
  private final Optional<KeptFolder> folder;
  private final Optional<Stood> stood;
  private final RehearsalClock clock;
  private boolean isNoted = true;

  private RehearsalPlace(
      Optional<Scenario> scenario, Optional<KeptFolder> folder, Optional<Stood> stood, Instant at) {
    this.scenario = scenario;
    this.folder = folder;
    this.stood = stood;
    this.clock = new RehearsalClock(at);
    clock.pause();
  }

  /**
   * @throws muster.rehearsal.FolderUnusable if nothing can be kept in the folder
   */
  static RehearsalPlace in(Optional<Path> folder) {
    Optional<KeptFolder> held = folder.map(KeptFolder::hold);
    Optional<Stood> stood = held.filter(kept -> !kept.isNew()).flatMap(KeptFolder::stood);
    Instant at = stood.map(Stood::at).orElseGet(InstantSource.system()::instant);
    return new RehearsalPlace(Optional.empty(), held, stood, at);
  }

  /** One for a story, in memory; its clock begins today when the story does. */
  static RehearsalPlace of(Scenario written) {
    Instant at = LocalDate.now(ZoneOffset.UTC).atTime(written.starts()).toInstant(ZoneOffset.UTC);
    return new RehearsalPlace(
        Optional.of(written.beginning(at)), Optional.empty(), Optional.empty(), at);
  }

  Optional<Scenario> scenario() {
    return scenario;
  }

  RehearsalClock clock() {
    return clock;
  }

  Workspace workspace(int port) throws IOException {
    if (scenario.isPresent()) {
      return RehearsalPeople.workspace(scenario.get(), port, clock, true);
    }
    if (folder.isEmpty()) {
      return RehearsalPeople.workspace(port, clock, true);
    }
    Workspace workspace = RehearsalPeople.continued(port, clock, folder.get());
    clock.forwardTo(workspace.newest());
    return workspace;
  }

  /** What Muster stands on; nothing it knows of is still to come. */
  Ground ground() {
    Ground ground =
        folder
            .map(kept -> Ground.open(DatabaseAddress.in(kept.path())))
            .orElseGet(RehearsalPlace::groundInMemory);
    ground
        .database()
        .read(
            handle ->
                Stream.of(new Pulse(handle).seen(), new Facts(handle).newest())
                    .flatMap(Optional::stream)
                    .toList())
        .forEach(clock::forwardTo);
    return ground;
  }

  static Ground groundInMemory() {
    return Ground.open(DatabaseAddress.inMemory("rehearsal-" + UUID.randomUUID()));
  }

  /** Now that everybody is in, time goes on, unless it was paused when it stopped. */
  void begin() {
    if (stood.isEmpty() && scenario.isEmpty()) {
      clock.forwardTo(InstantSource.system().instant());
    }
    if (stood.isEmpty() || !stood.get().paused()) {
      clock.go();
    }
  }

  /** Notes where the clock stands, to be called about once a second. */
  void note() {
    note(clock.instant(), clock.isPaused());
  }

  private void note(Instant now, boolean paused) {
    try {
      folder.ifPresent(kept -> kept.stands(now, paused));
      isNoted = true;
    } catch (UncheckedIOException e) {
      // A full disk must not end what people are in the middle of.
      if (isNoted) {
        LOG.warn("where the clock stands is not kept for now: {}", e.toString());
      }
      isNoted = false;
    }
  }

  /** Nothing falls due any more while everything is closed, nor is the time lost. */
  void end() {
    boolean paused = clock.isPaused();
    clock.pause();
    note(clock.instant(), paused);
  }

  /** What is left of it at the end, as a sentence. */
  String words() {
    if (scenario.isPresent()) {
      return "The report comes into #drill-notes, and into the folder exports when it ends.";
    }
    if (folder.isEmpty()) {
      return "Nothing of it is kept; `--keep DIR` would.";
    }
    Path kept = folder.get().path();
    return stood
        .map(
            last ->
                "It goes on where it stopped, at %s%s, and is kept in %s."
                    .formatted(
                        MOMENT.format(clock.instant()), last.paused() ? ", paused" : "", kept))
        .orElse("It is kept in " + kept + "; the same command goes on with it.");
  }

  @Override
  public void close() {
    folder.ifPresent(KeptFolder::close);
  }
}
