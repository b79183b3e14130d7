package muster.slack;

import com.slack.api.bolt.App;
import com.slack.api.model.event.MemberJoinedChannelEvent;
import com.slack.api.model.event.MemberLeftChannelEvent;
import com.slack.api.model.event.ReactionAddedEvent;
import com.slack.api.model.event.ReactionRemovedEvent;
import com.slack.api.model.event.TeamJoinEvent;
import com.slack.api.model.event.UserChangeEvent;
import java.util.Map;
import java.util.Optional;
import muster.flow.Intake;
import muster.flow.Request;
import muster.flow.Roster;
import muster.incident.MessageRef;
import muster.incident.PersonId;

/** What Muster hears without being spoken to: reactions, who comes and goes, who people are. */
final class Heard {
  private final Intake intake;
  private final Roster roster;
  private final String mark;

  /**
   * @param mark the reaction that puts a message on the timeline, without colons
   */
  Heard(Intake intake, Roster roster, String mark) {
    this.intake = intake;
    this.roster = roster;
    this.mark = mark;
  }

  void register(App app) {
    app.event(
        ReactionAddedEvent.class,
        (payload, context) -> {
          var event = payload.getEvent();
          if (mark.equals(event.getReaction()) && "message".equals(event.getItem().getType())) {
            reacted(
                "mark",
                payload.getEventId(),
                event.getUser(),
                event.getItem().getChannel(),
                event.getItem().getTs());
          }
          return context.ack();
        });
    app.event(
        ReactionRemovedEvent.class,
        (payload, context) -> {
          var event = payload.getEvent();
          if (mark.equals(event.getReaction()) && "message".equals(event.getItem().getType())) {
            reacted(
                "unmark",
                payload.getEventId(),
                event.getUser(),
                event.getItem().getChannel(),
                event.getItem().getTs());
          }
          return context.ack();
        });
    registerRoster(app);
  }

  private void registerRoster(App app) {
    app.event(
        MemberJoinedChannelEvent.class,
        (payload, context) -> {
          roster.joined(
              payload.getEventId(), payload.getEvent().getChannel(), payload.getEvent().getUser());
          return context.ack();
        });
    app.event(
        MemberLeftChannelEvent.class,
        (payload, context) -> {
          roster.left(
              payload.getEventId(), payload.getEvent().getChannel(), payload.getEvent().getUser());
          return context.ack();
        });
    app.event(
        UserChangeEvent.class,
        (payload, context) -> {
          roster.remember(payload.getEventId(), Users.person(payload.getEvent().getUser()));
          return context.ack();
        });
    app.event(
        TeamJoinEvent.class,
        (payload, context) -> {
          roster.remember(payload.getEventId(), Users.person(payload.getEvent().getUser()));
          return context.ack();
        });
  }

  private void reacted(String words, String eventId, String who, String channel, String ts) {
    intake.answer(
        new Request(
            "event/" + eventId,
            new PersonId(who),
            words,
            Optional.of(channel),
            Map.of(),
            Optional.of(new MessageRef(channel, ts)),
            Optional.empty(),
            Optional.of(ts)));
  }
}
