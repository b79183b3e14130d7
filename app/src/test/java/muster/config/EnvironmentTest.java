package muster.config;

import static muster.config.Environments.COMPLETE;
import static muster.config.Environments.broken;
import static muster.config.Environments.ready;
import static muster.config.Environments.with;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import muster.playbook.Playbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EnvironmentTest {
  @Test
  void twoTokensAreEnough() {
    assertEquals(
        new Config(
            Playbook.standard().playing(ShippedScenarios.all()),
            Path.of("data"),
            new Database("jdbc:h2:file:" + Path.of("data/muster").toAbsolutePath(), "", secret("")),
            InetSocketAddress.createUnresolved("127.0.0.1", 8080),
            Optional.of(
                new Slack(
                    secret("xoxb-1-2-abc"),
                    new Slack.SocketMode(secret("xapp-1-A-2-def")),
                    URI.create("https://slack.com/api/"))),
            Optional.empty(),
            Trackers.NONE,
            new Keys()),
        ready(Config.read(COMPLETE)));
  }

  @Test
  void everyVariableIsRead() {
    Config config =
        ready(
            Config.read(
                Map.of(
                    "SLACK_BOT_TOKEN", " xoxb-1 ",
                    "SLACK_SIGNING_SECRET", "0123456789abcdef0123456789abcdef",
                    "SLACK_APP_TOKEN", "",
                    "SLACK_API_URL", "http://127.0.0.1:9000/api/",
                    "DATABASE_URL", "jdbc:postgresql://db:5432/muster",
                    "DATABASE_USER", "ada",
                    "DATABASE_PASSWORD", "lovelace",
                    "MUSTER_DATA", "target",
                    "MUSTER_HTTP", "[::1]:0")));
    assertEquals(
        new Slack(
            secret("xoxb-1"),
            new Slack.HttpMode(secret("0123456789abcdef0123456789abcdef")),
            URI.create("http://127.0.0.1:9000/api/")),
        config.slack().orElseThrow());
    assertEquals(
        new Database("jdbc:postgresql://db:5432/muster", "ada", secret("lovelace")),
        config.database());
    assertTrue(config.database().isPostgresql());
    assertEquals(Path.of("target"), config.data());
    assertEquals(InetSocketAddress.createUnresolved("::1", 0), config.http());
  }

  @Test
  void oneWayHasToBeChosenWhereBothSecretsAreSet() {
    assertEquals(
        "environment  SLACK_SIGNING_SECRET: is set and so is SLACK_APP_TOKEN; choose one: unset the"
            + " first for Socket Mode or the second for HTTP mode",
        broken(Config.read(with("SLACK_SIGNING_SECRET", "abc"))));
  }

  @Test
  void aPageAtStatuspageNeedsItsKey(@TempDir Path folder) throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("muster.yml"), "status-page: {kind: statuspage, page: kctbh9vrtdwd}");
    Map<String, String> environment = new HashMap<>(with("MUSTER_CONFIG", file.toString()));
    assertEquals(
        "environment  STATUSPAGE_API_KEY: is not set, and status-page in the playbook needs it;"
            + " write the API key from API info in your Statuspage account",
        broken(Config.read(environment)));
    assertEquals(Optional.empty(), ready(Config.readWithoutSlack(environment)).statuspage());
    environment.put("STATUSPAGE_API_KEY", " 8c1f-key ");
    assertEquals(
        new Statuspage(secret("8c1f-key"), URI.create("https://api.statuspage.io/v1/")),
        ready(Config.read(environment)).statuspage().orElseThrow());
    environment.put("STATUSPAGE_API_KEY", "OAuth 8c1f-key");
    environment.put("STATUSPAGE_API_URL", "https://me:secret@example.com/v1/");
    String mistakes = broken(Config.read(environment));
    assertTrue(mistakes.contains("STATUSPAGE_API_KEY: is not an API key"), mistakes);
    assertTrue(mistakes.contains("STATUSPAGE_API_URL: is not an address"), mistakes);
    assertFalse(mistakes.contains("8c1f") || mistakes.contains("secret@"), mistakes);
  }

  @Test
  void aCommandWithoutSlackDoesNotLookAtItsVariables() {
    assertEquals(Optional.empty(), ready(Config.readWithoutSlack(Map.of())).slack());
    assertEquals(
        Optional.empty(),
        ready(Config.readWithoutSlack(Map.of("SLACK_BOT_TOKEN", "xoxp-1"))).slack());
  }

  @Test
  void anEmptyEnvironmentIsToldAllThatIsMissing() {
    assertEquals(
        """
        environment  SLACK_BOT_TOKEN: is not set; write the bot token from OAuth & Permissions, \
        which begins with xoxb-
        environment  SLACK_APP_TOKEN: is not set, nor is SLACK_SIGNING_SECRET; set the first for \
        Socket Mode or the second for HTTP mode""",
        broken(Config.read(Map.of("SLACK_BOT_TOKEN", " "))));
  }

  @Test
  void aMisspeltVariableIsPointedOut() {
    assertEquals(
        "environment  SLACK_BOT_TOKEN: is not set; write the bot token from OAuth & Permissions,"
            + " which begins with xoxb- (SLACK_BOT_TOKN is set; is it meant to be"
            + " SLACK_BOT_TOKEN?)",
        broken(
            Config.read(Map.of("SLACK_BOT_TOKN", "xoxb-1-abc", "SLACK_APP_TOKEN", "xapp-1-abc"))));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "SLACK_BOT_TOKEN | xoxp-777-hush | is a user token; write the bot token",
        "SLACK_BOT_TOKEN | xapp-777-hush | is an app-level token; write the bot token",
        "SLACK_BOT_TOKEN | xoxe.xoxb-777-hush | is a token that expires (turn token rotation off);",
        "SLACK_BOT_TOKEN | xoxb- | is only the beginning of one; write the bot token",
        "SLACK_BOT_TOKEN | 777-hush | is something else; write the bot token",
        "SLACK_BOT_TOKEN | xoxb-777 hush | is a text with spaces or other characters that no token",
        "SLACK_APP_TOKEN | xoxb-777-hush | is a bot token; write the app-level token",
        "SLACK_SIGNING_SECRET | xoxb-777-hush | is a bot token, not a signing secret; write the",
        "SLACK_SIGNING_SECRET | 777 hush | is a text with spaces or other characters that no token",
        "SLACK_API_URL | ftp://777-hush/api/ | is not an address of http or https with a host",
        "SLACK_API_URL | https://ada:777-hush@slack.com/api/ | is not an address of http or https",
        "SLACK_API_URL | https://slack.com/api | is not an address that ends in /api/; write https:",
        "SLACK_API_URL | https://slack.com/api/?777=hush/api/ | is not an address that ends in",
        "SLACK_API_URL | slack.com/api/ | is not an address of http or https with a host",
        "SLACK_API_URL | https:///api/ | is not an address of http or https with a host",
        "DATABASE_URL | postgres://ada:777-hush@db/muster | is not a JDBC address of H2 or Postgre",
        "DATABASE_URL | jdbc:mysql://db/muster?password=777-hush | is not a JDBC address of H2 or",
        "DATABASE_URL | jdbc:h2: | is not a JDBC address of H2 or PostgreSQL; write jdbc:postgresql:",
        "MUSTER_HTTP | 8080 | \"8080\" is not host:port; write 127.0.0.1:8080",
        "MUSTER_HTTP | localhost | \"localhost\" is not host:port; write 127.0.0.1:8080",
        "MUSTER_HTTP | localhost:99999 | \"localhost:99999\" is not host:port; write",
        "MUSTER_HTTP | http://localhost:80 | \"http://localhost:80\" is not host:port; write",
        "MUSTER_HTTP | xoxb-777-hush | this value is not host:port; write 127.0.0.1:8080",
        "MUSTER_DATA | pom.xml | \"pom.xml\" is not a folder; write ./data",
        "MUSTER_DATA | a;b | \"a;b\" is not a folder; write ./data",
        "MUSTER_CONFIG | nowhere.yml | \"nowhere.yml\" does not exist; name a file, or unset",
        "MUSTER_CONFIG | app | \"app\" is a folder; name a file",
      })
  void aMistakeIsNamedAndNoSecretIsRepeated(String name, String value, String says) {
    String line = broken(Config.read(with(name, value)));
    assertTrue(line.startsWith("environment  " + name + ": " + says), line);
    assertFalse(line.contains("\n"), line);
    assertFalse(line.contains("777") || line.contains("hush"), line);
  }

  @ParameterizedTest
  @ValueSource(strings = {"a\0b"})
  void aPathThatCannotBeIsAnswered(String path) {
    assertTrue(broken(Config.read(with("MUSTER_DATA", path))).contains("is not a folder"));
    assertTrue(broken(Config.read(with("MUSTER_CONFIG", path))).contains("is not a path"));
  }

  @Test
  void allMistakesOfTheEnvironmentAreToldAtOnceBeforeThoseOfTheFile() {
    Map<String, String> environment = with("SLACK_BOT_TOKEN", "xoxp-777-hush");
    environment.put("MUSTER_HTTP", "here");
    environment.put("MUSTER_CONFIG", "app/src/test/resources/muster/config/five-mistakes.yml");
    Config.Broken broken = (Config.Broken) Config.read(environment);
    assertEquals(
        List.of("SLACK_BOT_TOKEN", "MUSTER_HTTP", "channels.prefix"),
        broken.problems().stream().map(Problem::key).limit(3).toList());
    assertEquals(7, broken.problems().size());
  }

  @Test
  void aConfigPrintsNoSecret() {
    Map<String, String> environment = with("DATABASE_PASSWORD", "hush");
    environment.put("DATABASE_URL", "jdbc:h2:mem:x;PASSWORD=hush");
    String printed = ready(Config.read(environment)).toString();
    assertFalse(printed.contains("xoxb-1") || printed.contains("xapp-1"), printed);
    assertFalse(printed.contains("hush"), printed);
  }

  private static Secret secret(String value) {
    return new Secret(value);
  }
}
