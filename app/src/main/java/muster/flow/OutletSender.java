package muster.flow;

import java.util.List;
import java.util.Optional;
import muster.database.Database;
import muster.database.People;
import muster.incident.Fact;
import muster.incident.Incident;
import muster.incident.PersonId;
import muster.playbook.Playbook;
import muster.playbook.ServiceDescription;

/** Sends what is asked of others than Slack; where there is nobody to ask, nothing is to do. */
record OutletSender(Database database, Outlets outlets, Playbook playbook) {

  List<Fact> send(Incident incident, Outward effect, Attempt attempt) {
    return switch (effect) {
      case PutOnPage put ->
          outlets
              .page()
              .map(page -> new PagePost(page, attempt).of(incident, put.notice()))
              .orElse(List.of());
      case OpenTicket open ->
          outlets
              .tracker()
              .map(
                  tracker ->
                      new Filing(tracker, attempt, place(incident), this::name)
                          .of(incident, open.number()))
              .orElse(List.of());
    };
  }

  private Optional<String> place(Incident incident) {
    return incident
        .declared()
        .service()
        .flatMap(playbook.services()::named)
        .flatMap(ServiceDescription::tracker);
  }

  private String name(String id) {
    return database.read(handle -> new People(handle).nameOf(new PersonId(id)));
  }
}
