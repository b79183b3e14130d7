package muster.database;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import muster.flow.Answer;
import muster.incident.Incident;
import muster.incident.PersonId;
import muster.incident.Phase;
import muster.testing.Databases;
import muster.testing.WithoutSlack;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * A database of every earlier schema, kept as a Muster of that time wrote it, is opened by this one
 * and worked on. In each, the first incident is over, the second is open and private, the third is
 * open, and the fourth was declared while Slack was away.
 */
class UpgradeTest {
  private static final PersonId ADA = new PersonId("U0001002");
  private static final PersonId CY = new PersonId("U0001004");

  @TempDir private Path folder;

  @TestFactory
  Stream<DynamicTest> everyEarlierSchemaBecomesTheNewest() {
    return StoredSchema.all().stream()
        .flatMap(
            stored ->
                Databases.each()
                    .map(
                        at ->
                            DynamicTest.dynamicTest(
                                stored + " on " + at.getName(),
                                () -> upgrade(stored, at.getPayload()))));
  }

  private void upgrade(StoredSchema stored, DatabaseAddress address) throws IOException {
    BackupFile.Contents contents = Restoration.asItWas(address, stored.packed(folder));
    assertEquals(4, contents.incidents());
    heldByANodeThatIsGone(stored, address);
    try (Database database = Database.open(address)) {
      assertEquals(database.schema().newestKnown(), database.schema().version().orElseThrow());
      agrees(stored, database, contents.facts());
      nothingIsLost(stored, database);
      work(stored, database);
    }
    try (Database database = Database.open(address)) {
      int facts = count(database, "fact");
      assertTrue(facts > contents.facts(), "what was done since is kept");
      agrees(stored, database, facts);
    }
  }

  /** Leases are in no backup, but in every database that is upgraded. */
  private static void heldByANodeThatIsGone(StoredSchema stored, DatabaseAddress address) {
    String columns = stored.version() < 4 ? "name, owner, until, fence" : "name, owner, until";
    String values = stored.version() < 4 ? ", 1" : "";
    try (Database database = Database.openAsItIs(address)) {
      int unused =
          database.write(
              handle ->
                  handle.execute(
                      "insert into lane (%s) values ('incident/4', 'gone', timestamp with time zone '2026-11-20 00:00:00+00'%s)"
                          .formatted(columns, values)));
    }
  }

  private static void agrees(StoredSchema stored, Database database, long facts)
      throws IOException {
    List<String> told = new ArrayList<>();
    Duration later = Duration.ofHours(2);
    Verification.Outcome outcome =
        database.snapshot(
            handle -> Verification.of(handle, header(stored).written().plus(later), told::add));
    assertEquals(List.of(), told);
    assertEquals(facts, outcome.facts());
  }

  private static BackupHeader header(StoredSchema stored) {
    try {
      return stored.header();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Rows that no migration may take: the others follow from the log. */
  private static void nothingIsLost(StoredSchema stored, Database database) throws IOException {
    stored
        .header()
        .rows()
        .forEach(
            (table, rows) -> {
              if (!table.equals("deadline")) {
                assertTrue(count(database, table) >= rows, table + " is as long as it was");
              }
            });
    assertTrue(database.read(Backlog::depth) > 0, "what waited still waits");
    database.read(
        handle -> {
          Incidents incidents = new Incidents(handle);
          assertEquals(Phase.RESOLVED, incidents.load(1).orElseThrow().phase());
          Incident secret = incidents.load(2).orElseThrow();
          assertTrue(secret.confidential() && secret.phase().isOpen());
          assertEquals(List.of(), incidents.visible(2, ADA).stream().toList());
          assertTrue(incidents.load(3).orElseThrow().phase().isOpen());
          assertTrue(incidents.load(4).orElseThrow().phase().isOpen());
          return null;
        });
  }

  private static int count(Database database, String table) {
    Function<String, Integer> rows =
        sql -> database.read(handle -> handle.createQuery(sql).mapTo(Integer.class).one());
    return rows.apply("select count(*) from " + table);
  }

  private static void work(StoredSchema stored, Database database) throws IOException {
    try (WithoutSlack muster = new WithoutSlack(database, stored.morning())) {
      muster.reminders().beat();
      muster.reminders().refold();
      says(muster, ADA, "list", "INC-2026-0003");
      says(muster, ADA, "INC-3 log The index is whole again", "Logged");
      says(muster, CY, "INC-2 status", "public bucket");
      muster.homes().opened(ADA, 0);
      muster.homes().draw(ADA);
      says(muster, ADA, "INC-3 ic me", "");
      says(muster, ADA, "INC-3 resolve The index was built anew", "");
      says(muster, ADA, "INC-1 postmortem export markdown", "");
      says(
          muster, ADA, "declare sev2 Payments time out again --impact \"all cards\"", "INC-2026-0");
      muster.pass(Duration.ofHours(1));
      int unused = muster.reminders().ring();
      muster.settle();
      Phase third = database.read(h -> new Incidents(h).load(3)).orElseThrow().phase();
      assertEquals(Phase.RESOLVED, third);
    }
  }

  private static void says(WithoutSlack muster, PersonId who, String words, String expected) {
    Answer answer = muster.type(who, words);
    assertTrue(answer.done(), () -> words + ": " + answer.text());
    assertTrue(answer.text().contains(expected), () -> words + ": " + answer.text());
  }
}
