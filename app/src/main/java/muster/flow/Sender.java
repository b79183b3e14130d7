package muster.flow;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import muster.card.Card;
import muster.card.DeclaredNotice;
import muster.card.OverdueList;
import muster.card.Topic;
import muster.card.Waiting;
import muster.database.Backlog;
import muster.database.Database;
import muster.database.Incidents;
import muster.database.Outbox.Row;
import muster.database.Owings;
import muster.database.People;
import muster.incident.ChaseStep;
import muster.incident.Fact;
import muster.incident.Incident;
import muster.incident.Owing;
import muster.incident.Person;
import muster.incident.PersonId;
import muster.playbook.Playbook;

/**
 * Sends one effect. What Slack answers comes back as facts. Before something that must not happen
 * twice is sent again in doubt, Slack is asked whether it is there.
 */
public final class Sender {
  /** What is read for the weekly list. */
  private static final int LISTED = 500;

  private final Database database;
  private final Chat chat;
  private final Outlets outlets;
  private final Playbook playbook;
  private final Clocks clocks;

  public Sender(Database database, Chat chat, Playbook playbook, Clocks clocks) {
    this(database, chat, Outlets.NONE, playbook, clocks);
  }

  /** With what Muster writes besides Slack. */
  public Sender(Database database, Chat chat, Outlets outlets, Playbook playbook, Clocks clocks) {
    this.database = database;
    this.chat = chat;
    this.outlets = outlets;
    this.playbook = playbook;
    this.clocks = clocks;
  }

  /** The same, asking the permit before every call. */
  Sender permittedBy(Permit permit) {
    return new Sender(
        database, chat.permittedBy(permit), outlets.permittedBy(permit), playbook, clocks);
  }

  /** What was to happen in the incident's channel, and there is none. */
  static final class NoChannel extends RuntimeException {
    NoChannel() {
      super("the incident has no channel");
    }
  }

  /**
   * @throws ChatProblem if Slack did not do it
   * @throws NoChannel if there is no channel to do it in
   */
  List<Fact> send(Effect effect, Attempt attempt) {
    Row row = attempt.row();
    Incident incident = load(row);
    return switch (effect) {
      case Effect.OpenChannel open -> List.of(new OpenChannel(chat).forIncident(incident));
      case Effect.Invite invite -> new Invitation(chat).to(channel(incident), invite);
      case Effect.PostCard card -> {
        var posted = attempt.post(chat, channel(incident), card(incident));
        yield List.of(new Fact.CardPosted(posted.at(), posted.shows(incident.looks())));
      }
      case Effect.PinCard pin -> done(() -> incident.places().card().ifPresent(chat::pin));
      case Effect.EditCard edit ->
          done(() -> incident.places().card().ifPresent(ref -> chat.edit(ref, card(incident))));
      case Effect.SetTopic topic ->
          done(() -> chat.setTopic(channel(incident), Topic.of(incident)));
      case Effect.SetPurpose purpose ->
          done(() -> chat.setPurpose(channel(incident), Topic.purpose(incident)));
      case News.PostAnnouncement post -> announcements().post(incident, post.channel(), attempt);
      case News.Announce said -> {
        Post post = dated(row, said.text(), said.blocks());
        yield done(
            () ->
                chat.joined(said.channel())
                    .ifPresent(channel -> attempt.post(chat, channel.id(), post)));
      }
      case Effect.EditAnnouncement edit -> done(() -> announcements().edit(incident));
      case News.Say say ->
          done(() -> attempt.post(chat, channel(incident), dated(row, say.text(), say.blocks())));
      case News.Tell tell ->
          done(
              () ->
                  attempt.post(
                      chat, hearer(incident, tell), dated(row, tell.text(), tell.blocks())));
      case News.PostBrief brief ->
          done(
              () ->
                  attempt.post(
                      chat, joined(brief.channel()), dated(row, brief.text(), brief.blocks())));
      case News.ShareFinal shared ->
          done(
              () ->
                  attempt.post(
                      chat, joined(shared.channel()), dated(row, shared.text(), shared.blocks())));
      case News.TellLeader tell -> {
        Post post = dated(row, tell.text(), tell.blocks());
        yield leader()
            .map(leader -> toldIfTheyMayKnow(incident, leader, () -> Optional.of(post), attempt))
            .orElse(List.of());
      }
      case News.TellProgramme tell -> {
        Post post = dated(row, tell.text(), tell.blocks());
        yield programme()
            .map(channel -> done(() -> attempt.post(chat, joined(channel), post)))
            .or(
                () ->
                    leader()
                        .map(
                            leader ->
                                toldIfTheyMayKnow(
                                    incident, leader, () -> Optional.of(post), attempt)))
            .orElse(List.of());
      }
      case News.ListOverdue list -> listOverdue(list, attempt);
      case News.TellStakeholders tell ->
          new Stakeholders(chat, playbook)
              .tell(incident, dated(row, tell.text(), tell.blocks()), attempt);
      case News.TellDeclarer tell ->
          toldIfTheyMayKnow(
              incident,
              tell.person(),
              () -> Optional.of(Post.of(DeclaredNotice.of(incident))),
              attempt);
      case News.TellChecklist tell ->
          toldIfTheyMayKnow(
              incident, tell.person(), () -> rolePosts().checklist(incident, tell), attempt);
      case News.TellOffer tell ->
          toldIfTheyMayKnow(
              incident, tell.person(), () -> rolePosts().offer(incident, tell), attempt);
      case News.ChaseRole chase -> chase(incident, chase, attempt);
      case PostRunbooks post ->
          done(
              () ->
                  Runbooks.post(database, playbook, incident, clocks.now())
                      .ifPresent(there -> attempt.post(chat, channel(incident), there)));
      case Outward outward ->
          new OutletSender(database, outlets, playbook).send(incident, outward, attempt);
      case Effect.ReadMessage read ->
          new MarkedReading(database, chat).of(incident, read.message());
      case Overheard heard ->
          new OverheardSender(database, chat, clocks).send(incident, heard, attempt);
      case News.SharePostmortem share ->
          done(() -> exports(attempt).share(incident, channel(incident), share));
      case News.WriteCanvas write ->
          done(() -> exports(attempt).write(incident, channel(incident), write));
      case Gathering gathering ->
          new Gatherer(database, chat, clocks).gather(incident, gathering, attempt);
    };
  }

