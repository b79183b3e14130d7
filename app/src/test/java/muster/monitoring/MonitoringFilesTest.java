package muster.monitoring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import muster.meters.Measure;
import muster.monitoring.Expression.Asked;
import org.junit.jupiter.api.Test;

/** What operators are given to watch Muster with fits what Muster says. */
class MonitoringFilesTest {
  private static final Path FOLDER = Path.of("app/docs/monitoring");
  private static final Path MANUAL = Path.of("app/docs/monitoring.md");
  private static final String START = "<!-- metrics -->\n";
  private static final String END = "<!-- /metrics -->";

  /** Prometheus itself says from where it scraped. */
  private static final Set<String> OF_PROMETHEUS = Set.of("instance", "job");

  private static JsonNode dashboard() throws IOException {
    return new ObjectMapper().readTree(FOLDER.resolve("muster-dashboard.json").toFile());
  }

  private static List<JsonNode> rules() throws IOException {
    JsonNode file =
        new ObjectMapper(new YAMLFactory()).readTree(FOLDER.resolve("muster-alerts.yml").toFile());
    return all(file.get("groups")).stream()
        .flatMap(group -> all(group.get("rules")).stream())
        .toList();
  }

  private static List<JsonNode> all(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false).toList();
  }

  private static List<JsonNode> panels() throws IOException {
    return all(dashboard().get("panels"));
  }

  private static boolean isRow(JsonNode panel) {
    return panel.get("type").asText().equals("row");
  }

  @Test
  void everyPanelCanBeRead() throws IOException {
    Set<Integer> ids = new HashSet<>();
    Set<String> places = new HashSet<>();
    for (JsonNode panel : panels()) {
      String title = panel.path("title").asText();
      assertFalse(title.isBlank());
      assertTrue(ids.add(panel.get("id").asInt()), title + " has an id of its own");
      assertTrue(places.add(panel.get("gridPos").toString()), title + " has a place of its own");
      assertTrue(
          panel.at("/gridPos/x").asInt() + panel.at("/gridPos/w").asInt() <= 24, title + " fits");
      if (!isRow(panel)) {
        assertFalse(panel.path("description").asText().isBlank(), title);
        assertFalse(panel.at("/fieldConfig/defaults/unit").asText().isBlank(), title);
        assertEquals("${datasource}", panel.at("/datasource/uid").asText(), title);
        assertFalse(panel.get("targets").isEmpty(), title);
        Set<String> refs = new HashSet<>();
        for (JsonNode target : panel.get("targets")) {
          assertTrue(refs.add(target.get("refId").asText()), title);
          assertTrue(target.get("expr").asText().contains("instance=~\"$instance\""), title);
        }
      }
    }
    List<String> variables =
        all(dashboard().at("/templating/list")).stream().map(v -> v.get("name").asText()).toList();
    assertEquals(List.of("datasource", "instance"), variables);
  }

  @Test
  void everyRuleSaysWhatToDo() throws IOException {
    Set<String> names = new HashSet<>();
    for (JsonNode rule : rules()) {
      String name = rule.path("alert").asText();
      assertTrue(name.startsWith("Muster") && names.add(name), name);
      assertTrue(rule.path("for").asText().matches("\\d+[smh]"), name);
      assertTrue(
          Set.of("critical", "warning").contains(rule.at("/labels/severity").asText()), name);
      assertFalse(rule.at("/annotations/summary").asText().isBlank(), name);
      assertTrue(rule.at("/annotations/description").asText().endsWith("."), name);
    }
  }

  @Test
  void nothingIsAskedForThatMusterDoesNotSay() throws Exception {
    List<String> expressions = new ArrayList<>();
    for (JsonNode rule : rules()) {
      expressions.add(rule.get("expr").asText());
    }
    for (JsonNode panel : panels()) {
      panel.path("targets").forEach(target -> expressions.add(target.get("expr").asText()));
    }
    Scrape scrape;
    try (Watched watched = new Watched()) {
      watched.liveThroughIt();
      scrape = Scrape.read(watched.scrape());
    }
    for (String text : expressions) {
      Expression expression = Expression.read(text);
      assertFalse(expression.metrics().isEmpty(), text);
      expression.metrics().forEach((name, asked) -> isSaid(scrape, name, asked, text));
      Set<String> labels =
          expression.metrics().keySet().stream()
              .flatMap(name -> scrape.names().get(name).stream())
              .collect(Collectors.toSet());
      labels.addAll(OF_PROMETHEUS);
      assertTrue(labels.containsAll(expression.grouped()), text);
    }
  }

  private static void isSaid(Scrape scrape, String name, Set<Asked> asked, String expression) {
    assertTrue(scrape.names().containsKey(name), name + " in " + expression);
    for (Asked of : asked) {
      boolean known =
          OF_PROMETHEUS.contains(of.label()) || scrape.names().get(name).contains(of.label());
      assertTrue(known, of + " in " + expression);
      if (of.how().equals("=")) {
        assertFalse(
            scrape.named(name).stream()
                .filter(s -> s.labels().get(of.label()).equals(of.value()))
                .toList()
                .isEmpty(),
            of + " in " + expression);
      }
    }
  }

  @Test
  void anInventedNameWouldBeFound() {
    Expression read =
        Expression.read(
            "sum by (le, kind) (rate(a_bucket{kind!=\"event\", x=\"y\"}[5m])) / on() b_total > 2e9");
    assertEquals(Set.of("a_bucket", "b_total"), read.metrics().keySet());
    assertEquals(Set.of("le", "kind"), read.grouped());
    assertEquals(
        Set.of(new Asked("kind", "!=", "event"), new Asked("x", "=", "y")),
        read.metrics().get("a_bucket"));
    Scrape scrape = Scrape.read("a_bucket{kind=\"slash\"} 1\n");
    assertEquals(Map.of("a_bucket", Set.of("kind")), scrape.names());
  }

  @Test
  void theManualsTableIsTheListOfMeters() throws IOException {
    String manual = Files.readString(MANUAL);
    int from = manual.indexOf(START) + START.length();
    int until = manual.indexOf(END);
    if (Boolean.getBoolean("golden.rewrite")) {
      manual = manual.substring(0, from) + table() + manual.substring(until);
      Files.writeString(MANUAL, manual);
      until = manual.indexOf(END);
    }
    assertEquals(table(), manual.substring(from, until));
  }

  private static String table() {
    return List.of(Measure.values()).stream()
        .map(MonitoringFilesTest::line)
        .collect(
            Collectors.joining(
                "\n",
                "| name | is a | told apart by | what it says |\n| --- | --- | --- | --- |\n",
                "\n"));
  }

  private static String line(Measure measure) {
    String labels =
        measure.labels().stream().map(label -> "`" + label + "`").collect(Collectors.joining(", "));
    return "| `%s` | %s | %s | %s |"
        .formatted(measure.prometheus(), measure.form().word(), labels, measure.says());
  }
}
