package muster.scenario;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

  /** With others, which replace those of the same name. */
  public Scenarios with(List<Scenario> others) {
    Map<String, Scenario> byName = new LinkedHashMap<>();
    all.forEach(scenario -> byName.put(scenario.name(), scenario));
    others.forEach(scenario -> byName.put(scenario.name(), scenario));
    return new Scenarios(List.copyOf(byName.values()));
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
