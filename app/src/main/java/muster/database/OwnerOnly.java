package muster.database;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/** Files that nobody but their owner may open, where the system knows owners. */
public final class OwnerOnly {
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

  /** A new file, open for writing; fails where there is one already. */
  public static FileChannel create(Path path) throws IOException {
    return FileChannel.open(
        path, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), file());
  }

  static void make(Path path) throws IOException {
    if (KNOWN) {
      Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(FILE));
    }
  }
}