  /** In the leaders' channel, else to the leader; nothing of what is private is in it. */
  private List<Fact> listOverdue(News.ListOverdue list, Attempt attempt) {
    List<Owing> overdue =
        OverdueList.concerning(
            database.read(handle -> new Owings(handle).overdue(clocks.now(), LISTED)));
    Optional<String> place =
        playbook.channels().leaders().map(this::joined).or(() -> leader().map(PersonId::value));
    if (overdue.isEmpty() || place.isEmpty()) {
      return List.of();
    }
    Post post = Post.of(OverdueList.of(list.day(), overdue, clocks.now()));
    return done(
        () ->
            attempt.post(
                chat, place.get(), Late.dated(post, attempt.row().created(), clocks.now())));
  }

  private Optional<String> programme() {
    return playbook.followUp().programme().or(() -> playbook.channels().leaders());
  }

  private Optional<PersonId> leader() {
    return playbook
        .escalation()
        .leader()
        .flatMap(named -> database.read(handle -> new People(handle).meant(named)))
        .map(Person::id);
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
  private String hearer(Incident incident, News.Tell tell) {
    return mayKnow(incident, tell.person()) ? tell.person().value() : channel(incident);
  }

  private boolean mayKnow(Incident incident, PersonId person) {
    int number = incident.id().number();
    return database.read(handle -> new Incidents(handle).visible(number, person)).isPresent();
  }

  private static String channel(Incident incident) {
    return incident.places().channel().orElseThrow(NoChannel::new);
  }

  private String joined(String channel) {
    return chat.joined(channel)
        .map(Chat.Channel::id)
        .orElseThrow(
            () ->
                new ChatProblem.Refused(
                    "there is no such public channel, and Muster is in no private one with this id"));
  }

  private Post dated(Row row, String text, String blocks) {
    return Late.dated(new Post(text, blocks), row.created(), clocks.now());
  }

  private Post card(Incident incident) {
    int number = incident.id().number();
    Instant late = clocks.now().minus(Late.NOTICED);
    var waiting =
        database
            .read(handle -> Backlog.of(handle, number, late, EffectJson.NEWS))
            .map(backlog -> new Waiting(backlog.rows(), backlog.oldest()));
    return Post.of(Card.of(incident, playbook.statusPage().addressFor(incident), waiting));
  }

  private Announcements announcements() {
    return new Announcements(chat, playbook);
  }

  private RolePosts rolePosts() {
    return new RolePosts(database, playbook, clocks);
  }

  private List<Fact> toldIfTheyMayKnow(
      Incident incident, PersonId person, Supplier<Optional<Post>> drawn, Attempt attempt) {
    if (mayKnow(incident, person)) {
      drawn.get().ifPresent(post -> attempt.post(chat, person.value(), post));
    }
    return List.of();
  }

  /** Nobody is called to what somebody took meanwhile. */
  private List<Fact> chase(Incident incident, News.ChaseRole chase, Attempt attempt) {
    Optional<PersonId> hearer = chase.step() == ChaseStep.LEADER ? leader() : chase.asked();
    boolean concerns = chase.step() == ChaseStep.ON_CALL || hearer.isPresent();
    if (!concerns || !incident.vacant().contains(chase.role())) {
      return List.of();
    }
    Optional<String> mention = chase.group().flatMap(chat::groupMention);
    Post post = rolePosts().chase(incident, chase, hearer, mention);
    return hearer.isPresent()
        ? toldIfTheyMayKnow(incident, hearer.get(), () -> Optional.of(post), attempt)
        : done(() -> attempt.post(chat, channel(incident), post));
  }

  private Exports exports(Attempt attempt) {
    return new Exports(database, chat, attempt);
  }
}
