package muster;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.zone.ZoneRulesProvider;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import muster.slack.Checkup.Finding;

/**
 * Looks at what Muster stands on besides the database and Slack: Java, the disk, who may read and
 * write its files.
 *
 * @param data the folder of the embedded database and of exports
 * @param file the embedded database's file, where there is one
 * @param config the playbook's file, where there is one
 */
record MachineCheckup(Path data, Optional<Path> file, Optional<Path> config) {
  private static final long LEAST = 1L << 30;
  private static final int ZONES_HOLD_FOR_YEARS = 2;
  private static final Set<PosixFilePermission> OF_OTHERS =
      EnumSet.of(
          PosixFilePermission.GROUP_READ,
          PosixFilePermission.GROUP_WRITE,
          PosixFilePermission.OTHERS_READ,
          PosixFilePermission.OTHERS_WRITE);

  List<Finding> findings(Instant now) {
    List<Finding> findings = new ArrayList<>();
    findings.add(
        new Finding(
            true,
            "Java %s runs Muster %s; it needs 21 or newer."
                .formatted(Runtime.version(), Muster.VERSION)));
    findings.add(zones(ZoneRulesProvider.getVersions("UTC").lastKey(), now));
    try {
      findings.add(folder());
      findings.add(room(roomLeft(), file.isPresent() ? size(file.get()) : 0));
      file.filter(Files::exists).ifPresent(there -> readers(there).ifPresent(findings::add));
      config.ifPresent(there -> writers(there).ifPresent(findings::add));
    } catch (IOException e) {
      findings.add(
          new Finding(
              false,
              "The folder %s cannot be used (%s). Correct MUSTER_DATA, or its owner."
                  .formatted(data, e.getMessage())));
    }
    return findings;
  }

  /**
   * Where clocks change is decided anew every year; Java brings what was known when it was made.
   */
  static Finding zones(String version, Instant now) {
    int year = version.matches("\\d{4}.*") ? Integer.parseInt(version.substring(0, 4)) : 0;
    boolean isOld = year < now.atZone(ZoneOffset.UTC).getYear() - ZONES_HOLD_FOR_YEARS;
    return isOld
        ? new Finding(
            false,
            "Java's time zones are those of %s, and some have changed since. Update Java."
                .formatted(version))
        : new Finding(true, "Java's time zones are those of %s.".formatted(version));
  }

  private Finding folder() throws IOException {
    Files.createDirectories(data);
    Files.delete(Files.createTempFile(data, "doctor", ".tmp"));
    return new Finding(true, "The folder %s can be written.".formatted(data));
  }

  private long roomLeft() throws IOException {
    return Files.getFileStore(data).getUsableSpace();
  }

  private static long size(Path file) throws IOException {
    return Files.exists(file) ? Files.size(file) : 0;
  }

  /** A compaction writes the file anew beside the old one. */
  static Finding room(long left, long size) {
    String what = "%d MB are left on the disk".formatted(left >> 20);
    String taken = size == 0 ? "" : " and the database takes %d MB".formatted(size >> 20);
    return left >= Math.max(LEAST, 2 * size)
        ? new Finding(true, what + taken + ".")
        : new Finding(
            false,
            what
                + taken
                + ". Muster wants a gigabyte, and twice what the database takes to compact it: make room.");
  }

  private static Optional<Finding> readers(Path file) {
    return permissions(file)
        .map(
            permissions -> {
              EnumSet<PosixFilePermission> others = EnumSet.copyOf(OF_OTHERS);
              others.retainAll(permissions);
              return others.isEmpty()
                  ? new Finding(true, "Nobody but its owner may read the database's file.")
                  : new Finding(
                      false,
                      "Others than its owner may read or write %s (%s), private incidents included. Run: chmod 600 %s"
                          .formatted(file, PosixFilePermissions.toString(permissions), file));
            });
  }

  /** Whoever may write the playbook, or put another in its place, decides whom Muster obeys. */
  private static Optional<Finding> writers(Path config) {
    for (Path path : List.of(config, config.toAbsolutePath().getParent())) {
      boolean anybody =
          permissions(path).filter(p -> p.contains(PosixFilePermission.OTHERS_WRITE)).isPresent();
      if (anybody) {
        return Optional.of(
            new Finding(
                false,
                "Everybody on this machine may write %s, and so what Muster is told to do. Run: chmod o-w %s"
                    .formatted(path, path)));
      }
    }
    return Optional.of(new Finding(true, "Not everybody may write %s.".formatted(config)));
  }

  /** Empty where files have no such permissions, or are not there. */
  private static Optional<Set<PosixFilePermission>> permissions(Path path) {
    try {
      return Optional.of(Files.getPosixFilePermissions(path));
    } catch (IOException | UnsupportedOperationException unknown) {
      return Optional.empty();
    }
  }
}
