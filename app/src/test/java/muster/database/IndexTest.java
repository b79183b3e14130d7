package muster.database;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import muster.bench.GrownDatabase;
import muster.command.Command;
import muster.command.Commands;
import muster.flow.Clocks;
import muster.flow.PublicLog;
import muster.flow.WeeklyList;
import muster.incident.PersonId;
import muster.playbook.Playbook;
import muster.testing.WithoutSlack;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * No statement looks through a whole table that grows. Everything people can type is typed, what is
 * due happens, and each statement that was made is explained by the database itself.
 */
class IndexTest {
  private static final int INCIDENTS = 100;

  /** One row, a row a person or a day, or what is kept for an hour. */
  private static final Set<String> SMALL = Set.of("pulse", "calendar", "home", "person");

  /** What looks through a table all the same, by a part of the statement, and why it may. */
  private static final Map<String, String> ALLOWED =
      Map.of(
          "delete from lane where until",
          "once an hour; nearly every lane is old enough to be forgotten",
          "from alert a",
          "once an hour; there are rows of open incidents only, and they are what is looked for",
          "update lane set owner = null where owner is not null",
          "when an embedded database is opened; lanes idle for a day are not there");

  @ParameterizedTest
  @MethodSource("muster.testing.Databases#each")
  void everyStatementFindsItsRowsByAnIndex(DatabaseAddress address) {
    try (Database database = Database.open(address)) {
      GrownDatabase.history(database, INCIDENTS);
      GrownDatabase.open(database);
      int unused = database.write(handle -> handle.execute("analyze"));
      Statements statements = database.read(handle -> new Statements(handle.getJdbi()));
      converse(database);
      Set<String> scans = new TreeSet<>();
      for (Statements.Made made : statements.made()) {
        database.read(made::explained).stream()
            .filter(table -> !SMALL.contains(table) && !isAllowed(made.sql()))
            .forEach(table -> scans.add(table + ": " + made.sql()));
      }
      assertEquals(Set.of(), scans);
      assertTrue(statements.made().size() > 60, "only " + statements.made().size() + " were made");
    }
  }

  @ParameterizedTest
  @MethodSource("muster.testing.Databases#each")
  void whatHasNoIndexIsSeen(DatabaseAddress address) {
    try (Database database = Database.open(address)) {
      Statements statements = database.read(handle -> new Statements(handle.getJdbi()));
      Optional<Integer> unused =
          database.read(
              handle ->
                  handle
                      .createQuery("select number from incident where state = :state")
                      .bind("state", "{}")
                      .mapTo(Integer.class)
                      .findOne());
      Statements.Made made = statements.made().iterator().next();
      assertEquals(Set.of("incident"), database.read(made::explained));
    }
  }

  private static boolean isAllowed(String sql) {
    return ALLOWED.keySet().stream().anyMatch(sql::contains);
  }

  private static void converse(Database database) {
    try (WithoutSlack muster = new WithoutSlack(database, GrownDatabase.TODAY)) {
      int open = GrownDatabase.CLOSED + 1;
      PersonId ada = GrownDatabase.person(open);
      muster.type(ada, "declare sev1 Checkout fails --private --service checkout");
      for (Command command : Commands.TYPED) {
        muster.type(ada, command.usage().example());
        muster.type(ada, "INC-" + open + " " + command.usage().name());
        muster.type(ada, command.usage().example(), Optional.of("C%07d".formatted(open)));
        muster.type(ada, "INC-100 " + command.usage().name());
      }
      for (String which : Set.of("list", "list mine", "list recent", "list actions")) {
        muster.type(ada, which);
      }
      muster.awaitQuiet();
      muster.homes().opened(ada, 0);
      muster.homes().draw(ada);
      muster.roster().joined("C%07d".formatted(open), ada.value(), muster.now());
      muster.roster().left("C%07d".formatted(open), ada.value(), muster.now());
      muster.roster().releaseGone();
      muster.roster().confidentialChannels();
      muster.roster().openConfidentialChannels();
      later(muster, database);
    }
  }

  private static void later(WithoutSlack muster, Database database) {
    for (int hour = 0; hour < 3; hour++) {
      muster.pass(Duration.ofHours(1));
      muster.reminders().beat();
      muster.reminders().ring();
      muster.homes().refresh();
      muster.awaitQuiet();
      muster.pause(Duration.ofMinutes(2));
      muster.awaitQuiet();
    }
    Clocks clocks = new Clocks(muster::now, muster::now);
    new PublicLog(database, clocks).recent();
    new WeeklyList(database, clocks, () -> Playbook.standard().followUp(), muster.delivery())
        .ring();
    muster.homes().tidy();
    muster.reminders().tidy();
    muster.reminders().refold();
  }
}
