package muster.incident;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Who holds which role. Every role has at most one holder (P-8). */
public record Roles(Map<Role, PersonId> holders) {
  public static final Roles NOBODY = new Roles(Map.of());

  public Roles {
    Map<Role, PersonId> ordered = new EnumMap<>(Role.class);
    ordered.putAll(holders);
    holders = Collections.unmodifiableMap(ordered);
  }

  public Optional<PersonId> holder(Role role) {
    return Optional.ofNullable(holders.get(role));
  }

  public Set<Role> heldBy(PersonId person) {
    return holders.entrySet().stream()
        .filter(entry -> entry.getValue().equals(person))
        .map(Map.Entry::getKey)
        .collect(Collectors.toUnmodifiableSet());
  }

  /** Whether one person both coordinates and diagnoses (P-9). */
  public boolean commanderDebugs() {
    return holder(Role.COMMANDER).isPresent()
        && holder(Role.COMMANDER).equals(holder(Role.TECH_LEAD));
  }

  public Roles with(Role role, PersonId person) {
    Map<Role, PersonId> changed = new EnumMap<>(Role.class);
    changed.putAll(holders);
    changed.put(role, person);
    return new Roles(changed);
  }

  /** Whoever left holds nothing any more. */
  Roles after(RoleFact fact) {
    Roles after = this;
    if (fact instanceof RoleFact.HolderLeft left) {
      for (Role role : left.roles()) {
        after = after.without(role);
      }
    }
    return after;
  }

  Roles without(Role role) {
    Map<Role, PersonId> changed = new EnumMap<>(Role.class);
    changed.putAll(holders);
    changed.remove(role);
    return new Roles(changed);
  }
}
