package muster.command;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import muster.incident.Experience;
import muster.incident.Incident;
import muster.incident.Person;
import muster.incident.PersonId;
import muster.incident.Recorded;
import muster.incident.Role;
import muster.incident.RoleFact;
import muster.playbook.Playbook;

/**
 * The pool of trained commanders (P-48): whoever led least recently is asked first, and whoever is
 * asleep by the clock of their own zone comes last.
 *
 * @param known what Muster knows of people
 */
public record Commanders(Playbook playbook, Known known, Instant now) {
  private static final int MOST = 3;
  private static final int MORNING = 8;
  private static final int NIGHT = 22;

  /**
   * Buttons that ask somebody to take the role; none for a role that nobody was trained for.
   *
   * @param reader who sees them, and need not be told to ask themselves
   */
  public List<Press> ask(Role role, Incident incident, Optional<PersonId> reader) {
    boolean open = role == Role.COMMANDER && incident.roles().holder(role).isEmpty();
    if (!open || playbook.escalation().commanders().isEmpty()) {
      return List.of();
    }
    Set<PersonId> out = refused(incident);
    reader.ifPresent(out::add);
    incident.succession().offer(role).ifPresent(offer -> out.add(offer.to()));
    return pool()
        .filter(person -> !out.contains(person.id()))
        .sorted(
            Comparator.comparing((Person person) -> !isAwake(person))
                .thenComparing(person -> led(person).last().orElse(Instant.MIN)))
        .limit(MOST)
        .map(person -> press(role, incident, person))
        .toList();
  }

  /** Whom somebody may have at their side who commands a real incident for the first time. */
  public Optional<PersonId> shadow(PersonId newcomer) {
    return pool()
        .filter(person -> !person.id().equals(newcomer))
        .filter(person -> led(person).real() + led(person).drills() > 0)
        .max(
            Comparator.comparingInt((Person person) -> led(person).real())
                .thenComparingInt(person -> led(person).drills()))
        .map(Person::id);
  }

  private static Press press(Role role, Incident incident, Person person) {
    return new Press(
        "Ask @" + person.name(),
        "%s handover %s %s".formatted(incident.id(), role.word(), person.id().mention()));
  }

  private Stream<Person> pool() {
    return playbook.escalation().commanders().stream()
        .flatMap(name -> person(name).stream())
        .filter(Person::canTakePart)
        .distinct();
  }

  /** The playbook gives a name or an id; a name that several people have is nobody's. */
  private Optional<Person> person(String nameOrId) {
    List<Person> named = known.named(nameOrId);
    return known
        .person(new PersonId(nameOrId))
        .or(() -> named.size() == 1 ? Optional.of(named.getFirst()) : Optional.empty());
  }

  private boolean isAwake(Person person) {
    int hour = now.atZone(person.zone()).getHour();
    return hour >= MORNING && hour < NIGHT;
  }

  private Experience led(Person person) {
    return known.experience(person.id());
  }

  /** Whoever has said no to this incident is not asked again. */
  private Set<PersonId> refused(Incident incident) {
    Set<PersonId> refused = new HashSet<>();
    for (Recorded recorded : known.log(incident)) {
      if (recorded.fact() instanceof RoleFact.HandoverDeclined declined
          && declined.role() == Role.COMMANDER) {
        refused.add(declined.to());
      }
    }
    return refused;
  }
}
