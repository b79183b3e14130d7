package muster.retention;

import static muster.retention.OldIncidents.LATER;
import static muster.retention.OldIncidents.NEVER;
import static muster.retention.OldIncidents.disagreements;
import static muster.retention.OldIncidents.order;
import static muster.retention.OldIncidents.retain;
import static muster.retention.OldIncidents.settle;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import muster.database.BackupFile;
import muster.database.Database;
import muster.database.DatabaseAddress;
import muster.database.Incidents;
import muster.database.RemovedChannels;
import muster.database.Restoration;
import muster.flow.Answer;
import muster.flow.Postmortems;
import muster.incident.Incident;
import muster.playbook.Retention.How;
import muster.postmortem.export.Format;
import muster.testing.BusyPerson;
import muster.testing.Databases;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is old enough goes, all of it, or everybody in it. */
class ExpiryTest {
  /** Each table that can have rows of the incident gets one, whatever its columns are. */
  private static void fillEveryTable(Database database, int incident) {
    Set<String> empty = Everywhere.tablesOfIncidents(database);
    empty.removeAll(Everywhere.tablesWith(database, incident));
    database.write(
        handle -> {
          empty.forEach(table -> Everywhere.insertAnything(handle, table, incident));
          return null;
        });
  }

  @ParameterizedTest
  @MethodSource("muster.testing.Databases#each")
  void nothingIsLeftOfWhatIsDeleted(DatabaseAddress address) {
    try (Database database = Database.open(address);
        BusyPerson story = BusyPerson.in(database)) {
      settle(story);
      fillEveryTable(database, 1);
      database.write(handle -> handle.execute("delete from outbox where incident = 1"));
      database.write(handle -> handle.execute("delete from owed where incident = 1"));
      fillEveryTable(database, 3);
      database.write(handle -> handle.execute("delete from outbox where incident = 3"));
      String channel = story.incident(1).places().channel().orElseThrow();
      List<String> said = retain(database, order(NEVER, How.DELETE, NEVER), LATER);
      assertTrue(said.get(0).startsWith("INC-2022-0001 deleted: facts "), said::toString);
      assertTrue(said.get(1).startsWith("INC-2022-0003 deleted: facts "), said::toString);
      assertEquals("Incidents: deleted 2.", said.getLast());
      assertEquals(Set.of(), Everywhere.tablesWith(database, 1));
      assertEquals(Set.of(), Everywhere.tablesWith(database, 3));
      assertFalse(Everywhere.tablesWith(database, 2).isEmpty());
      assertEquals(List.of(), disagreements(database));
      assertEquals(true, database.read(handle -> new RemovedChannels(handle).has(channel)));
      Answer unknown = story.muster().type(BusyPerson.CY, "INC-1 log Something");
      assertTrue(unknown.text().contains("There is no incident `INC-0001`"), unknown.text());
      Answer there = story.muster().type(BusyPerson.CY, "log Something", Optional.of(channel));
      assertTrue(there.text().contains("was removed"), there.text());
      story.typedBy(BusyPerson.CY, "declare sev3 Another one");
      assertEquals(4, story.incident(4).id().number(), "no number is given again");
      assertEquals(
          List.of("Nothing is old enough."),
          retain(database, order(NEVER, How.DELETE, NEVER), LATER));
    }
  }

  @ParameterizedTest
  @MethodSource("muster.testing.Databases#each")
  void whatIsOpenedAgainIsAnonymisedAgain(DatabaseAddress address) {
    try (Database database = Database.open(address);
        BusyPerson story = BusyPerson.in(database)) {
      settle(story);
      var unused = retain(database, order(NEVER, How.ANONYMISE, NEVER), LATER);
      story.typedBy(BusyPerson.CY, "INC-1 reopen because it is back");
      story.typedBy(BusyPerson.CY, "INC-1 ic me");
      story.typedBy(BusyPerson.CY, "INC-1 log " + BusyPerson.WORDS);
      story.typedBy(BusyPerson.CY, "INC-1 resolve It went by itself and stayed away");
      story.finish(1);
      List<String> said = retain(database, order(NEVER, How.ANONYMISE, NEVER), LATER);
      assertEquals("Incidents: anonymised 1.", said.getLast(), said::toString);
      List<String> rows = Everywhere.rowsOf(database, 1);
      for (String gone : List.of("U0CYD0815", BusyPerson.WORDS)) {
        assertTrue(rows.stream().noneMatch(row -> row.contains(gone)), gone);
      }
      assertEquals("SOMEONE-1", story.incident(1).declaredBy().value());
      assertEquals(List.of(), disagreements(database));
    }
  }

