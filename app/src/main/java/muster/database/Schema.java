package muster.database;

import java.util.Arrays;
import java.util.Optional;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationVersion;

/** The tables, brought up to date when the database is opened. */
final class Schema {
  private Schema() {}

  static void migrate(DataSource source) {
    refuseNewer(source);
    flyway(source, MigrationVersion.LATEST).migrate();
  }

  /** Brings an empty or older schema to this version, which this Muster must know. */
  static void migrate(DataSource source, String version) {
    flyway(source, MigrationVersion.fromVersion(version)).migrate();
  }

  /** Whether Muster ever opened this database. */
  static boolean isThere(DataSource source) {
    return version(source).isPresent();
  }

  /** The version of the schema; empty where there is none. */
  static Optional<String> version(DataSource source) {
    return Optional.ofNullable(flyway(source, MigrationVersion.LATEST).info().current())
        .map(current -> current.getVersion().toString());
  }

  /** Whether a migration to this version is part of this Muster. */
  static boolean isKnown(DataSource source, String version) {
    return Arrays.stream(flyway(source, MigrationVersion.LATEST).info().all())
        .filter(migration -> migration.getState().isResolved())
        .anyMatch(migration -> migration.getVersion().toString().equals(version));
  }

  private static Flyway flyway(DataSource source, MigrationVersion target) {
    return Flyway.configure()
        .dataSource(source)
        .locations("classpath:muster/database/migrations")
        .target(target)
        .load();
  }

  static void refuseNewer(DataSource source) {
    Flyway flyway = flyway(source, MigrationVersion.LATEST);
    MigrationInfo current = flyway.info().current();
    MigrationVersion known = newestKnown(flyway);
    if (current != null && current.getVersion().compareTo(known) > 0) {
      throw new DatabaseUnusable(
          "The database has schema "
              + current.getVersion()
              + ", written by a newer Muster; this one knows "
              + known
              + ". Start the newer Muster, or restore a backup made before the upgrade.");
    }
  }

  private static MigrationVersion newestKnown(Flyway flyway) {
    MigrationVersion newest = MigrationVersion.EMPTY;
    for (MigrationInfo migration : flyway.info().all()) {
      if (migration.getState().isResolved() && migration.getVersion().compareTo(newest) > 0) {
        newest = migration.getVersion();
      }
    }
    return newest;
  }
}
