package muster.drill;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import muster.database.Database;
import muster.database.Facts;
import muster.database.FirstDeclared;
import muster.database.Incidents;
import muster.incident.Incident;
import muster.incident.Recorded;

/**
 * What Muster knows of the incident that a story is about: the first that is declared after the
 * story began. Only what is new is read, so that it may be asked often.
 */
final class StoryLog {
  private final Database database;
  private final Instant began;
  private final List<Recorded> facts = new ArrayList<>();
  private Optional<Integer> number = Optional.empty();

  StoryLog(Database database, Instant began) {
    this.database = database;
    this.began = began;
  }

  /** What happened since this was asked last. */
  List<Recorded> news() {
    List<Recorded> news =
        incident()
            .filter(incident -> incident.seq() > facts.size())
            .map(
                incident ->
                    database.read(handle -> new Facts(handle).since(incident.id(), facts.size())))
            .orElse(List.of());
    facts.addAll(news);
    return news;
  }

  /** Everything that was read; empty while nothing is declared. */
  List<Recorded> all() {
    return List.copyOf(facts);
  }

  /** The incident as it stands. */
  Optional<Incident> incident() {
    if (number.isEmpty()) {
      number = database.read(handle -> new FirstDeclared(handle).since(began));
    }
    return number.flatMap(known -> database.read(handle -> new Incidents(handle).load(known)));
  }
}