  @Test
  void anIncidentThatCannotBeReadKeepsNoYoungerOnes() {
    try (Database database = Database.open(Databases.inMemory());
        BusyPerson story = BusyPerson.in(database)) {
      settle(story);
      story.typedBy(BusyPerson.CY, "declare sev3 Search is slow");
      story.typedBy(BusyPerson.CY, "INC-4 cancel because it was a false alarm");
      database.write(
          handle -> handle.execute("update fact set body = '[]' where incident = 1 and seq = 2"));
      database.write(
          handle -> handle.execute("update incident set folded_by = 'x' where number = 1"));
      List<String> said = new ArrayList<>();
      boolean done =
          Orders.carryOut(
              database, OldIncidents.at(LATER), order(NEVER, How.DELETE, NEVER), said::add);
      assertFalse(done, "somebody has to look at it");
      assertTrue(said.contains("incident 1 is left as it is: the log says why"), said::toString);
      assertTrue(Everywhere.tablesWith(database, 4).isEmpty(), said::toString);
      assertFalse(Everywhere.tablesWith(database, 1).isEmpty());
    }
  }

  @Test
  void numbersOfDeletedIncidentsAreNotGivenAgainAfterARestore(@TempDir Path folder) {
    DatabaseAddress here = DatabaseAddress.in(folder.resolve("here"));
    DatabaseAddress there = DatabaseAddress.in(folder.resolve("there"));
    try (Database database = Database.open(here);
        BusyPerson story = BusyPerson.in(database)) {
      settle(story);
      var unused = retain(database, order(NEVER, How.DELETE, NEVER), LATER);
      assertEquals(Set.of(), Everywhere.tablesWith(database, 3));
    }
    var unused = BackupFile.write(here, folder.resolve("backup.zip"), LATER);
    var unusedToo = Restoration.into(there, folder.resolve("backup.zip"));
    try (Database database = Database.open(there)) {
      int next = database.write(handle -> new Incidents(handle).nextNumber());
      assertEquals(4, next);
    }
  }

  @ParameterizedTest
  @MethodSource("muster.testing.Databases#each")
  void nobodyStandsInWhatIsAnonymised(DatabaseAddress address) {
    try (Database database = Database.open(address);
        BusyPerson story = BusyPerson.in(database)) {
      settle(story);
      List<String> said = retain(database, order(NEVER, How.ANONYMISE, NEVER), LATER);
      assertEquals("Incidents: anonymised 2.", said.getLast());
      List<String> rows = Everywhere.rowsOf(database, 1);
      for (String gone :
          List.of(
              "U0ADA4711",
              "U0CYD0815",
              "U0ADA47112",
              "Ada Lovelace",
              BusyPerson.WORDS,
              "graph.png")) {
        assertTrue(rows.stream().noneMatch(row -> row.contains(gone)), gone);
      }
      Incident incident = story.incident(1);
      assertEquals("Payments time out", incident.title());
      assertEquals("SOMEONE-1", incident.declaredBy().value());
      assertEquals(List.of(), disagreements(database));
      for (Format format : Format.values()) {
        String document =
            database.read(
                handle -> format.of(Postmortems.document(handle, incident, ZoneOffset.UTC)));
        assertTrue(document.contains("Payments time out"), document);
      }
      assertEquals(
          List.of("Nothing is old enough."),
          retain(database, order(NEVER, How.ANONYMISE, NEVER), LATER));
    }
  }
}
