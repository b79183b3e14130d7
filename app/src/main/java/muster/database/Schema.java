package muster.database;

import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationVersion;

/** The tables, brought up to date when the database is opened. */
final class Schema {
  private Schema() {}

  static void migrate(DataSource source) {
    Flyway flyway =
        Flyway.configure()
            .dataSource(source)
            .locations("classpath:muster/database/migrations")
            .load();
    refuseNewer(flyway);
    flyway.migrate();
  }

  private static void refuseNewer(Flyway flyway) {
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
