package muster.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Optional;
import muster.database.DatabaseAddress;

/** New databases of one kind, whose commits are on the device when they return. */
final class Disks implements AutoCloseable {
  private final Optional<DurablePostgres> server;
  private int made;

  private Disks(Optional<DurablePostgres> server) {
    this.server = server;
  }

  static Disks of(boolean postgres) throws IOException {
    return new Disks(postgres ? Optional.of(DurablePostgres.start()) : Optional.empty());
  }

  /** A new, empty database. */
  DatabaseAddress next() throws IOException, SQLException {
    made++;
    if (server.isPresent()) {
      return server.get().database("bench" + made);
    }
    Path folder = Files.createTempDirectory("muster-bench");
    return DatabaseAddress.in(folder);
  }

  /** What makes a commit durable, in words. */
  String settings() throws SQLException {
    return server.isPresent()
        ? "PostgreSQL with " + server.get().settings()
        : "H2 in a file, each commit synced before it returns";
  }

  @Override
  public void close() throws IOException {
    if (server.isPresent()) {
      server.get().close();
    }
  }
}
