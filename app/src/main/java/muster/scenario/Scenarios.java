package muster.scenario;

import java.util.List;
import java.util.Optional;
import muster.incident.Nearest;

/**
 * What can be played here: those that are shipped, and the operator's own.
 *
 * @param all in the order in which they are listed
 */
public record Scenarios(List<Scenario> all) {
  public static final Scenarios NONE = new Scenarios(List.of());

  public Scenarios {
    all = List.copyOf(all);
  }

  public Optional<Scenario> named(String name) {
    return all.stream().filter(scenario -> scenario.name().equalsIgnoreCase(name)).findFirst();
  }

  public Optional<String> nearest(String name) {
    return Nearest.to(name, names());
  }

  public List<String> names() {
    return all.stream().map(Scenario::name).toList();
  }
}
