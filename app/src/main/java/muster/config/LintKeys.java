package muster.config;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import muster.playbook.lint.Finding;
import muster.playbook.lint.Lint;

/** The keys below {@code lint}: what is pointed out in postmortems and actions. */
final class LintKeys {
  private static final int MOST_PHRASES = 50;

  private static final List<Finding.Kind> SWITCHES =
      Stream.of(Finding.Kind.values()).filter(kind -> kind != Finding.Kind.OWN).toList();

  private static final Kind<Finding.Kind> SWITCH =
      Kind.of(
          "something that is pointed out",
          SWITCHES.stream().map(Finding.Kind::word).collect(Collectors.joining(", ")),
          LintKeys::read);

  private LintKeys() {}

  static Lint read(Mapping keys, Lint standard) {
    return new Lint(
        Set.copyOf(keys.list("off", SWITCH, 0, SWITCHES.size(), List.copyOf(standard.off()))),
        keys.list("phrases", PlaybookKinds.TEXT, 0, MOST_PHRASES, standard.phrases()));
  }

  private static Optional<Finding.Kind> read(String word) {
    return SWITCHES.stream().filter(kind -> kind.word().equals(word)).findFirst();
  }
}
