package muster.flow;

import java.util.List;
import java.util.Optional;
import muster.card.HandoverOffer;
import muster.card.RoleChecklist;
import muster.card.RoleUnfilled;
import muster.command.Commanders;
import muster.command.Press;
import muster.database.Database;
import muster.database.Facts;
import muster.incident.Incident;
import muster.incident.Kind;
import muster.incident.PersonId;
import muster.incident.Recorded;
import muster.incident.Role;
import muster.playbook.Playbook;
import org.jdbi.v3.core.Handle;

/** What is said about roles, drawn from what is known when it is sent. */
record RolePosts(Database database, Playbook playbook, Clocks clocks) {
  /** The checklist of a new holder; who leads for the first time is offered a shadow (P-48). */
  Optional<Post> checklist(Incident incident, News.TellChecklist tell) {
    Optional<PersonId> shadow =
        tell.role() == Role.COMMANDER && incident.kind() != Kind.DRILL
            ? database.read(handle -> shadow(handle, incident, tell.person()))
            : Optional.empty();
    return Optional.of(
        Post.of(RoleChecklist.of(incident, tell.role(), playbook.checklist(tell.role()), shadow)));
  }

  private Optional<PersonId> shadow(Handle handle, Incident incident, PersonId person) {
    Commanders commanders = commanders(handle, incident);
    // This incident is counted already.
    boolean first = commanders.known().experience(person).real() <= 1;
    return first ? commanders.shadow(person) : Optional.empty();
  }

  /** The offer with a brief; empty if it no longer stands. */
  Optional<Post> offer(Incident incident, News.TellOffer tell) {
    return incident
        .succession()
        .offer(tell.role())
        .filter(offer -> offer.seq() == tell.offer())
        .map(
            offer -> {
              List<Recorded> log = database.read(handle -> new Facts(handle).log(incident.id()));
              return Post.of(HandoverOffer.of(incident, tell.role(), offer, log));
            });
  }

  /**
   * @param hearer who alone reads it, where it is a private message
   * @param mention calls a user group, where one is called
   */
  Post chase(
      Incident incident,
      News.ChaseRole chase,
      Optional<PersonId> hearer,
      Optional<String> mention) {
    List<Press> ask =
        database.read(handle -> commanders(handle, incident).ask(chase.role(), incident, hearer));
    return Post.of(RoleUnfilled.of(incident, chase.role(), chase.step(), mention, ask));
  }

  private Commanders commanders(Handle handle, Incident incident) {
    // Nothing that is asked here depends on who looks.
    KnownTo known = new KnownTo(incident.declaredBy(), handle, playbook);
    return new Commanders(playbook, known, clocks.now());
  }
}
