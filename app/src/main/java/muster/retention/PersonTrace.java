package muster.retention;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import muster.database.FactJson;
import muster.database.FactWords;
import muster.database.Incidents;
import muster.database.NewerFact;
import muster.database.People;
import muster.database.Removals;
import muster.database.Renaming;
import muster.database.Traces;
import muster.incident.Fact;
import muster.incident.Incident;
import muster.incident.Owing;
import muster.incident.Person;
import muster.incident.PersonId;
import org.jdbi.v3.core.Handle;

/** Where a person stands in the record. */
public final class PersonTrace {
  private static final Pattern ID = Pattern.compile("[UW][A-Z0-9]{1,20}");

  /** Columns that hold a person and nothing else, or whom an entry is about. */
  private static final Set<String> PEOPLE = Set.of("person", "declared_by", "owner", "subject");

  private PersonTrace() {}

  /** Whether this could be a person's id in Slack. */
  public static boolean isId(String text) {
    return ID.matcher(text).matches();
  }

  /** Why this person cannot be taken out or handed out; empty if they can. */
  public static Optional<String> refusal(Handle handle, PersonId id) {
    Optional<Person> person = new People(handle).find(id);
    if (person.filter(Person::bot).isPresent()) {
      return Optional.of(id + " is a bot, and no person.");
    }
    return person.isPresent() || new Removals(handle).isUnderWay(id) || isNamed(handle, id)
        ? Optional.empty()
        : Optional.of("Nothing here names " + id + ". Check the id in their profile in Slack.");
  }

  /** Words of ours such as {@code UTC} look like ids, and stand where they mean nobody. */
  private static boolean isNamed(Handle handle, PersonId id) {
    boolean[] named = new boolean[1];
    new Traces(handle, new Renaming(Map.of(id.value(), "")))
        .each(found -> named[0] = named[0] || names(found, id));
    return named[0];
  }

  private static boolean names(Traces.Found found, PersonId id) {
    return found.values().entrySet().stream()
            .anyMatch(
                value -> value.getValue() instanceof String text && names(value.getKey(), text, id))
        || (found.table().equals("fact") && names(found.values(), id));
  }

  private static boolean names(String column, String text, PersonId id) {
    return (PEOPLE.contains(column) && text.equals(id.value()))
        || text.equals("person/" + id)
        || text.contains("<@" + id + ">")
        || text.contains("<@" + id + "|");
  }

  private static boolean names(Map<String, Object> row, PersonId id) {
    Set<PersonId> people = new HashSet<>();
    try {
      Fact fact =
          FactJson.read(
              row.get("kind").toString(),
              ((Number) row.get("version")).intValue(),
              row.get("body").toString());
      FactWords.eachPerson(fact, people::add);
    } catch (NewerFact newer) {
      return false;
    }
    return people.contains(id);
  }

  /**
   * Tells what should be done before a removal.
   *
   * @param counted whether to tell what it would change as well
   */
  public static void preview(Handle handle, PersonId id, boolean counted, Consumer<String> told) {
    if (counted) {
      told.accept(
          "%s would be removed from these rows: %s."
              .formatted(
                  id,
                  rows(handle, id).entrySet().stream()
                      .map(table -> table.getKey() + " " + table.getValue())
                      .collect(Collectors.joining(", "))));
    }
    warnings(handle, id).forEach(told);
  }

  private static List<String> warnings(Handle handle, PersonId id) {
    return Stream.concat(
            new People(handle)
                .find(id).filter(person -> !person.gone()).stream()
                    .map(
                        person ->
                            "They are still in the workspace, and whatever they do is recorded anew."
                                + " Deactivate them in Slack first."),
            incidents(handle, id).stream().flatMap(incident -> held(incident, id)))
        .toList();
  }

  private static Stream<String> held(Incident incident, PersonId id) {
    List<String> roles =
        incident.phase().isOpen()
            ? incident.roles().heldBy(id).stream().map(role -> role.word()).toList()
            : List.of();
    List<String> owed =
        Owing.of(incident).stream()
            .filter(owing -> owing.owner().equals(id))
            .map(owing -> owing.kind().word().toLowerCase(Locale.ROOT) + " #" + owing.number())
            .toList();
    List<String> all = Stream.concat(roles.stream(), owed.stream()).toList();
    return all.isEmpty()
        ? Stream.empty()
        : Stream.of(
            "%s: they hold %s. Give it to somebody else."
                .formatted(incident.id(), String.join(", ", all)));
  }

  private static List<Incident> incidents(Handle handle, PersonId id) {
    return new Traces(handle, new Renaming(Map.of(id.value(), "")))
        .incidents().stream()
            .flatMap(number -> new Incidents(handle).load(number).stream())
            .toList();
  }

  private static Map<String, Integer> rows(Handle handle, PersonId id) {
    Map<String, Integer> rows = new TreeMap<>();
    new Traces(handle, new Renaming(Map.of(id.value(), "")))
        .each(found -> rows.merge(found.table(), 1, Integer::sum));
    return rows;
  }
}
