package muster.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import muster.incident.Runbook;
import muster.playbook.Playbook;
import muster.playbook.ServiceDescription;
import muster.playbook.TrackerPlace;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where actions are filed and what services there are, as an operator writes it. */
class TrackerKeysTest {
  private static final String GITHUB =
      """
      tracker: {kind: github, repository: acme/incidents, labels: [incident, follow-up]}
      services:
        Checkout:
          owner: the payments team
          tracker: acme/checkout
          runbooks:
            - {title: Pool exhausted, url: 'https://wiki.example.com/pool', touched: 2026-03-01}
        Search: {}
      """;

  @TempDir private Path folder;

  private Config.Reading read(String yaml, Map<String, String> more) throws IOException {
    Path file = Files.writeString(folder.resolve("muster.yml"), yaml);
    Map<String, String> environment = new HashMap<>(more);
    environment.put("MUSTER_CONFIG", file.toString());
    environment.put("SLACK_BOT_TOKEN", "xoxb-1");
    environment.put("SLACK_APP_TOKEN", "xapp-1");
    return Config.read(environment);
  }

  private Config ready(String yaml, Map<String, String> more) throws IOException {
    Config.Reading reading = read(yaml, more);
    assertTrue(reading instanceof Config.Ready, reading::toString);
    return ((Config.Ready) reading).config();
  }

  private String broken(String yaml, Map<String, String> more) throws IOException {
    return read(yaml, more).toString().replace(folder.toString() + "/", "");
  }

  @Test
  void gitHubWithARepositoryOfAService() throws IOException {
    Config config = ready(GITHUB, Map.of("GITHUB_TOKEN", "github_pat_x1"));
    Playbook playbook = config.playbook();
    assertEquals(
        new TrackerPlace.GitHub("acme/incidents", List.of("incident", "follow-up")),
        playbook.tracker());
    assertEquals(
        Optional.of(
            new ServiceDescription(
                "Checkout",
                Optional.of("the payments team"),
                Optional.of("acme/checkout"),
                List.of(
                    new Runbook(
                        "Pool exhausted",
                        Optional.of("https://wiki.example.com/pool"),
                        Optional.empty(),
                        Optional.of(LocalDate.of(2026, 3, 1)))))),
        playbook.services().named(" CHECKOUT "));
    assertEquals("github_pat_x1", config.trackers().gitHubToken().orElseThrow().reveal());
    assertFalse(config.toString().contains("github_pat_x1"));
  }

  @Test
  void jira() throws IOException {
    Config config =
        ready(
            "tracker: {kind: jira, address: 'https://acme.atlassian.net', project: OPS}",
            Map.of("JIRA_EMAIL", "muster@example.com", "JIRA_TOKEN", "ATATT3x"));
    assertEquals(
        new TrackerPlace.Jira(
            URI.create("https://acme.atlassian.net"), "OPS", "Task", List.of("incident")),
        config.playbook().tracker());
    assertFalse(config.toString().contains("ATATT3x"));
  }

  @Test
  void everyMistakeIsToldWithWhatToWrite() throws IOException {
    assertEquals(
        """
        environment  GITHUB_TOKEN: is not set, and tracker in the playbook needs it; write a token of GitHub that\
         may write the issues of the repository""",
        broken(GITHUB, Map.of()));
    String wrong =
        broken(
            "tracker: {kind: jira, address: 'http://acme.example.com/jira', labels: [two words]}",
            Map.of("JIRA_EMAIL", "nobody", "JIRA_TOKEN", "Bearer s3cr3t"));
    for (String part :
        List.of(
            "JIRA_EMAIL: is not an e-mail address",
            "JIRA_TOKEN: is not a token of a tracker",
            "is not an address of https",
            "needs project as well; write project: and its key in capitals, such as OPS",
            "is not a label")) {
      assertTrue(wrong.contains(part), wrong);
    }
    assertFalse(wrong.contains("s3cr3t"), wrong);
    assertTrue(broken("tracker: github", Map.of()).contains("write kind: github or jira below it"));
    String service =
        broken("services: {Checkout: {tracker: acme/x, runbooks: [{title: Pool}]}}", Map.of());
    assertTrue(service.contains("needs a tracker; write tracker.kind"), service);
    assertTrue(service.contains("needs an address; write url:"), service);
  }
}
