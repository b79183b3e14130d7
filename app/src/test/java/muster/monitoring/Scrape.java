package muster.monitoring;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What was read at {@code /metrics}.
 *
 * @param samples every line that is not a comment
 */
record Scrape(String text, List<Sample> samples) {
  private static final Pattern SAMPLE =
      Pattern.compile("([a-z_:][a-zA-Z0-9_:]*)(?:\\{(.*)})? (\\S+)");
  private static final Pattern LABEL = Pattern.compile("([a-zA-Z_]+)=\"([^\"]*)\",?");

  /** One number with its name and labels. */
  record Sample(String name, Map<String, String> labels, double value) {}

  static Scrape read(String text) {
    return new Scrape(
        text,
        text.lines()
            .filter(line -> !line.startsWith("#") && !line.isBlank())
            .map(Scrape::sample)
            .toList());
  }

  private static Sample sample(String line) {
    Matcher parts = SAMPLE.matcher(line);
    if (!parts.matches()) {
      throw new AssertionError("not a sample: " + line);
    }
    Map<String, String> labels = new HashMap<>();
    if (parts.group(2) != null) {
      LABEL.matcher(parts.group(2)).results().forEach(l -> labels.put(l.group(1), l.group(2)));
    }
    return new Sample(parts.group(1), labels, Double.parseDouble(parts.group(3)));
  }

  /** Every name there is, and the labels it comes with. */
  Map<String, Set<String>> names() {
    Map<String, Set<String>> names = new HashMap<>();
    for (Sample sample : samples) {
      names.computeIfAbsent(sample.name(), n -> new HashSet<>()).addAll(sample.labels().keySet());
    }
    return names;
  }

  List<Sample> named(String name) {
    return samples.stream().filter(sample -> sample.name().equals(name)).toList();
  }

  /** The sum of all with this name and these labels. */
  double sum(String name, Map<String, String> labels) {
    return named(name).stream()
        .filter(sample -> sample.labels().entrySet().containsAll(labels.entrySet()))
        .mapToDouble(Sample::value)
        .sum();
  }
}
