package muster.slack;

import com.slack.api.bolt.App;
import com.slack.api.model.event.MessageBotEvent;
import com.slack.api.model.event.MessageEvent;
import com.slack.api.model.event.MessageFileShareEvent;
import muster.flow.Listening;
import muster.incident.MessageRef;
import muster.incident.PersonId;

/**
 * Messages in channels. Only new ones at the top level count: what is sent on from a thread or
 * posted by Slack itself has a subtype of its own, which nobody handles and Bolt acknowledges. What
 * is edited or deleted is {@link SourceTalk}'s.
 */
final class ChannelTalk {
  /** Muster itself, as messages name it. */
  record Self(String user, String bot) {
    boolean said(String aUser, String aBot) {
      return user.equals(aUser) || bot.equals(aBot);
    }
  }

  private static final int LONGEST_NAME = 80;

  private final Listening listening;
  private final Self self;

  ChannelTalk(Listening listening, Self self) {
    this.listening = listening;
    this.self = self;
  }

  void register(App app) {
    new SourceTalk(listening, self).register(app);
    app.event(
        MessageEvent.class,
        (payload, context) -> {
          said(payload.getEventId(), payload.getEvent());
          return context.ack();
        });
    app.event(
        MessageFileShareEvent.class,
        (payload, context) -> {
          var event = payload.getEvent();
          if (event.getThreadTs() == null) {
            MessageRef message = new MessageRef(event.getChannel(), event.getTs());
            bySomebody(payload.getEventId(), event.getUser(), message, event.getText());
          }
          return context.ack();
        });
    app.event(
        MessageBotEvent.class,
        (payload, context) -> {
          alerted(payload.getEventId(), payload.getEvent());
          return context.ack();
        });
  }

  /** Apps of today post like people do, and say in passing that they are apps. */
  private void said(String eventId, MessageEvent event) {
    if (event.getThreadTs() != null || self.said(event.getUser(), event.getBotId())) {
      return;
    }
    MessageRef message = new MessageRef(event.getChannel(), event.getTs());
    if (event.getBotId() == null && event.getBotProfile() == null) {
      bySomebody(eventId, event.getUser(), message, event.getText());
      return;
    }
    String name = event.getBotProfile() == null ? null : event.getBotProfile().getName();
    String text = SaidWords.of(event.getText(), event.getAttachments());
    listening.alerted(key(eventId), name(name), message, text);
  }

  private void bySomebody(String eventId, String user, MessageRef message, String text) {
    boolean spokenTo = text != null && text.contains("<@" + self.user());
    if (user != null && text != null && !spokenTo && !self.said(user, null)) {
      listening.said(key(eventId), new PersonId(user), message, text);
    }
  }

  private void alerted(String eventId, MessageBotEvent event) {
    if (event.getThreadTs() == null && !self.said(null, event.getBotId())) {
      listening.alerted(
          key(eventId),
          name(event.getUsername()),
          new MessageRef(event.getChannel(), event.getTs()),
          SaidWords.of(event.getText(), event.getAttachments()));
    }
  }

  private static String key(String eventId) {
    return "event/" + eventId;
  }

  private static String name(String said) {
    String name = said == null || said.isBlank() ? "an app" : said.strip();
    return name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME);
  }
}
