package muster.playbook;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import muster.incident.Runbook;

/** The services that the playbook describes, in the order of the file. */
public final class Services {
  public static final Services NONE = new Services(List.of());

  private final Map<String, ServiceDescription> byKey = new LinkedHashMap<>();

  public Services(List<ServiceDescription> services) {
    services.forEach(service -> byKey.put(Runbook.key(service.name()), service));
  }

  public Optional<ServiceDescription> named(String name) {
    return Optional.ofNullable(byKey.get(Runbook.key(name)));
  }

  public List<ServiceDescription> all() {
    return List.copyOf(byKey.values());
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Services services && byKey.equals(services.byKey);
  }

  @Override
  public int hashCode() {
    return byKey.hashCode();
  }

  @Override
  public String toString() {
    return byKey.values().toString();
  }
}
