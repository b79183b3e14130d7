package muster.scenario;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import muster.incident.Nearest;

/** What can be played here: those that are shipped, and the operator's own. */
public final class Scenarios {
  public static final Scenarios NONE = new Scenarios(List.of());

  private final Supplier<List<Scenario>> source;
  private List<Scenario> read;

  public Scenarios(List<Scenario> all) {
    List<Scenario> given = List.copyOf(all);
    this.source = () -> given;
  }

  private Scenarios(Supplier<List<Scenario>> source) {
    this.source = source;
  }

  /** Those that are read when somebody first asks for one: most starts are not for a drill. */
  public static Scenarios whenAsked(Supplier<List<Scenario>> source) {
    return new Scenarios(source);
  }

  /** In the order in which they are listed. */
  public synchronized List<Scenario> all() {
    if (read == null) {
      read = List.copyOf(source.get());
    }
    return read;
  }

  /** With others, which replace those of the same name. */
  public Scenarios with(List<Scenario> others) {
    Map<String, Scenario> byName = new LinkedHashMap<>();
    all().forEach(scenario -> byName.put(scenario.name(), scenario));
    others.forEach(scenario -> byName.put(scenario.name(), scenario));
    return new Scenarios(List.copyOf(byName.values()));
  }

  public Optional<Scenario> named(String name) {
    return all().stream().filter(scenario -> scenario.name().equalsIgnoreCase(name)).findFirst();
  }

  public Optional<String> nearest(String name) {
    return Nearest.to(name, names());
  }

  public List<String> names() {
    return all().stream().map(Scenario::name).toList();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Scenarios scenarios && scenarios.all().equals(all());
  }

  @Override
  public int hashCode() {
    return all().hashCode();
  }

  @Override
  public String toString() {
    return names().toString();
  }
}
