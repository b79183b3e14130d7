package muster.flow;

import java.util.List;
import java.util.Optional;
import muster.card.Announcement;
import muster.incident.Fact;
import muster.incident.Incident;
import muster.playbook.Playbook;

/**
 * The one announcement of an incident, posted once and drawn anew as the incident goes on (P-4).
 */
final class Announcements {
  private final Chat chat;
  private final Playbook playbook;

  Announcements(Chat chat, Playbook playbook) {
    this.chat = chat;
    this.playbook = playbook;
  }

  /** Posts it in the channel of this name or id, if there is one. */
  List<Fact> post(Incident incident, String where, Attempt attempt) {
    Optional<Chat.Channel> channel = chat.joined(where);
    try {
      return posted(incident, channel, attempt);
    } catch (ChatProblem.Refused refusal) {
      // It may have been archived, and even replaced, since it was found by its name.
      Optional<Chat.Channel> now = chat.joined(where);
      if (now.equals(channel)) {
        throw refusal;
      }
      return posted(incident, now, attempt);
    }
  }

  private List<Fact> posted(Incident incident, Optional<Chat.Channel> channel, Attempt attempt) {
    if (channel.isEmpty()) {
      // The default channel need not exist; `muster doctor` says so. A chosen one was checked
      // there.
      return List.of();
    }
    Post first =
        Post.of(
            Announcement.first(
                incident, playbook.statusPage().addressFor(incident), longestTitle()));
    var posted = attempt.post(chat, channel.get().id(), first);
    return List.of(new Fact.AnnouncementPosted(posted.at(), posted.shows(incident.looks())));
  }

  /** Draws it anew where it stands. */
  void edit(Incident incident) {
    Post drawn =
        Post.of(
            Announcement.of(incident, playbook.statusPage().addressFor(incident), longestTitle()));
    incident.places().announcement().ifPresent(ref -> chat.edit(ref, drawn));
  }

  private int longestTitle() {
    return playbook.limits().announcedTitle();
  }
}
