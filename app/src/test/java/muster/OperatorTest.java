package muster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import muster.database.Database;
import muster.database.DatabaseAddress;
import muster.rehearsal.Faults;
import muster.rehearsal.Workspace;
import muster.rehearsal.WorkspaceSettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

/** What an operator types, what it says, and how it exits. */
class OperatorTest {
  @TempDir private Path folder;

  /** How a command ended and what it said. */
  private record Ended(int code, String said) {}

  private static Ended muster(Map<String, String> environment, String... words) {
    StringWriter said = new StringWriter();
    CommandLine line = Muster.commandLine(environment);
    line.setOut(new PrintWriter(said));
    line.setErr(new PrintWriter(said));
    line.getSubcommands()
        .values()
        .forEach(
            sub -> {
              sub.setOut(new PrintWriter(said));
              sub.setErr(new PrintWriter(said));
            });
    int code = line.execute(words);
    line.getErr().flush();
    return new Ended(code, said.toString());
  }

  private Map<String, String> environment(Workspace workspace) {
    Map<String, String> environment = new HashMap<>();
    environment.put("SLACK_BOT_TOKEN", workspace.botToken());
    environment.put("SLACK_APP_TOKEN", workspace.appToken());
    environment.put("SLACK_API_URL", workspace.apiUrl().toString());
    environment.put("MUSTER_DATA", folder.toString());
    return environment;
  }

  private static Workspace workspace(String manifest) {
    return Workspace.start(new WorkspaceSettings(0, manifest, InstantSource.system(), false));
  }

