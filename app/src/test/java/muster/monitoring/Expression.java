package muster.monitoring;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What an expression of Prometheus asks for, as far as Muster's own are written: names of metrics,
 * labels, and the values a label has to have.
 *
 * @param metrics every metric, and what is asked of its labels
 * @param grouped labels by which something is summed up
 */
record Expression(Map<String, Set<Asked>> metrics, Set<String> grouped) {
  private static final Pattern GROUPED = Pattern.compile("\\b(?:by|without)\\s*\\(([^)]*)\\)");
  private static final Pattern SELECTOR =
      Pattern.compile("([a-z_:][a-zA-Z0-9_:]*)\\s*(?:\\{([^}]*)})?(?!\\s*\\(|[a-zA-Z0-9_:{])");
  private static final Pattern ASKED =
      Pattern.compile("([a-zA-Z_]+)\\s*(=~|!~|!=|=)\\s*\"([^\"]*)\"");
  private static final Pattern RANGE = Pattern.compile("\\[[^]]*]");
  private static final Pattern NUMBER = Pattern.compile("\\b[0-9.]+(?:e[0-9]+)?\\b");
  private static final Set<String> WORDS = Set.of("and", "or", "unless", "on", "ignoring");

  /** What a label has to be, or must not be. */
  record Asked(String label, String how, String value) {}

  static Expression read(String text) {
    Set<String> grouped = new HashSet<>();
    for (var clause : GROUPED.matcher(text).results().toList()) {
      grouped.addAll(Set.of(clause.group(1).strip().split("\\s*,\\s*")));
    }
    String bare = RANGE.matcher(GROUPED.matcher(text).replaceAll(" ")).replaceAll("");
    Map<String, Set<Asked>> metrics = new HashMap<>();
    Matcher selectors = SELECTOR.matcher(NUMBER.matcher(bare).replaceAll("0"));
    while (selectors.find()) {
      String name = selectors.group(1);
      if (!WORDS.contains(name)) {
        metrics.computeIfAbsent(name, n -> new HashSet<>()).addAll(asked(selectors.group(2)));
      }
    }
    return new Expression(metrics, grouped);
  }

  private static Set<Asked> asked(String within) {
    Set<Asked> asked = new HashSet<>();
    if (within != null) {
      ASKED
          .matcher(within)
          .results()
          .forEach(a -> asked.add(new Asked(a.group(1), a.group(2), a.group(3))));
    }
    return asked;
  }
}
