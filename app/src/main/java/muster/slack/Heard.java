package muster.slack;

import com.slack.api.bolt.App;
import com.slack.api.model.event.MemberJoinedChannelEvent;
import com.slack.api.model.event.MemberLeftChannelEvent;
import com.slack.api.model.event.ReactionAddedEvent;
import com.slack.api.model.event.ReactionRemovedEvent;
import com.slack.api.model.event.TeamJoinEvent;
import com.slack.api.model.event.UserChangeEvent;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import muster.flow.Intake;
import muster.flow.Request;
import muster.flow.Roster;
import muster.incident.MessageRef;
import muster.incident.PersonId;
import muster.incident.SlackTime;

/** What Muster hears without being spoken to: reactions, who comes and goes, who people are. */
final class Heard {
  private final Intake intake;
  private final Roster roster;
  private final String mark;
  private final String team;

  /**
   * @param team our own workspace
   * @param mark the reaction that puts a message on the timeline, without colons
   */
  Heard(Intake intake, Roster roster, String team, String mark) {
    this.intake = intake;
    this.roster = roster;
    this.team = team;
    this.mark = mark;
  }

  void register(App app) {
    app.event(
        ReactionAddedEvent.class,
        (payload, context) -> {
          var event = payload.getEvent();
          if (mark.equals(event.getReaction()) && "message".equals(event.getItem().getType())) {
            MessageRef message =
                new MessageRef(event.getItem().getChannel(), event.getItem().getTs());
            reacted("mark", payload.getEventId(), event.getUser(), message, event.getEventTs());
          }
          return context.ack();
        });
    app.event(
        ReactionRemovedEvent.class,
        (payload, context) -> {
          var event = payload.getEvent();
          if (mark.equals(event.getReaction()) && "message".equals(event.getItem().getType())) {
            MessageRef message =
                new MessageRef(event.getItem().getChannel(), event.getItem().getTs());
            reacted("unmark", payload.getEventId(), event.getUser(), message, event.getEventTs());
          }
          return context.ack();
        });
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
      String words, String eventId, String who, MessageRef message, String eventTs) {
    intake.answer(
        new Request(
            "event/" + eventId,
            new PersonId(who),
            words,
            Optional.of(message.channel()),
            Map.of(),
            Optional.of(message),
            Optional.empty(),
            Optional.ofNullable(eventTs)));
  }
}
