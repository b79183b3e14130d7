package muster.flow;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import muster.card.DeclaredNotice;
import muster.database.Database;
import muster.database.Incidents;
import muster.incident.ChaseStep;
import muster.incident.Fact;
import muster.incident.Incident;
import muster.incident.PersonId;
import muster.playbook.Playbook;

/** Sends what says something new; what waited too long says when it was written. */
record NewsSender(Database database, Chat chat, Playbook playbook, Clocks clocks) {

  /**
   * @throws ChatProblem if Slack did not do it
   * @throws Sender.NoChannel if there is no channel to do it in
   */
  List<Fact> send(Incident incident, News news, Attempt attempt) {
    return switch (news) {
      case News.PostAnnouncement post ->
          new Announcements(chat, playbook).post(incident, post.channel(), attempt);
      case News.Announce said -> announce(said, attempt);
      case News.Say say ->
          posted(Sender.channel(incident), dated(say.text(), say.blocks(), attempt), attempt);
      case News.Tell tell ->
          posted(hearer(incident, tell), dated(tell.text(), tell.blocks(), attempt), attempt);
      case News.PostBrief brief ->
          posted(
              chat.channel(brief.channel()), dated(brief.text(), brief.blocks(), attempt), attempt);
      case News.ShareFinal shared ->
          posted(
              chat.channel(shared.channel()),
              dated(shared.text(), shared.blocks(), attempt),
              attempt);
      case Oversight.TellLeader tell ->
          tellLeader(incident, dated(tell.text(), tell.blocks(), attempt), attempt);
      case Oversight.TellProgramme tell ->
          tellProgramme(incident, dated(tell.text(), tell.blocks(), attempt), attempt);
      case Oversight.ListOverdue list -> leaders().listOverdue(list, attempt);
      case Oversight.TellStakeholders tell ->
          new NamedChannel(chat, playbook.channels().stakeholders())
              .tell(incident, dated(tell.text(), tell.blocks(), attempt), attempt);
      case Oversight.TellOperations tell ->
          new NamedChannel(chat, playbook.channels().operations())
              .tell(incident, dated(tell.text(), tell.blocks(), attempt), attempt);
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
      case News.SharePostmortem share -> {
        exports(attempt).share(incident, Sender.channel(incident), share);
        yield List.of();
      }
      case News.ShareDrillReport share -> {
        new DrillReport(database, chat, attempt).share(incident, Sender.channel(incident), share);
        yield List.of();
      }
      case News.WriteCanvas write -> {
        exports(attempt).write(incident, Sender.channel(incident), write);
        yield List.of();
      }
    };
  }

  /** Where there is no such channel, nobody misses it: the playbook's need not exist. */
  private List<Fact> announce(News.Announce said, Attempt attempt) {
    Post post = dated(said.text(), said.blocks(), attempt);
    chat.joined(said.channel()).ifPresent(channel -> attempt.post(chat, channel.id(), post));
    return List.of();
  }

  private List<Fact> tellLeader(Incident incident, Post post, Attempt attempt) {
    return leaders()
        .leader()
        .map(leader -> toldIfTheyMayKnow(incident, leader, () -> Optional.of(post), attempt))
        .orElse(List.of());
  }

  private List<Fact> tellProgramme(Incident incident, Post post, Attempt attempt) {
    return leaders()
        .programme()
        .map(channel -> posted(chat.channel(channel), post, attempt))
        .orElseGet(() -> tellLeader(incident, post, attempt));
  }

  /** Nobody is called to what somebody took meanwhile. */
  private List<Fact> chase(Incident incident, News.ChaseRole chase, Attempt attempt) {
    Optional<PersonId> hearer =
        chase.step() == ChaseStep.LEADER ? leaders().leader() : chase.asked();
    boolean concerns = chase.step() == ChaseStep.ON_CALL || hearer.isPresent();
    if (!concerns || !incident.vacant().contains(chase.role())) {
      return List.of();
    }
    Optional<String> mention = chase.group().flatMap(chat::groupMention);
    Post post = rolePosts().chase(incident, chase, hearer, mention);
    return hearer.isPresent()
        ? toldIfTheyMayKnow(incident, hearer.get(), () -> Optional.of(post), attempt)
        : posted(Sender.channel(incident), post, attempt);
  }

  private List<Fact> posted(String channelOrPerson, Post post, Attempt attempt) {
    attempt.post(chat, channelOrPerson, post);
    return List.of();
  }

  private List<Fact> toldIfTheyMayKnow(
      Incident incident, PersonId person, Supplier<Optional<Post>> drawn, Attempt attempt) {
    if (mayKnow(incident, person)) {
      drawn.get().ifPresent(post -> attempt.post(chat, person.value(), post));
    }
    return List.of();
  }

  /** Whoever left a confidential incident is told nothing more of it: its channel hears it. */
  private String hearer(Incident incident, News.Tell tell) {
    return mayKnow(incident, tell.person()) ? tell.person().value() : Sender.channel(incident);
  }

  private boolean mayKnow(Incident incident, PersonId person) {
    int number = incident.id().number();
    return database.read(handle -> new Incidents(handle).visible(number, person)).isPresent();
  }

  private Post dated(String text, String blocks, Attempt attempt) {
    return Late.dated(new Post(text, blocks), attempt.row().created(), clocks.now());
  }

  private Leaders leaders() {
    return new Leaders(database, chat, playbook, clocks);
  }

  private RolePosts rolePosts() {
    return new RolePosts(database, playbook, clocks);
  }

  private Exports exports(Attempt attempt) {
    return new Exports(database, chat, attempt);
  }
}
