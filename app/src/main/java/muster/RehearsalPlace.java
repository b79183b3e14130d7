package muster;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
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

/**
 * Where a rehearsal takes place: in memory, or in a folder in which it goes on the next time. Its
 * clock stands still until {@link #begin}, so that Muster misses nothing while it starts.
 */
final class RehearsalPlace implements AutoCloseable {
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("HH:mm 'UTC on' EEEE, d MMMM uuuu", Locale.ENGLISH)
          .withZone(ZoneOffset.UTC);

  private final Optional<KeptFolder> folder;
  private final Optional<Stood> stood;
  private final RehearsalClock clock;

  private RehearsalPlace(Optional<KeptFolder> folder) {
    this.folder = folder;
    this.stood = folder.filter(kept -> !kept.isNew()).flatMap(KeptFolder::stood);
    this.clock =
        new RehearsalClock(stood.map(Stood::at).orElseGet(InstantSource.system()::instant));
    clock.pause();
  }

  /**
   * @throws muster.rehearsal.FolderUnusable if nothing can be kept in the folder
   */
  static RehearsalPlace in(Optional<Path> folder) {
    return new RehearsalPlace(folder.map(KeptFolder::hold));
  }

  RehearsalClock clock() {
    return clock;
  }

  Workspace workspace(int port) throws IOException {
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
    if (stood.isEmpty()) {
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
    folder.ifPresent(kept -> kept.stands(now, paused));
  }

  /** Nothing falls due any more while everything is closed, nor is the time lost. */
  void end() {
    boolean paused = clock.isPaused();
    clock.pause();
    note(clock.instant(), paused);
  }

  /** What is kept of it, as a sentence. */
  String words() {
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
