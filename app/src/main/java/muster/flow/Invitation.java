package muster.flow;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import muster.incident.Fact;
import muster.incident.PersonId;

/** Brings people into an incident's channel; whoever cannot come does not keep the others out. */
final class Invitation {
  private final Chat chat;

  Invitation(Chat chat) {
    this.chat = chat;
  }

  List<Fact> to(String channel, Effect.Invite invite) {
    List<PersonId> people = new ArrayList<>(invite.people());
    invite.group().map(chat::groupMembers).ifPresent(people::addAll);
    if (people.isEmpty()) {
      throw new ChatProblem.Refused("there is nobody in " + invite.group().orElse("the list"));
    }
    List<PersonId> leftOut = chat.invite(channel, people);
    List<Fact> learnt = new ArrayList<>();
    people.removeAll(leftOut);
    if (!people.isEmpty()) {
      learnt.add(new Fact.PeopleInvited(List.copyOf(people)));
    }
    for (PersonId person : leftOut) {
      learnt.add(
          new Fact.DeliveryFailed(
              "invite " + person.mention(), "Slack does not let them in", Optional.empty()));
    }
    return learnt;
  }
}
