package muster.fuzz;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import muster.database.Database;
import muster.database.Facts;
import muster.database.Incidents;
import muster.flow.Answer;
import muster.flow.Intake;
import muster.flow.Listening;
import muster.flow.Roster;
import muster.incident.Incident;
import muster.incident.Person;
import muster.incident.Person.Belonging;
import muster.incident.PersonId;
import muster.testing.Databases;
import muster.testing.WithoutSlack;
import org.jdbi.v3.core.Handle;

/**
 * Two incidents that every input finds as they were: one for everybody, and one of which only Ada
 * may know. Nothing is delivered, so that an input is over when it is answered.
 */
public final class Scene {
  public static final PersonId ADA = new PersonId("U0ADA");
  public static final PersonId EVE = new PersonId("U0EVE");

  /** Stands in every text of the private incident and nowhere else. */
  static final String SECRET = "Zanzibar";

  private static final int OPEN = 1;
  private static final int PRIVATE = 2;

  private final Database database = Database.open(Databases.inMemory());
  private final WithoutSlack muster =
      new WithoutSlack(database, Instant.parse("2026-11-20T14:00:00Z"));
  private final List<String> tables;

  Scene() {
    roster().remember(List.of(person(ADA, "ada"), person(EVE, "eve")));
    play();
    muster.close();
    tables = database.write(Scene::kept);
  }

  private static Person person(PersonId id, String name) {
    return new Person(id, name, ZoneId.of("Europe/Berlin"), false, false, Belonging.MEMBER);
  }

  private void play() {
    answer(ADA, "declare sev2 Payments time out --impact \"23 % of checkouts\"");
    answer(ADA, "INC-1 ic me");
    answer(ADA, "INC-1 log 14:20 the pool is exhausted");
    answer(ADA, "INC-1 update Cards fail for one in four");
    answer(ADA, "declare sev1 Bucket " + SECRET + " is public --private");
    muster.awaitQuiet();
  }

  /** Keeps a copy of every row beside the tables. */
  private static List<String> kept(Handle handle) {
    List<String> tables = Databases.tables(handle);
    tables.forEach(t -> handle.execute("create table kept_" + t + " as select * from " + t));
    return tables;
  }

  /** Undoes whatever the last input did. */
  void restore() {
    database.write(
        handle -> {
          handle.execute("set referential_integrity false");
          for (String table : tables) {
            handle.execute("delete from " + table);
            handle.execute(
                "insert into " + table + " overriding system value select * from kept_" + table);
          }
          handle.execute("alter sequence incident_number restart with " + (PRIVATE + 1));
          return null;
        });
  }

  Intake intake() {
    return muster.intake();
  }

  Listening listening() {
    return muster.listening();
  }

  Roster roster() {
    return muster.roster();
  }

  /** Types a line in the channel of the incident that everybody sees. */
  Answer answer(PersonId who, String words) {
    return muster.type(who, words, openChannel());
  }

  private Optional<String> openChannel() {
    return load(OPEN).flatMap(incident -> incident.places().channel());
  }

  String privateChannel() {
    return load(PRIVATE).orElseThrow().places().channel().orElseThrow();
  }

  private Optional<Incident> load(int number) {
    return database.read(handle -> new Incidents(handle).load(number));
  }

  /** How many facts the private incident has. */
  int privateFacts() {
    var id = load(PRIVATE).orElseThrow().id();
    return database.read(handle -> new Facts(handle).log(id)).size();
  }

  boolean mayKnow(PersonId who) {
    return database.read(handle -> new Incidents(handle).visible(PRIVATE, who)).isPresent();
  }
}
