package muster.config;

import static muster.config.Environments.broken;
import static muster.config.Environments.ready;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import muster.incident.Cadence;
import muster.incident.Depth;
import muster.incident.Role;
import muster.incident.Severity;
import muster.playbook.Channels;
import muster.playbook.Checklist.CommandHint;
import muster.playbook.Escalation;
import muster.playbook.Playbook;
import muster.playbook.PublicPage;
import muster.playbook.lint.Finding;
import muster.playbook.lint.Lint;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlaybookFileTest {
  private static final Playbook STANDARD = Playbook.standard().playing(ShippedScenarios.all());

  @TempDir Path folder;

  @Test
  void fiveMistakesAreToldAtOnce() throws IOException {
    Path mistakes = Path.of("app/src/test/resources/muster/config/five-mistakes.yml");
    assertEquals(
        Files.readString(mistakes.resolveSibling("five-mistakes.txt")).strip(),
        broken(Config.readWithoutSlack(Map.of("MUSTER_CONFIG", mistakes.toString()))));
  }

  @Test
  void whatAFileLeavesOutStaysStandard() throws IOException {
    Playbook playbook =
        playbook(
            """
            channels: {prefix: sev, announcements: none, leaders: '#board', operations: C0123456789}
            escalation: {on-call: '@oncall-team', leader: Ada Lovelace, commanders: ['@ada', U0123456789]}
            status-page: https://status.example.com/now
            reactions: {mark: ':memo:'}
            lint: {off: [single-cause], phrases: [root cause]}
            severities:
              sev2:
                cadence: 20 min
                external-cadence: none
                mandatory-roles: [comms, ic]
                postmortem: short
                ping-channel: true
              sev4:
                definition: |
                  Nobody
                  noticed.
            roles:
              scribe:
                commands:
                  /incident log …: writes it down
            """);
    assertEquals(
        new Channels(
            "sev",
            Optional.empty(),
            Optional.empty(),
            Optional.of("board"),
            Optional.of("C0123456789")),
        playbook.channels());
    assertEquals(
        new Escalation(
            Optional.of("oncall-team"), Optional.of("Ada Lovelace"), List.of("ada", "U0123456789")),
        playbook.escalation());
    assertEquals(
        "https://status.example.com/now", playbook.statusPage().address().orElseThrow().toString());
    assertEquals("memo", playbook.reactions().mark());
    var sev2 = playbook.policy(Severity.SEV2);
    assertEquals(
        Optional.of(new Cadence(Duration.ofMinutes(20), Duration.ofMinutes(5))), sev2.cadence());
    assertEquals(Optional.empty(), sev2.terms().external());
    assertEquals(Set.of(Role.COMMANDER, Role.COMMS), sev2.mandatoryRoles());
    assertEquals(Depth.SHORT, sev2.postmortem());
    assertTrue(sev2.pingsChannel());
    assertEquals(STANDARD.policy(Severity.SEV2).definition(), sev2.definition());
    assertEquals("Nobody noticed.", playbook.policy(Severity.SEV4).definition());
    assertEquals(STANDARD.policy(Severity.SEV1), playbook.policy(Severity.SEV1));
    assertEquals(
        List.of(new CommandHint("/incident log …", "writes it down")),
        playbook.checklist(Role.SCRIBE).commands());
    assertEquals(STANDARD.checklist(Role.SCRIBE).doNot(), playbook.checklist(Role.SCRIBE).doNot());
    assertEquals(STANDARD.checklist(Role.COMMS), playbook.checklist(Role.COMMS));
    assertEquals(STANDARD.limits(), playbook.limits());
    assertEquals(
        new Lint(Set.of(Finding.Kind.SINGLE_CAUSE), List.of("root cause")), playbook.lint());
  }

  @Test
  void theStatusPageIsAnAddressOrASection() throws IOException {
    Optional<URI> address = Optional.of(URI.create("https://status.example.com"));
    assertEquals(
        new PublicPage.Linked(address.get()),
        playbook("status-page: {address: 'https://status.example.com'}").statusPage());
    assertEquals(
        new PublicPage.Hosted(
            address, "kctbh9vrtdwd", Map.of("check out", List.of("8kbf7d35c070", "vtnh60py4yd7"))),
        playbook(
                """
                status-page:
                  kind: statuspage
                  address: https://status.example.com
                  page: kctbh9vrtdwd
                  components:
                    Check out: 8kbf7d35c070, vtnh60py4yd7
                """)
            .statusPage());
    assertEquals(
        new PublicPage.Files(Optional.empty(), Optional.empty()),
        playbook("status-page: {kind: static}").statusPage());
  }

  @Test
  void aSectionWithNothingInItIsStandard() throws IOException {
    assertEquals(STANDARD, playbook("severities:\nchannels:\n  # nothing yet\n"));
    assertEquals(STANDARD, playbook("\uFEFFchannels: {}\n"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "status-page: {kind: statuspage} | 1:21  status-page.kind: \"statuspage\" needs the id of"
            + " the page; write page: and the id from its settings",
        "status-page: {kind: link} | 1:21  status-page.kind: \"link\" needs an address; write"
            + " address: https://status.example.com",
        "status-page: {kind: cachet} | 1:21  status-page.kind: \"cachet\" is not a kind of status"
            + " page; write link, statuspage or static",
        "status-page: {kind: static, page: a} | 1:29  status-page.page: is not a key here; write"
            + " one of address, kind, folder",
        "severities: {sev1: {overdue-after: 5m}} | 1:36  severities.sev1.overdue-after: \"5m\" lets"
            + " everybody know no later than the commander; write chase-after: 10m,"
            + " overdue-after: 20m",
        "severities: {sev1: {unfilled-after: [5m, 2m, 10m]}} | 1:37  severities.sev1.unfilled-after:"
            + " a list does not go from sooner to later; write [2m, 5m, 10m]",
        "follow-up: {weekly-day: someday} | 1:25  follow-up.weekly-day: \"someday\" is not a day of"
            + " the week; write monday or none",
        "follow-up: {weekly-time: '9:00'} | 1:26  follow-up.weekly-time: \"9:00\" is not a time of"
            + " day; write \"09:00\"",
        "follow-up: {weekly-zone: CET} | 1:26  follow-up.weekly-zone: \"CET\" is not a time zone;"
            + " write Europe/Berlin or UTC",
        "follow-up: {programme-after: 7} | 1:30  follow-up.programme-after: \"7\" leaves the sponsor"
            + " no day; let programme-after be more than sponsor-after",
        "severities: {sev1: {cadence: 0m}} | 1:30  severities.sev1.cadence: \"0m\" is not between 1m"
            + " and 24h; write 15m or 1h",
        "severities: {sev1: {cadence: 15}} | 1:30  severities.sev1.cadence: \"15\" is not a duration;"
            + " write 15m or 1h",
        "severities: {sev1: {cadence: [15m]}} | 1:30  severities.sev1.cadence: a list is not a single"
            + " value; write 15m or 1h",
        "severities: {sev1: {prompt-before: 15m}} | 1:36  severities.sev1.prompt-before: \"15m\" is"
            + " not shorter than the cadence, 15m; write 5m",
        "severities: {sev1: {prompt-before: 0m}} | 1:36  severities.sev1.prompt-before: \"0m\" is not"
            + " between 1s and 24h; write 5m",
        "severities: {sev2: {external-cadence: 2h}} | 1:39  severities.sev2.external-cadence: \"2h\""
            + " is not between 1m and 1h; write 30m or none",
        "severities: {sev1: {mandatory-roles: [scribe]}} | 1:38  severities.sev1.mandatory-roles: a"
            + " list without ic is not enough on SEV1 and SEV2; write [ic]",
        "severities: {sev1: {mandatory-roles: ic}} | 1:38  severities.sev1.mandatory-roles: \"ic\" is"
            + " not a list; write each entry after a dash",
        "severities: {sev2: {postmortem: none}} | 1:33  severities.sev2.postmortem: \"none\" is not"
            + " enough on SEV1 and SEV2; write full or short",
        "severities: {sev2: {ping-channel: yes}} | 1:35  severities.sev2.ping-channel: \"yes\" is not"
            + " true or false; write true or false",
        "severities: {sev4: {cadence: 1h}} | 1:21  severities.sev4.cadence: is not a key here; write"
            + " one of definition",
        "severities: {sev5: {}} | 1:14  severities.sev5: is not a key here; the nearest is sev1",
        "severities: [sev1] | 1:13  severities: a list has no keys; write them indented below, each"
            + " with its value",
        "channel: {} | 1:1  channel: is not a key here; the nearest is channels",
        "database: {} | 1:1  database: is not a key here; write one of tracker, severities, roles,"
            + " channels, escalation, reactions, shield, follow-up, status-page, limits, lint, services, retention, scenarios",
        "channels: {prefix: inc-} | 1:20  channels.prefix: \"inc-\" is not a channel prefix"
            + " (lower-case letters, digits, single - and _, at most 20 characters); write inc",
        "channels: {leaders: The Board} | 1:21  channels.leaders: \"The Board\" is not a channel;"
            + " write incidents, an id such as C0123456789, or none",
        "channels: {leaders: ''} | 1:21  channels.leaders: \"\" is not a channel; write incidents, an"
            + " id such as C0123456789, or none",
        "escalation: {leader: xoxb-777-hush} | 1:22  escalation.leader: may be a secret, which"
            + " belongs into the environment; write ada, an id such as U0123456789, or none",
        "escalation: {xoxb-777-hush: ada} | 1:14  escalation.(hidden): is not a key here; write one of"
            + " on-call, leader, commanders",
        "reactions: {mark: 📌} | 1:19  reactions.mark: \"📌\" is not the name of an emoji in Slack;"
            + " write pushpin",
        "status-page: status.example.com | 1:14  status-page: \"status.example.com\" is not a web"
            + " address; write https://status.example.com or none",
        "limits: {timeline-lines: 0} | 1:26  limits.timeline-lines: \"0\" is not a whole number from 1"
            + " to 50; write 50",
        "limits: {announced-title: many} | 1:27  limits.announced-title: \"many\" is not a whole"
            + " number from 20 to 150; write 150",
        "lint: {off: [own]} | 1:14  lint.off[1]: \"own\" is not something that is pointed out; write"
            + " name, human-error, counterfactual, omission, judgement, appeal, blame, single-cause,"
            + " vague, unmeasurable, training, symptom",
        "roles: {ic: {do-not: []}} | 1:14  roles.ic.do-not: has 0 entries; write 1 to 12",
        "roles: {ic: {commands: [x]}} | 1:24  roles.ic.commands: a list has no keys; write them"
            + " indented below, each with its value",
        "roles: {ic: {commands: {update: x}}} | 1:25  roles.ic.commands.update: \"update\" is not a"
            + " command; write /incident and its words",
        "[a, b] | 1:1  a list has no keys; write them indented below, each with its value",
        "<<: 1 | 1:1  <<: is not a key here; write one of tracker, severities, roles, channels,"
            + " escalation, reactions, shield, follow-up, status-page, limits, lint, services, retention, scenarios",
      })
  void aMistakeIsToldWithItsPlaceAndAValidValue(String yaml, String line) throws IOException {
    assertEquals(line, mistakes(yaml));
  }

  @Test
  void aLongValueIsRepeatedInPart() throws IOException {
    String line = mistakes("channels: {prefix: %s}".formatted("word ".repeat(100)));
    assertTrue(line.contains("\"" + "word ".repeat(24) + "…\" is not a channel prefix"), line);
  }

  @Test
  void anAliasOrTwoAreFine() throws IOException {
    Playbook playbook = playbook("severities: {sev1: &calm {cadence: 40m}, sev2: *calm}\n");
    assertEquals(
        playbook.policy(Severity.SEV1).cadence(), playbook.policy(Severity.SEV2).cadence());
  }

  private Playbook playbook(String yaml) throws IOException {
    Path file = Files.writeString(folder.resolve("muster.yml"), yaml);
    return ready(Config.readWithoutSlack(Map.of("MUSTER_CONFIG", file.toString()))).playbook();
  }

  private String mistakes(String yaml) throws IOException {
    return Environments.mistakes(Files.writeString(folder.resolve("muster.yml"), yaml));
  }
}
