package muster.database;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

/** Files that nobody but their owner may open, where the system knows owners. */
final class OwnerOnly {
  private static final String FILE = "rw-------";
  private static final boolean KNOWN =
      FileSystems.getDefault().supportedFileAttributeViews().contains("posix");

  private OwnerOnly() {}

  /** How a file is created so that it never was anybody else's to read. */
  static FileAttribute<?>[] file() {
    return KNOWN
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(FILE))
        }
        : new FileAttribute<?>[0];
  }

  static void make(Path path) throws IOException {
    if (KNOWN) {
      Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(FILE));
    }
  }
}
