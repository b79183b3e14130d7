package muster.monitoring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import muster.command.Commands;
import muster.flow.Trail;
import muster.incident.Deadline;
import muster.leak.Planted;
import muster.meters.Measure;
import muster.monitoring.Scrape.Sample;
import org.junit.jupiter.api.Test;

/** What Muster says of itself in numbers: everything that is promised, and nothing of anybody. */
class MetricsTest {
  private static final Set<String> OF_HISTOGRAMS = Set.of("le");

  /** Ids of people, channels, messages and incidents. */
  private static final Pattern ID = Pattern.compile("\\b[UCWDGT]0|INC-|\\d{10}");

  @Test
  void everythingThatHappensIsMeasured() throws Exception {
    try (Watched watched = new Watched()) {
      watched.liveThroughIt();
      Scrape scrape = Scrape.read(watched.scrape());
      for (Measure measure : Measure.values()) {
        measured(scrape, measure);
      }
      assertEquals(4, scrape.sum("muster_commands_total", Map.of("command", "declare")));
      assertEquals(1, commands(scrape, "sev", "refused"));
      assertEquals(1, commands(scrape, "unknown", "refused"));
      assertEquals(8, scrape.sum("muster_ack_seconds_count", Map.of("kind", "slash")));
      assertTrue(
          scrape.sum(
                  "muster_slack_calls_seconds_count",
                  Map.of("method", "chat.postMessage", "outcome", "limited"))
              >= 1);
      assertTrue(scrape.sum("muster_promises_broken_total", Map.of("audience", "internal")) >= 1);
      assertEquals(1, scrape.sum("muster_outbox_failed_total", Map.of()));
      assertEquals(1, scrape.sum("muster_slack_connected", Map.of()));
    }
  }

  private static double commands(Scrape scrape, String command, String outcome) {
    return scrape.sum("muster_commands_total", Map.of("command", command, "outcome", outcome));
  }

  /** It is there under its name, with its description and with the labels it is told apart by. */
  private static void measured(Scrape scrape, Measure measure) {
    String name = measure.prometheus();
    boolean timer = measure.form() == Measure.Form.TIMER;
    List<Sample> samples = scrape.named(timer ? name + "_count" : name);
    assertFalse(samples.isEmpty(), name);
    assertTrue(scrape.text().contains("# HELP " + name.replaceFirst("_total$", "")), name);
    for (Sample sample : samples) {
      assertEquals(Set.copyOf(measure.labels()), sample.labels().keySet(), name);
    }
  }

  @Test
  void labelsComeFromClosedLists() throws Exception {
    try (Watched watched = new Watched()) {
      watched.liveThroughIt();
      var stage = watched.room().stage();
      for (String word : List.of(Planted.WORD, "U0123456789", "=x,y\"", "declare\"")) {
        stage.type("ada", "general", "/incident " + word + " now");
      }
      stage.type("ada", "general", "/incident declare sev1 " + Planted.WORD + " is down --private");
      Scrape scrape = Scrape.read(watched.scrape());
      for (Sample sample : scrape.samples()) {
        if (sample.name().startsWith("muster_")) {
          sample.labels().forEach((label, value) -> closed(sample.name(), label, value));
        }
      }
    }
  }

  private static void closed(String name, String label, String value) {
    assertFalse(ID.matcher(value).find(), name + " " + label + "=" + value);
    switch (label) {
      case "command" ->
          assertTrue(
              value.equals("unknown") || value.equals("panel") || Commands.named(value).isPresent(),
              value);
      case "outcome" -> assertTrue(value.matches("[a-z-]+"), value);
      case "kind" ->
          assertTrue(
              words(Trail.Kind.values()).contains(value)
                  || words(Deadline.Kind.values()).contains(value),
              value);
      case "method" -> assertTrue(value.matches("[a-z]+(\\.[a-zA-Z]+)*"), value);
      case "audience" -> assertTrue(Set.of("internal", "external").contains(value), value);
      case "version", "database" -> assertTrue(value.matches("[0-9.]+|embedded|shared"), value);
      default -> assertTrue(OF_HISTOGRAMS.contains(label), name + " " + label);
    }
  }

  private static Set<String> words(Enum<?>... values) {
    return List.of(values).stream()
        .map(value -> value.name().toLowerCase(Locale.ROOT).replace('_', '-'))
        .collect(Collectors.toSet());
  }

  @Test
  void scrapingMakesNothingNew() throws Exception {
    try (Watched watched = new Watched()) {
      watched.liveThroughIt();
      Set<String> first = series(watched.scrape());
      watched.scrape();
      assertEquals(first, series(watched.scrape()));
    }
  }

  /** What comes from Java may begin to be told at any time. */
  private static Set<String> series(String scrape) {
    return scrape
        .lines()
        .filter(line -> line.startsWith("muster_"))
        .map(line -> line.substring(0, line.lastIndexOf(' ')))
        .collect(Collectors.toCollection(HashSet::new));
  }
}
