package muster.slack;

import com.slack.api.bolt.App;
import com.slack.api.model.event.MessageChangedEvent;
import com.slack.api.model.event.MessageDeletedEvent;
import java.util.Optional;
import muster.flow.Listening;
import muster.incident.MessageRef;
import muster.incident.SlackTime;

/**
 * Messages that are edited or deleted. That a link unfolded or a thread grew is told the same way,
 * without a time of an edit, and is no news.
 */
final class SourceTalk {
  /** How Slack shows a deleted message that people had replied to. */
  private static final String GRAVESTONE = "tombstone";

  private final Listening listening;
  private final ChannelTalk.Self self;

  SourceTalk(Listening listening, ChannelTalk.Self self) {
    this.listening = listening;
    this.self = self;
  }

  void register(App app) {
    app.event(
        MessageChangedEvent.class,
        (payload, context) -> {
          changed("event/" + payload.getEventId(), payload.getEvent());
          return context.ack();
        });
    app.event(
        MessageDeletedEvent.class,
        (payload, context) -> {
          var event = payload.getEvent();
          if (event.getDeletedTs() != null) {
            listening.deleted(
                "event/" + payload.getEventId(),
                new MessageRef(event.getChannel(), event.getDeletedTs()),
                event.getTs());
          }
          return context.ack();
        });
  }

  private void changed(String key, MessageChangedEvent event) {
    var message = event.getMessage();
    if (message == null || message.getTs() == null) {
      return;
    }
    MessageRef changed = new MessageRef(event.getChannel(), message.getTs());
    if (GRAVESTONE.equals(message.getSubtype())) {
      listening.deleted(key, changed, event.getTs());
    } else if (!self.said(message.getUser(), message.getBotId())) {
      Optional.ofNullable(message.getEdited())
          .flatMap(edit -> Optional.ofNullable(edit.getTs()))
          .flatMap(SlackTime::of)
          .ifPresent(
              at ->
                  listening.edited(
                      key, changed, SaidWords.of(message.getText(), message.getAttachments()), at));
    }
  }
}
