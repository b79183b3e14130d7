package muster.flow;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import muster.card.Announcement;
import muster.card.Card;
import muster.card.DeclaredNotice;
import muster.card.Topic;
import muster.card.Waiting;
import muster.database.Backlog;
import muster.database.Database;
import muster.database.Facts;
import muster.database.Incidents;
import muster.database.Outbox.Row;
import muster.database.People;
import muster.incident.ChaseStep;
import muster.incident.Fact;
import muster.incident.Incident;
import muster.incident.MessageRef;
import muster.incident.Person;
import muster.incident.PersonId;
import muster.incident.Wording;
import muster.playbook.Playbook;

/**
 * Sends one effect. What Slack answers comes back as facts. Before something that must not happen
 * twice is sent again in doubt, Slack is asked whether it is there.
 */
public final class Sender {
  private final Database database;
  private final Chat chat;
  private final Playbook playbook;
  private final Clocks clocks;

  public Sender(Database database, Chat chat, Playbook playbook, Clocks clocks) {
    this.database = database;
    this.chat = chat;
    this.playbook = playbook;
    this.clocks = clocks;
  }

  /** The same, asking the permit before every call. */
  Sender permittedBy(Permit permit) {
    return new Sender(database, chat.permittedBy(permit), playbook, clocks);
  }

  /**
   * @throws ChatProblem if Slack did not do it
   */
  List<Fact> send(Effect effect, Attempt.Start start) {
    Row row = start.row();
    Incident incident = load(row);
    Attempt attempt = new Attempt(chat, start);
    return switch (effect) {
      case Effect.OpenChannel open -> List.of(new OpenChannel(chat).forIncident(incident));
      case Effect.Invite invite -> invite(incident, invite);
      case Effect.PostCard card -> {
        var posted = attempt.post(channel(incident), card(incident));
        yield List.of(new Fact.CardPosted(posted.at(), posted.shows(incident.looks())));
      }
      case Effect.PinCard pin -> done(() -> incident.places().card().ifPresent(chat::pin));
      case Effect.EditCard edit ->
          done(() -> incident.places().card().ifPresent(ref -> chat.edit(ref, card(incident))));
      case Effect.SetTopic topic ->
          done(() -> chat.setTopic(channel(incident), Topic.of(incident)));
      case Effect.SetPurpose purpose ->
          done(() -> chat.setPurpose(channel(incident), Topic.purpose(incident)));
      case Effect.PostAnnouncement post -> announce(incident, post, attempt);
      case Effect.EditAnnouncement edit ->
          done(
              () ->
                  incident
                      .places()
                      .announcement()
                      .ifPresent(ref -> chat.edit(ref, announcement(incident))));
      case Effect.Say say ->
          done(() -> attempt.post(channel(incident), dated(row, say.text(), say.blocks())));
      case Effect.Tell tell ->
          done(() -> attempt.post(hearer(incident, tell), dated(row, tell.text(), tell.blocks())));
      case Effect.TellLeader tell ->
          leader()
              .map(
                  leader ->
                      ifTheyMayKnow(
                          incident,
                          leader,
                          () ->
                              attempt.post(leader.value(), dated(row, tell.text(), tell.blocks()))))
              .orElse(List.of());
      case Effect.TellDeclarer tell ->
          ifTheyMayKnow(
              incident,
              tell.person(),
              () -> attempt.post(tell.person().value(), Post.of(DeclaredNotice.of(incident))));
      case Effect.TellChecklist tell ->
          ifTheyMayKnow(
              incident,
              tell.person(),
              () -> attempt.post(tell.person().value(), rolePosts().checklist(incident, tell)));
      case Effect.TellOffer tell ->
          ifTheyMayKnow(
              incident,
              tell.person(),
              () ->
                  rolePosts()
                      .offer(incident, tell)
                      .ifPresent(post -> attempt.post(tell.person().value(), post)));
      case Effect.ChaseRole chase -> chase(incident, chase, attempt);
      case Effect.ReadMessage read -> read(incident, read.message());
      case Effect.SharePostmortem share -> done(() -> share(incident, share, attempt));
    };
  }

  /** The playbook gives a name or an id; a name that several people have is nobody's. */
  private Optional<PersonId> leader() {
    return playbook
        .escalation()
        .leader()
        .flatMap(
            named ->
                database.read(
                    handle -> {
                      People people = new People(handle);
                      Optional<PersonId> byId = people.find(new PersonId(named)).map(Person::id);
                      List<Person> byName = people.named(named);
                      return byId.or(
                          () ->
                              byName.size() == 1
                                  ? Optional.of(byName.getFirst().id())
                                  : Optional.empty());
                    }));
  }

