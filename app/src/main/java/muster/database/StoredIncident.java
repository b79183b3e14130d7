package muster.database;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import muster.incident.Deadline;
import muster.incident.Incident;
import muster.incident.PersonId;
import muster.incident.Recorded;
import muster.incident.Role;
import muster.incident.WhenDue;
import org.jdbi.v3.core.Handle;

/** What is stored of an incident beside its log, to be held against what follows from the log. */
final class StoredIncident {
  private final Handle handle;
  private final int number;
  private final Optional<Map<String, Object>> columns;

  StoredIncident(Handle handle, int number) {
    this.handle = handle;
    this.number = number;
    this.columns = columns();
  }

  private Optional<Map<String, Object>> columns() {
    return handle
        .createQuery(
            """
            select seq, is_open, confidential, channel, declared_by, declared_at, state, folded_by
              from incident
             where number = :number
            """)
        .bind("number", number)
        .map(
            (row, context) -> {
              Map<String, Object> found = new HashMap<>();
              found.put("seq", row.getInt("seq"));
              found.put("is_open", row.getBoolean("is_open"));
              found.put("confidential", row.getBoolean("confidential"));
              found.put("channel", row.getString("channel"));
              found.put("declared_by", row.getString("declared_by"));
              found.put("declared_at", Times.read(row, "declared_at"));
              found.put("state", row.getString("state"));
              found.put("folded_by", row.getString("folded_by"));
              return found;
            })
        .findOne();
  }

  boolean isThere() {
    return columns.isPresent();
  }

  /** Where this differs from what follows from the log. */
  List<String> against(Incident folded, List<Recorded> log, Instant now) {
    List<String> differences = new ArrayList<>();
    Map<String, Object> stored = columns.orElseThrow();
    Map<String, Object> expected = new HashMap<>();
    expected.put("seq", folded.seq());
    expected.put("is_open", folded.phase().isOpen());
    expected.put("confidential", folded.confidential());
    expected.put("channel", folded.places().channel().orElse(null));
    expected.put("declared_by", folded.declaredBy().value());
    expected.put("declared_at", folded.declaredAt());
    for (String column : new TreeSet<>(expected.keySet())) {
      if (!Objects.equals(expected.get(column), stored.get(column))) {
        differences.add("the column " + column + " differs from the log");
      }
    }
    differences.addAll(roles(folded));
    if (!new Owings(handle).follow(folded)) {
      differences.add("owed differs from the log");
    }
    // What another release folded is folded again before it is used.
    if (FoldedBy.mark(folded.seq()).equals(stored.get("folded_by"))) {
      differences.addAll(state((String) stored.get("state"), folded));
      differences.addAll(deadlines(folded, log, now));
    }
    return differences;
  }

  /** Compares what Muster would make of the stored state, not how it was written. */
  private static List<String> state(String stored, Incident folded) {
    Incident incident;
    try {
      incident = Json.read(stored, Incident.class);
    } catch (RuntimeException unreadable) {
      return List.of("the state cannot be read");
    }
    if (incident.equals(folded)) {
      return List.of();
    }
    JsonNode one = Json.tree(Json.write(incident));
    JsonNode other = Json.tree(Json.write(folded));
    TreeSet<String> fields = new TreeSet<>();
    one.fieldNames().forEachRemaining(fields::add);
    other.fieldNames().forEachRemaining(fields::add);
    return fields.stream()
        .filter(field -> !Objects.equals(one.get(field), other.get(field)))
        .map(field -> "the state's " + field + " differs from the log")
        .toList();
  }

  private List<String> roles(Incident folded) {
    Map<Role, PersonId> offered = new EnumMap<>(Role.class);
    folded.succession().offers().forEach((role, offer) -> offered.put(role, offer.to()));
    List<String> differences = new ArrayList<>(roles("role_holder", folded.roles().holders()));
    differences.addAll(roles("role_offer", offered));
    return differences;
  }

  private List<String> roles(String table, Map<Role, PersonId> people) {
    Map<String, String> stored =
        handle
            .createQuery("select role, person from " + table + " where incident = :number")
            .bind("number", number)
            .collectRows(
                Collectors.toMap(
                    row -> row.getColumn("role", String.class),
                    row -> row.getColumn("person", String.class)));
    Map<String, String> expected = new HashMap<>();
    people.forEach((role, person) -> expected.put(role.name(), person.value()));
    return stored.equals(expected) ? List.of() : List.of(table + " differs from the log");
  }

  private List<String> deadlines(Incident folded, List<Recorded> log, Instant now) {
    Map<String, Instant> stored =
        handle
            .createQuery("select kind, about, due_at from deadline where incident = :number")
            .bind("number", number)
            .collectRows(
                Collectors.toMap(
                    row ->
                        name(
                            row.getColumn("kind", String.class),
                            row.getColumn("about", String.class)),
                    row -> row.getColumn("due_at", Instant.class)));
    Map<String, Instant> expected = new HashMap<>();
    for (Deadline deadline : Deadline.of(folded)) {
      String name = name(deadline.kind().name(), deadline.about());
      if (stored.containsKey(name) || !mayBeTaken(deadline, folded, log, now)) {
        expected.put(name, deadline.at());
      }
    }
    TreeSet<String> kinds = new TreeSet<>(expected.keySet());
    kinds.addAll(stored.keySet());
    return kinds.stream()
        .filter(kind -> !Objects.equals(expected.get(kind), stored.get(kind)))
        .map(kind -> "the deadline " + kind + " differs from the log")
        .toList();
  }

  private static String name(String kind, String about) {
    return (kind + " " + about).strip();
  }

  /** A deadline that came to nothing was taken without a fact, so the log still expects it. */
  private static boolean mayBeTaken(
      Deadline deadline, Incident folded, List<Recorded> log, Instant now) {
    var known =
        new WhenDue.Circumstances(
            now, Optional.empty(), seq -> log.stream().filter(fact -> fact.seq() > seq).toList());
    return !deadline.at().isAfter(now) && WhenDue.happens(deadline, folded, known).isEmpty();
  }
}
