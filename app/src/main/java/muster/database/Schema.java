package muster.database;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationInfoService;
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
    MigrationInfoService found = flyway().info();
    if (refuseUnfit(found)) {
      LOG.warn("{}; it can work on it until it is upgraded", newer(found));
    } else if (!isUpToDate(found)) {
      BeforeUpgrade backup = new BeforeUpgrade(address, newestKnown(found).toString());
      backup.keep(version(found), jdbi());
      migrate(MigrationVersion.LATEST);
      backup.forgetEarlier();
      // A node of a newer release may have been faster.
      refuseUnfit();
    }
  }

  private static boolean isUpToDate(MigrationInfoService found) {
    return found.pending().length == 0
        && Arrays.stream(found.all()).noneMatch(migration -> migration.getState().isFailed());
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
    return version(flyway().info());
  }

  private static Optional<String> version(MigrationInfoService found) {
    return current(found).map(MigrationVersion::toString);
  }

  /** Whether a migration to this version is part of this Muster. */
  boolean isKnown(String version) {
    return known(flyway().info()).anyMatch(known -> known.toString().equals(version));
  }

  /** The newest version that this Muster knows. */
  String newestKnown() {
    return newestKnown(flyway().info()).toString();
  }

  private static MigrationVersion newestKnown(MigrationInfoService found) {
    return known(found).max(MigrationVersion::compareTo).orElse(MigrationVersion.EMPTY);
  }

  private static Stream<MigrationVersion> known(MigrationInfoService found) {
    return Arrays.stream(found.all())
        .filter(migration -> migration.getState().isResolved())
        .map(MigrationInfo::getVersion);
  }

  /**
   * @throws DatabaseUnusable if the schema is newer than this Muster and does not fit it
   */
  void refuseUnfit() {
    boolean unused = refuseUnfit(flyway().info());
  }

  /** As {@link #refuseUnfit()}; whether it is newer and yet fits. */
  private boolean refuseUnfit(MigrationInfoService found) {
    MigrationVersion known = newestKnown(found);
    Optional<MigrationVersion> newer =
        current(found).filter(version -> version.compareTo(known) > 0);
    if (newer.isPresent() && (address.isEmbedded() || floor(newer.get()).compareTo(known) > 0)) {
      throw new DatabaseUnusable(
          newer(found)
              + ". Start the newer Muster, or restore the backup made before the upgrade into an"
              + " empty database.");
    }
    return newer.isPresent();
  }

  private String newer(MigrationInfoService found) {
    return "The database at %s has schema %s, written by a newer Muster; this one knows schema %s"
        .formatted(address.forPeople(), version(found).orElseThrow(), newestKnown(found));
  }

  /** The lowest that whoever works on it must know; the schema itself where nothing is said. */
  private MigrationVersion floor(MigrationVersion current) {
    return jdbi()
        .withHandle(
            handle ->
                handle
                    .createQuery("select lowest from schema_floor")
                    .mapTo(String.class)
                    .findOne()
                    .map(MigrationVersion::fromVersion)
                    .orElse(current));
  }

  private Jdbi jdbi() {
    Jdbi jdbi = Jdbi.create(pool.source());
    Times.register(jdbi);
    return jdbi;
  }

  private static Optional<MigrationVersion> current(MigrationInfoService found) {
    return Optional.ofNullable(found.current()).map(MigrationInfo::getVersion);
  }

  private Flyway flyway() {
    return flyway(pool.source(), MigrationVersion.LATEST);
  }

  private Flyway flyway(DataSource source, MigrationVersion target) {
    return Flyway.configure()
        .dataSource(source)
        .locations("classpath:muster/database/migrations")
        .failOnMissingLocations(true)
        .target(target)
        .load();
  }
}