  private Incident load(Row row) {
    int number = row.incident().orElseThrow();
    return database.read(handle -> new Incidents(handle).load(number)).orElseThrow();
  }

  private static List<Fact> done(Runnable call) {
    call.run();
    return List.of();
  }

  /** Whoever left a confidential incident is told nothing more of it: its channel hears it. */
  private String hearer(Incident incident, Effect.Tell tell) {
    return mayKnow(incident, tell.person()) ? tell.person().value() : channel(incident);
  }

  private List<Fact> ifTheyMayKnow(Incident incident, PersonId person, Runnable call) {
    return mayKnow(incident, person) ? done(call) : List.of();
  }

  private boolean mayKnow(Incident incident, PersonId person) {
    int number = incident.id().number();
    return database.read(handle -> new Incidents(handle).visible(number, person)).isPresent();
  }

  private static String channel(Incident incident) {
    return incident
        .places()
        .channel()
        .orElseThrow(() -> new ChatProblem.Refused(Failures.NO_CHANNEL));
  }

  private Post dated(Row row, String text, String blocks) {
    return Late.dated(new Post(text, blocks), row.created(), clocks.now());
  }

  private Post card(Incident incident) {
    int number = incident.id().number();
    Instant late = clocks.now().minus(Late.NOTICED);
    var waiting =
        database
            .read(handle -> Backlog.of(handle, number, late, Effect.POSTS))
            .map(backlog -> new Waiting(backlog.rows(), backlog.oldest()));
    return Post.of(Card.of(incident, playbook.statusPage(), waiting));
  }

  private Post announcement(Incident incident) {
    return Post.of(Announcement.of(incident, playbook.statusPage()));
  }

  private List<Fact> invite(Incident incident, Effect.Invite invite) {
    List<PersonId> people = new ArrayList<>(invite.people());
    invite.group().map(chat::groupMembers).ifPresent(people::addAll);
    if (people.isEmpty()) {
      throw new ChatProblem.Refused("there is nobody in " + invite.group().orElse("the list"));
    }
    List<PersonId> leftOut = chat.invite(channel(incident), people);
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

  private List<Fact> announce(Incident incident, Effect.PostAnnouncement post, Attempt attempt) {
    Optional<Chat.Channel> channel = chat.joined(post.channel());
    if (channel.isEmpty()) {
      // The default channel need not exist; `muster doctor` says so. A chosen one was checked
      // there.
      return List.of();
    }
    var posted = attempt.post(channel.get().id(), announcement(incident));
    return List.of(new Fact.AnnouncementPosted(posted.at(), posted.shows(incident.looks())));
  }

  private RolePosts rolePosts() {
    return new RolePosts(database, playbook, clocks);
  }

  /** Nobody is called to what somebody took meanwhile. */
  private List<Fact> chase(Incident incident, Effect.ChaseRole chase, Attempt attempt) {
    Optional<PersonId> hearer =
        switch (chase.step()) {
          case DECLARER -> chase.asked();
          case ON_CALL -> Optional.empty();
          case LEADER -> leader();
        };
    boolean concerns = chase.step() == ChaseStep.ON_CALL || hearer.isPresent();
    if (!concerns || !incident.vacant().contains(chase.role())) {
      return List.of();
    }
    Optional<String> mention = chase.group().flatMap(chat::groupMention);
    Post post = rolePosts().chase(incident, chase, hearer, mention);
    return hearer
        .map(person -> ifTheyMayKnow(incident, person, () -> attempt.post(person.value(), post)))
        .orElseGet(() -> done(() -> attempt.post(channel(incident), post)));
  }

  /** A message that was read for an earlier mark is not read again. */
  private List<Fact> read(Incident incident, MessageRef message) {
    boolean known =
        database.read(handle -> new Facts(handle).about(incident.id(), message.subject())).stream()
            .anyMatch(recorded -> recorded.fact() instanceof Fact.MessageMarked);
    if (known) {
      return List.of();
    }
    Chat.Said said =
        chat.read(message).orElseThrow(() -> new ChatProblem.Refused("the message is gone"));
    return List.of(
        new Fact.MessageMarked(
            message, said.author(), Wording.heard(said.text()), said.permalink()));
  }

  private void share(Incident incident, Effect.SharePostmortem share, Attempt attempt) {
    String document = database.read(handle -> Postmortems.markdown(handle, incident));
    attempt.share(channel(incident), share.fileName(), incident.id() + " postmortem", document);
  }
}
