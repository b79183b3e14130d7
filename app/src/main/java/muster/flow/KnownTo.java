package muster.flow;

import java.util.List;
import java.util.Optional;
import muster.command.Known;
import muster.database.AlertCounts;
import muster.database.Backlog;
import muster.database.CommandsTaken;
import muster.database.Duplicates;
import muster.database.Facts;
import muster.database.IncidentLists;
import muster.database.Incidents;
import muster.database.Owings;
import muster.database.People;
import muster.database.Remarks;
import muster.incident.AlertFact;
import muster.incident.Experience;
import muster.incident.Incident;
import muster.incident.Owing;
import muster.incident.Person;
import muster.incident.PersonId;
import muster.incident.Recorded;
import muster.incident.Remark;
import muster.incident.Runbook;
import muster.playbook.Playbook;
import org.jdbi.v3.core.Handle;

/** What one person may know, read in the transaction in which it is decided. */
final class KnownTo implements Known {
  private final PersonId viewer;
  private final Handle handle;
  private final Playbook playbook;

  /** The log that was read last. One decision asks for it again and again, and it may be long. */
  private Optional<List<Recorded>> log = Optional.empty();

  KnownTo(PersonId viewer, Handle handle, Playbook playbook) {
    this.viewer = viewer;
    this.handle = handle;
    this.playbook = playbook;
  }

  @Override
  public int nextNumber() {
    return new Incidents(handle).nextNumber();
  }

  @Override
  public int channelsWaiting() {
    return Backlog.depthOf(handle, EffectJson.kind(new Effect.OpenChannel()));
  }

  @Override
  public Optional<Incident> numbered(int number) {
    return new Incidents(handle).visible(number, viewer);
  }

  @Override
  public boolean mayKnow(Incident incident, PersonId person) {
    return new Incidents(handle).visible(incident.id().number(), person).isPresent();
  }

  @Override
  public List<Incident> open() {
    return new IncidentLists(handle, viewer).open(page());
  }

  @Override
  public List<Incident> recent() {
    return new IncidentLists(handle, viewer).recent(page());
  }

  @Override
  public List<Incident> mine() {
    return new IncidentLists(handle, viewer).mine(page());
  }

  @Override
  public List<Owing> owed() {
    return new Owings(handle).of(viewer, page());
  }

  @Override
  public List<Recorded> log(Incident incident) {
    if (log.filter(read -> isOf(incident, read)).isEmpty()) {
      log = Optional.of(List.copyOf(new Facts(handle).log(incident.id())));
    }
    return log.get();
  }

  private static boolean isOf(Incident incident, List<Recorded> log) {
    return !log.isEmpty()
        && log.getLast().incident().equals(incident.id())
        && log.getLast().seq() == incident.seq();
  }

  @Override
  public Optional<Recorded> fact(Incident incident, int seq) {
    return new Facts(handle).numbered(incident.id(), seq);
  }

  @Override
  public List<List<Recorded>> absorbedBy(Incident incident) {
    return new Duplicates(handle).of(incident);
  }

  @Override
  public Optional<Incident> survivorOf(Incident incident) {
    return incident
        .links()
        .into()
        .flatMap(link -> new Incidents(handle).load(link.into().number()));
  }

  @Override
  public List<Recorded> about(Incident incident, String subject) {
    return new Facts(handle).about(incident.id(), subject);
  }

  @Override
  public List<AlertFact.Count> alerts(Incident incident) {
    return new AlertCounts(handle).bySender(incident.id().number());
  }

  @Override
  public List<Runbook> runbooks(String service) {
    return new Runbooks(handle, playbook).of(service);
  }

  @Override
  public List<String> services() {
    return new Runbooks(handle, playbook).services();
  }

  private int page() {
    return playbook.limits().listedIncidents();
  }

  @Override
  public List<Remark> remarks(Incident incident) {
    return new Remarks(handle).of(incident.id());
  }

  @Override
  public Optional<Person> person(PersonId id) {
    return new People(handle).find(id);
  }

  @Override
  public Experience experience(PersonId id) {
    return new CommandsTaken(handle).of(id);
  }

  @Override
  public List<Person> named(String name) {
    return new People(handle).named(name);
  }
}
