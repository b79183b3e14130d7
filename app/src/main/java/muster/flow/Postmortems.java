package muster.flow;

import muster.database.Duplicates;
import muster.database.Facts;
import muster.database.People;
import muster.incident.Depth;
import muster.incident.Incident;
import muster.incident.Person;
import muster.incident.PersonId;
import muster.postmortem.Draft;
import muster.postmortem.MarkdownDocument;
import org.jdbi.v3.core.Handle;

/** The postmortem as it stands, drawn from the log: the same log gives the same bytes anywhere. */
public final class Postmortems {
  private Postmortems() {}

  public static String markdown(Handle handle, Incident incident) {
    Draft draft =
        Draft.of(
            incident,
            new Facts(handle).log(incident.id()),
            new Duplicates(handle).of(incident),
            incident.postmortem().orElse(Depth.FULL),
            person -> name(handle, person));
    return MarkdownDocument.of(draft);
  }

  private static String name(Handle handle, PersonId person) {
    return new People(handle).find(person).map(Person::name).orElse(person.value());
  }
}
