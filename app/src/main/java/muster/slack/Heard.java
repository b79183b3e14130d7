package muster.slack;

import com.slack.api.bolt.App;
import com.slack.api.model.event.MemberJoinedChannelEvent;
import com.slack.api.model.event.MemberLeftChannelEvent;
import com.slack.api.model.event.ReactionAddedEvent;
import com.slack.api.model.event.ReactionRemovedEvent;
import com.slack.api.model.event.TeamJoinEvent;
import com.slack.api.model.event.UserChangeEvent;
import java.time.Instant;
import java.util.Optional;
import muster.flow.Listening;
import muster.flow.Roster;
import muster.incident.MessageRef;
import muster.incident.PersonId;
import muster.incident.SlackTime;

/**
 * What Muster hears without being spoken to: messages and reactions, who comes and goes, who people
 * are.
 */
final class Heard {
  private final Roster roster;
  private final Listening listening;
  private final ChannelTalk talk;
  private final String team;

  /**
   * @param team our own workspace
   */
  Heard(Roster roster, Listening listening, ChannelTalk talk, String team) {
    this.roster = roster;
    this.listening = listening;
    this.talk = talk;
    this.team = team;
  }

  void register(App app) {
    app.event(
        ReactionAddedEvent.class,
        (payload, context) -> {
          var event = payload.getEvent();
          if ("message".equals(event.getItem().getType())) {
            reacted(
                payload.getEventId(),
                event.getUser(),
                new Listening.Reaction(event.getReaction(), true),
                new MessageRef(event.getItem().getChannel(), event.getItem().getTs()),
                event.getItemUser(),
                event.getEventTs());
          }
          return context.ack();
        });
    app.event(
        ReactionRemovedEvent.class,
        (payload, context) -> {
          var event = payload.getEvent();
          if ("message".equals(event.getItem().getType())) {
            reacted(
                payload.getEventId(),
                event.getUser(),
                new Listening.Reaction(event.getReaction(), false),
                new MessageRef(event.getItem().getChannel(), event.getItem().getTs()),
                event.getItemUser(),
                event.getEventTs());
          }
          return context.ack();
        });
    talk.register(app);
    registerRoster(app);
  }

  private void registerRoster(App app) {
    app.event(
        MemberJoinedChannelEvent.class,
        (payload, context) -> {
          var event = payload.getEvent();
          roster.joined(event.getChannel(), event.getUser(), at(event.getEventTs()));
          return context.ack();
        });
    app.event(
        MemberLeftChannelEvent.class,
        (payload, context) -> {
          var event = payload.getEvent();
          roster.left(event.getChannel(), event.getUser(), at(event.getEventTs()));
          return context.ack();
        });
    app.event(
        UserChangeEvent.class,
        (payload, context) -> {
          Instant at = Instant.ofEpochSecond(Optional.ofNullable(payload.getEventTime()).orElse(0));
          roster.changed(Users.person(payload.getEvent().getUser(), team), at);
          return context.ack();
        });
    app.event(
        TeamJoinEvent.class,
        (payload, context) -> {
          roster.remember(Users.person(payload.getEvent().getUser(), team));
          return context.ack();
        });
  }

  /** When it happened; an event without a time counts as older than any other. */
  private static Instant at(String eventTs) {
    return Optional.ofNullable(eventTs).flatMap(SlackTime::of).orElse(Instant.EPOCH);
  }

  private void reacted(
      String eventId,
      String who,
      Listening.Reaction reaction,
      MessageRef message,
      String author,
      String at) {
    listening.reacted(
        "event/" + eventId,
        new PersonId(who),
        reaction,
        message,
        Optional.ofNullable(author).map(PersonId::new),
        at);
  }
}
