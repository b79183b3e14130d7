package muster.flow;

import java.util.List;
import java.util.Optional;
import muster.card.OverdueList;
import muster.database.Database;
import muster.database.Owings;
import muster.database.People;
import muster.incident.Fact;
import muster.incident.Owing;
import muster.incident.Person;
import muster.incident.PersonId;
import muster.playbook.Playbook;

/** Those above the incident, as far as the playbook names them (P-10, P-39). */
record Leaders(Database database, Chat chat, Playbook playbook, Clocks clocks) {
  /** What is read for the weekly list. */
  private static final int LISTED = 500;

  /** The named leader; empty where there is nobody of that name. */
  Optional<PersonId> leader() {
    return playbook
        .escalation()
        .leader()
        .flatMap(named -> database.read(handle -> new People(handle).meant(named)))
        .map(Person::id);
  }

  /** The name or id of the channel that hears what is overdue for long. */
  Optional<String> programme() {
    return playbook.followUp().programme().or(() -> playbook.channels().leaders());
  }

  /** In the leaders' channel, else to the leader; nothing of what is private is in it. */
  List<Fact> listOverdue(Oversight.ListOverdue list, Attempt attempt) {
    List<Owing> overdue =
        OverdueList.concerning(
            database.read(handle -> new Owings(handle).overdue(clocks.now(), LISTED)));
    Optional<String> place =
        playbook.channels().leaders().map(chat::channel).or(() -> leader().map(PersonId::value));
    if (overdue.isEmpty() || place.isEmpty()) {
      return List.of();
    }
    Post post = Post.of(OverdueList.of(list.day(), overdue, clocks.now()));
    attempt.post(chat, place.get(), Late.dated(post, attempt.row().created(), clocks.now()));
    return List.of();
  }
}
