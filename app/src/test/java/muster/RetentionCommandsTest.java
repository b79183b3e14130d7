package muster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.Map;
import muster.database.Database;
import muster.database.DatabaseAddress;
import muster.testing.BusyPerson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

/** What an operator types to take something out of the record, and what the file holds then. */
class RetentionCommandsTest {
  private static final String ID = BusyPerson.ADA.value();

  @TempDir private Path folder;

  private record Ended(int code, String said) {}

  private Ended muster(String... words) throws Exception {
    Path settings = folder.resolve("muster.yml");
    if (!Files.exists(settings)) {
      Files.writeString(
          settings, "retention: {attachments: {after: 1y}, incidents: {after: 2y, do: delete}}");
    }
    return muster(settings, words);
  }

  private Ended muster(Path settings, String... words) {
    StringWriter said = new StringWriter();
    Map<String, String> environment = new HashMap<>();
    environment.put("MUSTER_DATA", folder.resolve("data").toString());
    environment.put("MUSTER_CONFIG", settings.toString());
    CommandLine line = Muster.commandLine(environment);
    PrintWriter writer = new PrintWriter(said);
    line.setOut(writer);
    line.setErr(writer);
    int code = line.execute(words);
    writer.flush();
    return new Ended(code, said.toString());
  }

  private DatabaseAddress address() {
    return DatabaseAddress.in(folder.resolve("data"));
  }

  private void story() {
    try (Database database = Database.open(address());
        BusyPerson story = BusyPerson.in(database)) {
      assertEquals(BusyPerson.ADA, story.incident(1).declaredBy());
    }
  }

  private boolean isInTheFile(String words) throws Exception {
    byte[] bytes = Files.readAllBytes(folder.resolve("data").resolve("muster.mv.db"));
    return new String(bytes, StandardCharsets.ISO_8859_1).contains(words);
  }

  /** Another id begins with the same letters. */
  private boolean sheIsInTheFile() throws Exception {
    byte[] bytes = Files.readAllBytes(folder.resolve("data").resolve("muster.mv.db"));
    return new String(bytes, StandardCharsets.ISO_8859_1)
        .replace(BusyPerson.ADAH.value(), "")
        .contains(ID);
  }

  @Test
  void nothingIsLeftInTheFile() throws Exception {
    story();
    assertTrue(sheIsInTheFile());
    Ended seen = muster("person", "remove", ID, "--dry-run");
    assertEquals(0, seen.code(), seen.said());
    assertTrue(seen.said().contains("would be removed from these rows: "), seen.said());
    Ended removed = muster("person", "remove", ID, "--name", BusyPerson.NAME, "--blank-texts");
    assertEquals(0, removed.code(), removed.said());
    assertTrue(removed.said().contains("They are GONE-1 from now on."), removed.said());
    assertFalse(sheIsInTheFile());
    assertFalse(isInTheFile(BusyPerson.NAME));
    assertFalse(isInTheFile(BusyPerson.WORDS));
    assertEquals(0, muster("verify").code());
    Ended again = muster("person", "remove", ID);
    assertEquals(1, again.code());
    assertTrue(again.said().contains("Nothing here names " + ID), again.said());
  }

  @Test
  void aRunningMusterIsAskedToDoIt() throws Exception {
    story();
    try (Ground running = Ground.open(address())) {
      Ended removed = muster("person", "remove", ID);
      assertEquals(0, removed.code(), removed.said());
      assertTrue(removed.said().contains("They are GONE-1 from now on."), removed.said());
      assertFalse(sheIsInTheFile());
      Ended retained = muster("retain");
      assertEquals(0, retained.code(), retained.said());
      assertTrue(retained.said().contains("INC-2022-0001: files 1 deleted"), retained.said());
      assertTrue(retained.said().contains("INC-2022-0001 is kept: "), retained.said());
      Ended refused = muster("person", "remove", ID);
      assertEquals(1, refused.code(), refused.said());
      Ended listed = muster("audit");
      assertEquals(0, listed.code());
      assertTrue(
          listed.said().contains("person removed: GONE-1 (incidents 3, rows "), listed.said());
      assertEquals(0, muster("verify").code(), () -> "while " + running + " runs");
    }
  }

  @Test
  void everythingAboutAPersonIsWritten() throws Exception {
    story();
    Path file = folder.resolve("ada.json");
    Ended exported = muster("person", "export", ID, "--to", file.toString());
    assertEquals(0, exported.code(), exported.said());
    JsonNode json = new ObjectMapper().readTree(file.toFile());
    assertTrue(json.at("/tables/fact").size() > 10, exported.said());
    assertEquals(BusyPerson.NAME, json.at("/tables/person/0/name").asText());
    assertTrue(json.at("/tables/incident/0/state").isMissingNode());
    assertEquals("graph.png", json.at("/files/0/name").asText());
    assertEquals("AQID", json.at("/files/0/content").asText());
    assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
    Ended twice = muster("person", "export", ID, "--to", file.toString());
    assertEquals(1, twice.code());
    assertTrue(twice.said().contains("is already there"), twice.said());
    assertTrue(Files.size(file) > 1000, "and it is still there");
    assertTrue(muster("audit", "--last", "1").said().contains("person exported: " + ID));
  }

  @Test
  void theAuditIsPartOfABackup() throws Exception {
    story();
    assertEquals(0, muster("retain").code());
    Path file = folder.resolve("backup.zip");
    assertEquals(0, muster("backup", file.toString()).code());
    try (FileSystem zip = FileSystems.newFileSystem(file)) {
      String rows = Files.readString(zip.getPath("audit.jsonl"));
      assertTrue(rows.contains("copies of files deleted"), rows);
    }
  }

  @Test
  void aDryRunOnlySays() throws Exception {
    story();
    Ended seen = muster("retain", "--dry-run");
    assertEquals(0, seen.code());
    assertTrue(seen.said().contains("INC-2022-0001: files 1 would be deleted"), seen.said());
    assertEquals(
        "Nothing was taken out of the record, and nothing handed out.\n", muster("audit").said());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"ada", "u0ada4711", "<@U0ADA4711>", "U0ADA4711'; drop table fact", "%", ""})
  void whatIsNoIdIsWrongUse(String typed) throws Exception {
    for (String command : new String[] {"export", "remove"}) {
      Ended ended = muster("person", command, typed);
      assertEquals(2, ended.code(), ended.said());
      assertTrue(ended.said().contains("is not a person's id"), ended.said());
    }
  }

  @Test
  void wrongUseIsToldApart() throws Exception {
    assertEquals(2, muster("person").code());
    assertEquals(2, muster("audit", "--last", "0").code());
    assertEquals(2, muster("audit", "--last", "many").code());
    assertEquals(2, muster("person", "remove", ID, "--name", " ").code());
    Path off = Files.writeString(folder.resolve("off.yml"), "limits: {timeline-lines: 3}");
    Ended unset = muster(off, "retain");
    assertEquals(2, unset.code());
    assertTrue(unset.said().contains("does not say how long anything is kept"), unset.said());
    Ended none = muster("retain");
    assertEquals(1, none.code());
    assertTrue(none.said().contains("There is no database at"), none.said());
  }
}
