package muster.retention;

import java.util.List;
import java.util.Optional;
import muster.database.Json;
import muster.incident.PersonId;
import muster.playbook.Retention;

/** What an operator wants done to the record, as one line: whoever holds the database does it. */
public sealed interface Order {
  /** Whose account on the machine it came from. */
  String operator();

  /** Takes out what is old enough. */
  record Expire(Retention policy, String operator) implements Order {}

  /**
   * Takes somebody out, everywhere.
   *
   * @param names words to replace as well, wherever they stand in a text
   * @param words whether what they typed is blanked
   */
  record Remove(PersonId person, List<String> names, boolean words, String operator)
      implements Order {}

  /** Notes that something about a person was handed out. */
  record Note(String what, String subject, String counts, String operator) implements Order {}

  /** As a line for another process. */
  default String line() {
    return getClass().getSimpleName() + " " + Json.write(this);
  }

  /** What such a line says; empty if this release does not know it. */
  static Optional<Order> read(String line) {
    String[] parts = line.split(" ", 2);
    return switch (parts[0]) {
      case "Expire" -> Optional.of(Json.read(parts[1], Expire.class));
      case "Remove" -> Optional.of(Json.read(parts[1], Remove.class));
      case "Note" -> Optional.of(Json.read(parts[1], Note.class));
      default -> Optional.empty();
    };
  }
}
