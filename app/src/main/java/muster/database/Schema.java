package muster.database;

import java.util.Arrays;
import java.util.Optional;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationVersion;
import org.jdbi.v3.core.Jdbi;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The tables, brought up to date when the database is opened. */
final class Schema {
  private static final Logger LOG = LoggerFactory.getLogger(Schema.class);

  private final DatabaseAddress address;
  private final Pool pool;

  Schema(DatabaseAddress address, Pool pool) {
    this.address = address;
    this.pool = pool;
  }

  /**
   * Brings the tables up to date. A server's may be newer already and still fit: then nodes of the
   * next release work on it, and this one goes on beside them.
   *
   * @throws DatabaseUnusable if this Muster is too old for them
   */
  void migrate() {
    if (refuseUnfit()) {
      LOG.warn("{}; it can work on it until it is upgraded", newer());
    } else {
      BeforeUpgrade.keep(address, this, jdbi());
      migrate(MigrationVersion.LATEST);
      // A node of a newer release may have been faster.
      boolean unused = refuseUnfit();
    }
  }

  /** Brings an empty or older schema to this version, which this Muster must know. */
  void migrateTo(String version) {
    migrate(MigrationVersion.fromVersion(version));
  }

  /** Nobody who works on the tables is held up for long: see {@link Pool#migrating}. */
  private void migrate(MigrationVersion target) {
    pool.migrating(source -> LockedTables.waitedFor(flyway(source, target)::migrate));
  }

  /** Whether Muster ever opened this database. */
  boolean isThere() {
    return version().isPresent();
  }

  /** The version of the schema; empty where there is none. */
  Optional<String> version() {
    return current().map(MigrationVersion::toString);
  }

  /** Whether a migration to this version is part of this Muster. */
  boolean isKnown(String version) {
    return Arrays.stream(flyway().info().all())
        .filter(migration -> migration.getState().isResolved())
        .anyMatch(migration -> migration.getVersion().toString().equals(version));
  }

  /** The newest version that this Muster knows. */
  MigrationVersion newestKnown() {
    return Arrays.stream(flyway().info().all())
        .filter(migration -> migration.getState().isResolved())
        .map(MigrationInfo::getVersion)
        .max(MigrationVersion::compareTo)
        .orElse(MigrationVersion.EMPTY);
  }

  /**
   * Whether the schema is newer than this Muster and yet fit for it.
   *
   * @throws DatabaseUnusable if it is newer and not fit
   */
  boolean refuseUnfit() {
    MigrationVersion known = newestKnown();
    boolean isNewer = current().filter(version -> version.compareTo(known) > 0).isPresent();
    if (isNewer && (address.isEmbedded() || floor().compareTo(known) > 0)) {
      throw new DatabaseUnusable(
          newer()
              + ". Start the newer Muster, or restore the backup made before the upgrade into an"
              + " empty database.");
    }
    return isNewer;
  }

  private String newer() {
    return "The database at %s has schema %s, written by a newer Muster; this one knows schema %s"
        .formatted(address.forPeople(), version().orElseThrow(), newestKnown());
  }

  /** The lowest that whoever works on it must know; the schema itself where nothing is said. */
  private MigrationVersion floor() {
    return jdbi()
        .withHandle(
            handle ->
                handle
                    .createQuery("select lowest from schema_floor")
                    .mapTo(String.class)
                    .findOne()
                    .map(MigrationVersion::fromVersion)
                    .or(this::current)
                    .orElseThrow());
  }

  private Jdbi jdbi() {
    Jdbi jdbi = Jdbi.create(pool.source());
    Times.register(jdbi);
    return jdbi;
  }

  private Optional<MigrationVersion> current() {
    return Optional.ofNullable(flyway().info().current()).map(MigrationInfo::getVersion);
  }

  private Flyway flyway() {
    return flyway(pool.source(), MigrationVersion.LATEST);
  }

  private Flyway flyway(DataSource source, MigrationVersion target) {
    return Flyway.configure()
        .dataSource(source)
        .locations("classpath:muster/database/migrations")
        .target(target)
        .load();
  }
}
