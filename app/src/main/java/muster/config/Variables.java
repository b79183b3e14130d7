package muster.config;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import muster.incident.Nearest;

/** The environment. A variable that is set to nothing counts as not set. */
final class Variables {
  private final Map<String, String> environment;
  private final List<Problem> problems;
  private final Set<String> known = new HashSet<>();

  Variables(Map<String, String> environment, List<Problem> problems) {
    this.environment = environment;
    this.problems = problems;
  }

  <T> T value(Variable name, Kind<T> kind, T otherwise) {
    return find(name)
        .flatMap(text -> read(name, kind, text, Quote.of(text) + " "))
        .orElse(otherwise);
  }

  /** Like {@link #value}, for what may hold a secret: a mistake is named but never repeated. */
  <T> Optional<T> unquoted(Variable name, Kind<T> kind) {
    return find(name).flatMap(text -> read(name, kind, text, ""));
  }

  boolean isSet(Variable name) {
    return find(name).isPresent();
  }

  /** Notes that a variable is not set, and which other one may have been meant for it. */
  void missing(Variable name, String says) {
    Set<String> others = new HashSet<>(environment.keySet());
    others.removeAll(known);
    String slip =
        Nearest.to(name.name(), others)
            .map(nearest -> " (" + nearest + " is set; is it meant to be " + name + "?)")
            .orElse("");
    problems.add(new Problem(Place.ENVIRONMENT, name.name(), says + slip));
  }

  /** Notes a mistake that no single value has. */
  void misused(Variable name, String says) {
    problems.add(new Problem(Place.ENVIRONMENT, name.name(), says));
  }

  private Optional<String> find(Variable name) {
    known.add(name.name());
    return Optional.ofNullable(environment.get(name.name())).filter(text -> !text.isBlank());
  }

  private <T> Optional<T> read(Variable name, Kind<T> kind, String text, String quoted) {
    return switch (kind.read(text)) {
      case Kind.Fits<T>(T value) -> Optional.of(value);
      case Kind.Misfit<T>(String why) -> {
        problems.add(new Problem(Place.ENVIRONMENT, name.name(), quoted + why));
        yield Optional.empty();
      }
    };
  }
}
