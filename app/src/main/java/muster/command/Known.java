package muster.command;

import java.util.List;
import java.util.Optional;
import muster.incident.AlertFact;
import muster.incident.Experience;
import muster.incident.Incident;
import muster.incident.Owing;
import muster.incident.Person;
import muster.incident.PersonId;
import muster.incident.Recorded;
import muster.incident.Remark;
import muster.incident.Runbook;

/**
 * What Muster knows, as the asker may see it: an incident that is confidential to others does not
 * exist here.
 */
public interface Known {
  /** A number for a new incident; asking twice gives two. */
  int nextNumber();

  /** How many incidents, of whomever, wait for Slack to open their channels. */
  int channelsWaiting();

  Optional<Incident> numbered(int number);

  /** Whether somebody else may know of this incident, too. */
  boolean mayKnow(Incident incident, PersonId person);

  /** Open incidents, newest first, at most a page. */
  List<Incident> open();

  /** Open and closed incidents, newest first, at most a page. */
  List<Incident> recent();

  /** Open incidents in which the asker has a role, newest first, at most a page. */
  List<Incident> mine();

  /** What the asker owes, the longest overdue first, at most a page. */
  List<Owing> owed();

  List<Recorded> log(Incident incident);

  Optional<Recorded> fact(Incident incident, int seq);

  /** The logs of all incidents that ended in favour of this one, directly or by way of another. */
  List<List<Recorded>> absorbedBy(Incident incident);

  /**
   * The incident in favour of which this one ended, also where the asker may not know of it: it is
   * told that they part, and nothing of it is said.
   */
  Optional<Incident> survivorOf(Incident incident);

  /** The facts about one thing, in order; see {@link muster.incident.Fact#subject}. */
  List<Recorded> about(Incident incident, String subject);

  /** How many alerts came from each sender (P-19). */
  List<AlertFact.Count> alerts(Incident incident);

  /** What may be followed when a service has an incident (P-40). */
  List<Runbook> runbooks(String service);

  /** The services that are known, by the names people call them. */
  List<String> services();

  /** What was said in the channel when it was last read for the timeline, in order (P-31). */
  List<Remark> remarks(Incident incident);

  Optional<Person> person(PersonId id);

  /** The name of whoever has this id; the id itself where nobody known has it. */
  default String nameOf(String id) {
    return person(new PersonId(id)).map(Person::name).orElse(id);
  }

  /** How much somebody has commanded (P-48). */
  Experience experience(PersonId id);

  /** People who go by this name. */
  List<Person> named(String name);
}