  private static String manifest() throws Exception {
    return Files.readString(Path.of("manifest.yml"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "run",
        "rehearse",
        "doctor",
        "export",
        "verify",
        "backup",
        "restore",
        "retain",
        "person",
        "audit"
      })
  void everyCommandHasHelp(String command) {
    Ended ended = muster(Map.of(), command, "--help");
    assertEquals(0, ended.code());
    assertTrue(ended.said().contains("Usage: muster " + command), ended.said());
  }

  @Test
  void nothingTypedIsWrongUse() {
    assertEquals(2, muster(Map.of()).code());
    assertEquals(2, muster(Map.of(), "fly").code());
  }

  @Test
  void aMissingTokenIsAConfigurationMistake() {
    Ended ended = muster(Map.of(), "run");
    assertEquals(2, ended.code());
    assertTrue(ended.said().contains("SLACK_BOT_TOKEN"), ended.said());
    assertTrue(ended.said().contains("SLACK_APP_TOKEN"), ended.said());
  }

  @Test
  void theDoctorFindsAHealthyWorkspaceHealthy() throws Exception {
    try (Workspace workspace = workspace(manifest())) {
      workspace.addChannel("incidents", false);
      Ended ended = muster(environment(workspace), "doctor");
      assertEquals(0, ended.code(), ended.said());
      assertFalse(ended.said().contains("xoxb-") || ended.said().contains("xapp-"), "no secret");
    }
  }

  @Test
  void theDoctorSaysWhereRequestsHaveToLeadInHttpMode() throws Exception {
    try (Workspace workspace = workspace(manifest())) {
      workspace.addChannel("incidents", false);
      Map<String, String> http = environment(workspace);
      http.put("SLACK_SIGNING_SECRET", workspace.signingSecret());
      Ended both = muster(http, "doctor");
      assertEquals(2, both.code());
      assertTrue(both.said().contains("choose one"), both.said());
      http.remove("SLACK_APP_TOKEN");
      Ended ended = muster(http, "doctor");
      assertEquals(0, ended.code(), ended.said());
      assertTrue(ended.said().contains("http://127.0.0.1:8080/slack/events"), ended.said());
      assertFalse(ended.said().contains(workspace.signingSecret()), "no secret");
    }
  }

  @Test
  void theDoctorSaysHowToMendEachProblem() throws Exception {
    String without = manifest().replace("      - pins:write\n", "");
    try (Workspace workspace = workspace(without)) {
      Ended ended = muster(environment(workspace), "doctor");
      assertEquals(1, ended.code());
      assertTrue(ended.said().contains("not granted: pins:write"), ended.said());
      assertTrue(ended.said().contains("no public channel #incidents"), ended.said());
    }
  }

  @Test
  void theDoctorLooksForTheChannelsOfThePlaybook() throws Exception {
    Path config = folder.resolve("muster.yml");
    Files.writeString(config, "channels:\n  stakeholders: partners\n  operations: ops\n");
    try (Workspace workspace = workspace(manifest())) {
      workspace.addChannel("incidents", false);
      workspace.addChannel("partners", false);
      Map<String, String> environment = environment(workspace);
      environment.put("MUSTER_CONFIG", config.toString());
      Ended ended = muster(environment, "doctor");
      assertEquals(1, ended.code());
      assertTrue(ended.said().contains("Stakeholders are told in #partners."), ended.said());
      assertTrue(ended.said().contains("no public channel #ops, so those who run"), ended.said());
      assertTrue(ended.said().contains("under channels.operations"), ended.said());
      workspace.addChannel("ops", false);
      assertEquals(0, muster(environment, "doctor").code());
    }
  }

  @Test
  void theDoctorTellsBadTokensApart() throws Exception {
    try (Workspace workspace = workspace(manifest())) {
      Map<String, String> wrong = environment(workspace);
      wrong.put("SLACK_BOT_TOKEN", "xoxb-1-2-wrong");
      Ended unknown = muster(wrong, "doctor");
      assertEquals(1, unknown.code());
      assertEquals(2, unknown.said().split("does not know the token", -1).length, "said once");
      assertFalse(unknown.said().contains("xoxb-1-2-wrong"), "no secret");
      workspace.connections().revokeTokens();
      Ended revoked = muster(environment(workspace), "doctor");
      assertTrue(revoked.said().contains("no longer valid"), revoked.said());
    }
  }

  @Test
  void theDoctorSaysWhenSlackIsAway() throws Exception {
    try (Workspace workspace = workspace(manifest())) {
      // The client asks once more for itself.
      Faults.Status broken = new Faults.Status(500);
      workspace.faults().next("auth.test", broken, broken, broken, broken);
      Ended ended = muster(environment(workspace), "doctor");
      assertEquals(1, ended.code());
      assertTrue(ended.said().contains("Slack did not answer"), ended.said());
    }
  }

  @Test
  void runIsRefusedByARevokedToken() throws Exception {
    try (Workspace workspace = workspace(manifest())) {
      workspace.connections().revokeTokens();
      Ended ended = muster(environment(workspace), "run");
      assertEquals(1, ended.code());
      assertTrue(ended.said().contains("no longer valid"), ended.said());
    }
  }

  @Test
  void exportNeedsADatabaseAndAnIncident() {
    Map<String, String> environment = Map.of("MUSTER_DATA", folder.toString());
    Ended missing = muster(environment, "export", "INC-1");
    assertEquals(1, missing.code());
    assertTrue(missing.said().contains("There is no database at"), missing.said());
    Database.open(DatabaseAddress.in(folder)).close();
    Ended unknown = muster(environment, "export", "INC-1");
    assertEquals(1, unknown.code());
    assertTrue(unknown.said().contains("There is no incident INC-1"), unknown.said());
    assertEquals(2, muster(environment, "export", "yesterday").code());
  }

  @Test
  void aDatabaseOfANewerMusterIsRefused() {
    try (Database database = Database.open(DatabaseAddress.in(folder))) {
      int unused =
          database.write(
              handle ->
                  handle.execute(
                      """
                      insert into "flyway_schema_history"
                        ("installed_rank", "version", "description", "type", "script",
                         "checksum", "installed_by", "installed_on", "execution_time", "success")
                      values (99, '99', 'later', 'SQL', 'V99__later.sql', 0, 'sa',
                              current_timestamp, 0, true)
                      """));
    }
    Ended ended = muster(Map.of("MUSTER_DATA", folder.toString()), "export", "INC-1");
    assertEquals(1, ended.code());
    assertTrue(ended.said().contains("written by a newer Muster"), ended.said());
  }
}
