package muster.flow;

import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import muster.card.Card;
import muster.card.Topic;
import muster.card.Waiting;
import muster.database.Backlog;
import muster.database.Database;
import muster.database.Incidents;
import muster.database.Outbox.Row;
import muster.incident.Fact;
import muster.incident.Incident;
import muster.playbook.Playbook;

/**
 * Sends one effect. What Slack answers comes back as facts. Before something that must not happen
 * twice is sent again in doubt, Slack is asked whether it is there.
 */
public final class Sender {
  private final Database database;
  private final Chat chat;
  private final Outlets outlets;
  private final Supplier<Playbook> playbooks;
  private final Clocks clocks;

  public Sender(Database database, Chat chat, Supplier<Playbook> playbooks, Clocks clocks) {
    this(database, chat, Outlets.NONE, playbooks, clocks);
  }

  /** With what Muster writes besides Slack. */
  public Sender(
      Database database, Chat chat, Outlets outlets, Supplier<Playbook> playbooks, Clocks clocks) {
    this.database = database;
    this.chat = chat;
    this.outlets = outlets;
    this.playbooks = playbooks;
    this.clocks = clocks;
  }

  /** The same, asking the permit before every call. */
  Sender permittedBy(Permit permit) {
    return new Sender(
        database, chat.permittedBy(permit), outlets.permittedBy(permit), playbooks, clocks);
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
    Playbook playbook = playbooks.get();
    return switch (effect) {
      case Effect.OpenChannel open -> List.of(new OpenChannel(chat).forIncident(incident));
      case Effect.Invite invite -> new Invitation(chat).to(channel(incident), invite);
      case Effect.PostCard card -> {
        var posted = attempt.post(chat, channel(incident), card(incident, playbook));
        yield List.of(new Fact.CardPosted(posted.at(), posted.shows(incident.looks())));
      }
      case Effect.PinCard pin -> done(() -> incident.places().card().ifPresent(chat::pin));
      case Effect.EditCard edit ->
          done(
              () ->
                  incident
                      .places()
                      .card()
                      .ifPresent(ref -> chat.edit(ref, card(incident, playbook))));
      case Effect.SetTopic topic ->
          done(() -> chat.setTopic(channel(incident), Topic.of(incident)));
      case Effect.SetPurpose purpose ->
          done(() -> chat.setPurpose(channel(incident), Topic.purpose(incident)));
      case Effect.EditAnnouncement edit ->
          done(() -> new Announcements(chat, playbook).edit(incident));
      case Effect.ReadMessage read ->
          new MarkedReading(database, chat).of(incident, read.message());
      case News news ->
          new NewsSender(database, chat, playbook, clocks).send(incident, news, attempt);
      case PostRunbooks post ->
          done(
              () ->
                  Runbooks.post(database, playbook, incident, clocks.now())
                      .ifPresent(there -> attempt.post(chat, channel(incident), there)));
      case Outward outward ->
          new OutletSender(database, outlets, playbook).send(incident, outward, attempt);
      case Overheard heard ->
          new OverheardSender(database, chat, clocks).send(incident, heard, attempt);
      case Gathering gathering ->
          new Gatherer(database, chat, clocks).gather(incident, gathering, attempt);
    };
  }

  private Incident load(Row row) {
    int number = row.incident().orElseThrow();
    return database.read(handle -> new Incidents(handle).load(number)).orElseThrow();
  }

  private static List<Fact> done(Runnable call) {
    call.run();
    return List.of();
  }

  /**
   * @throws NoChannel if it has none
   */
  static String channel(Incident incident) {
    return incident.places().channel().orElseThrow(NoChannel::new);
  }

  private Post card(Incident incident, Playbook playbook) {
    int number = incident.id().number();
    Instant late = clocks.now().minus(Late.NOTICED);
    var waiting =
        database
            .read(handle -> Backlog.of(handle, number, late, EffectJson.NEWS))
            .map(backlog -> new Waiting(backlog.rows(), backlog.oldest()));
    return Post.of(Card.of(incident, playbook.statusPage().addressFor(incident), waiting));
  }
}
