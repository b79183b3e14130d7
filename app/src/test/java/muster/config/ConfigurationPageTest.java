package muster.config;

import static muster.config.Environments.ready;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import muster.incident.Depth;
import muster.incident.Role;
import muster.incident.Span;
import muster.testing.Generated;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The manual's tables of keys and variables are what the code reads. */
class ConfigurationPageTest {
  private static final Path PAGE = Path.of("app/docs/configuration.md");
  private static final Path CODE = Path.of("app/src/main/java/muster/config");

  private static final String SERVICE =
      """
      services:
        NAME:
          owner: the payments team
          runbooks:
            - title: Pool exhausted
              url: https://wiki.example.com/pool
      """;

  /** Between them these make the reader ask for every key there is. */
  private static final List<String> FILES =
      List.of(
          "status-page: none\n",
          "status-page:\n  kind: statuspage\n  page: kctbh9vrtdwd\n",
          "status-page:\n  kind: static\n",
          "tracker:\n  kind: github\n  repository: acme/incidents\n" + SERVICE,
          """
          tracker:
            kind: jira
            address: https://acme.atlassian.net
            project: OPS
          """
              + SERVICE);

  private static final Map<String, String> TOKENS =
      Map.of(
          "SLACK_BOT_TOKEN", "xoxb-1-2-abc",
          "SLACK_APP_TOKEN", "xapp-1-A-2-def",
          "STATUSPAGE_API_KEY", "abc",
          "GITHUB_TOKEN", "ghp_abc",
          "JIRA_EMAIL", "ada@example.com",
          "JIRA_TOKEN", "abc");

  @TempDir private Path folder;

  @Test
  void theTableOfKeysIsWhatIsRead() throws IOException {
    StringBuilder tables = new StringBuilder();
    bySection()
        .forEach(
            (section, keys) -> {
              tables.append("\n### `").append(section).append("`\n\n");
              tables.append("| key | holds | default | write, for example |\n");
              tables.append("| --- | --- | --- | --- |\n");
              keys.forEach(key -> tables.append(row(key)));
            });
    Generated.assertSame(PAGE, "keys", tables + "\n");
  }

  @Test
  void theTableOfVariablesIsWhatIsRead() throws IOException {
    String table =
        Arrays.stream(Variable.values())
            .map(
                variable ->
                    "| `%s` | %s | %s |\n"
                        .formatted(variable, variable.meaning(), variable.otherwise()))
            .collect(
                Collectors.joining(
                    "", "| variable | meaning | default |\n| --- | --- | --- |\n", ""));
    Generated.assertSame(PAGE, "variables", table);
    Generated.assertSame(Path.of("README.md"), "variables", table);
  }

  /** A key that only a rare file makes the reader ask for is found in its source. */
  @Test
  void noKeyOfTheSourceIsMissing() throws IOException {
    Set<String> words = new TreeSet<>();
    keys().keySet().forEach(path -> words.addAll(List.of(path.split("\\.|\\[]", -1))));
    Pattern asked =
        Pattern.compile(
            "(?:value|optional|required|list|oneOrMore|pairs|named|each|within|apply|needed)"
                + "\\(\\s*(?:keys,\\s*|file,\\s*)?\"([^\"]+)\"|KEY = \"([^\"]+)\"");
    List<String> found = new ArrayList<>();
    try (Stream<Path> files = Files.list(CODE)) {
      for (Path file : files.filter(ConfigurationPageTest::readsThePlaybook).toList()) {
        asked
            .matcher(Files.readString(file))
            .results()
            .map(match -> Optional.ofNullable(match.group(1)).orElse(match.group(2)))
            .forEach(found::add);
      }
    }
    assertTrue(found.size() > 50, found.toString());
    assertEquals(List.of(), found.stream().filter(key -> !words.contains(key)).toList());
  }

  private static boolean readsThePlaybook(Path file) {
    String name = file.getFileName().toString();
    return name.equals("PlaybookFile.java")
        || name.equals("OwnScenarios.java")
        || (name.endsWith("Keys.java") && !name.matches("(Scenario|Act)Keys.java"));
  }

  private Map<String, List<Keys.Key>> bySection() throws IOException {
    Map<String, List<Keys.Key>> sections = new LinkedHashMap<>();
    for (Keys.Key key : keys().values()) {
      String section = key.path().replaceFirst("\\..*", "");
      sections.computeIfAbsent(section, name -> new ArrayList<>()).add(key);
    }
    return sections;
  }

  /** Of all files together; what differs between them is told apart by "or". */
  private Map<String, Keys.Key> keys() throws IOException {
    Map<String, Keys.Key> all = new LinkedHashMap<>();
    for (String yaml : FILES) {
      Path file = Files.writeString(folder.resolve("muster.yml"), yaml);
      Map<String, String> environment = new LinkedHashMap<>(TOKENS);
      environment.put("MUSTER_CONFIG", file.toString());
      for (Keys.Key key : ready(Config.read(environment)).keys().all()) {
        String path = key.path().replaceAll("\\[[0-9]+]", "[]");
        all.merge(
            path,
            new Keys.Key(path, key.what(), key.example(), key.otherwise(), null),
            ConfigurationPageTest::either);
      }
    }
    return all;
  }

  private static Keys.Key either(Keys.Key one, Keys.Key other) {
    return one.what().contains(other.what())
        ? one
        : new Keys.Key(
            one.path(),
            one.what() + " or " + other.what(),
            one.example() + "; or " + other.example(),
            one.otherwise(),
            null);
  }

  private static String row(Keys.Key key) {
    return "| `%s` | %s | %s | %s |\n"
        .formatted(key.path(), cell(key.what()), cell(shown(key.otherwise())), cell(key.example()));
  }

  private static String cell(String text) {
    return text.replace("|", "\\|");
  }

  private static String shown(Object value) {
    return switch (value) {
      case null -> "it has to be there";
      case Optional<?> optional -> optional.map(ConfigurationPageTest::shown).orElse("`none`");
      case Collection<?> several
          when several.stream().anyMatch(each -> each.toString().length() > 40) ->
          "the %d lines in [`muster.yml`](muster.yml)".formatted(several.size());
      case Collection<?> several ->
          several.stream()
              .map(ConfigurationPageTest::word)
              .collect(Collectors.joining(", ", "`[", "]`"));
      case Object one when one.toString().isEmpty() -> "it has to be there";
      case Object one when word(one).length() > 40 -> word(one);
      case Object one -> "`" + word(one) + "`";
    };
  }

  private static String word(Object value) {
    return switch (value) {
      case Duration duration -> Span.written(duration);
      case Role role -> role.word();
      case Depth depth -> depth.name().toLowerCase(Locale.ROOT);
      case Enum<?> other -> other.name().toLowerCase(Locale.ROOT);
      default -> value.toString();
    };
  }
}
