package muster;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import muster.database.Backlog;
import muster.database.Condition;
import muster.database.Database;
import muster.database.DatabaseAddress;
import muster.database.DatabaseUnusable;
import muster.database.Reading;
import muster.slack.Checkup.Finding;

/** Looks at the database the way Muster will need it. */
final class DatabaseCheckup {
  /** What the tests run on; older ones get no more corrections of their own. */
  private static final int OLDEST_SERVER = 14;

  private static final Duration LONG = Duration.ofMinutes(5);

  private DatabaseCheckup() {}

  /** A database that a running Muster holds is read in a copy; one not there yet is made. */
  static List<Finding> of(DatabaseAddress address, Instant now) {
    try {
      if (!address.isThere()) {
        Database.open(address).close();
      }
      try (Reading reading = Reading.open(address)) {
        return found(Condition.of(reading.database()), now);
      }
    } catch (DatabaseUnusable unusable) {
      return List.of(new Finding(false, unusable.getMessage()));
    }
  }

  static List<Finding> found(Condition condition, Instant now) {
    List<Finding> findings = new ArrayList<>();
    findings.add(new Finding(true, "The database opens and its schema is up to date."));
    condition.server().ifPresent(server -> findings.addAll(server(server)));
    findings.add(
        condition
            .waiting()
            .map(backlog -> waiting(backlog, now))
            .orElse(new Finding(true, "Nothing waits for Slack.")));
    if (condition.givenUp() > 0) {
      findings.add(
          new Finding(
              true,
              "Since the beginning %d things asked of Slack were given up. Whoever was in charge was told; the log says why, outcome=gave-up."
                  .formatted(condition.givenUp())));
    }
    return findings;
  }

  private static Finding waiting(Backlog backlog, Instant now) {
    String what = "%d things wait for Slack since %s.".formatted(backlog.rows(), backlog.oldest());
    boolean isLong = Duration.between(backlog.oldest(), now).compareTo(LONG) > 0;
    return isLong
        ? new Finding(
            false,
            what + " If Muster runs, its log says why, outcome=later; if it does not, start it.")
        : new Finding(true, what);
  }

  private static List<Finding> server(Condition.Server server) {
    List<Finding> findings = new ArrayList<>();
    findings.add(
        server.version() >= OLDEST_SERVER
            ? new Finding(true, "PostgreSQL %d is new enough.".formatted(server.version()))
            : new Finding(
                false,
                "PostgreSQL %d is no longer corrected. Upgrade it to %d or newer."
                    .formatted(server.version(), OLDEST_SERVER)));
    findings.add(
        server.keepsCommits()
            ? new Finding(true, "What PostgreSQL has confirmed survives a loss of power.")
            : new Finding(
                false,
                "PostgreSQL confirms what a loss of power takes back, so people would be told that something was kept which is not. Set fsync = on and synchronous_commit = on in postgresql.conf."));
    if (!server.keepsPages()) {
      findings.add(
          new Finding(
              false,
              "A loss of power can leave PostgreSQL's pages half written. Set full_page_writes = on in postgresql.conf."));
    }
    return findings;
  }
}
