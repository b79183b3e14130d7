package muster.flow;

import java.util.List;
import java.util.Optional;
import muster.incident.Fact;
import muster.incident.Incident;
import muster.playbook.Playbook;

/** The channel where those outside read what they are told (P-22), if the playbook names one. */
record Stakeholders(Chat chat, Playbook playbook) {
  /** Posts it there; nothing of a confidential incident. */
  List<Fact> tell(Incident incident, Post post, Attempt attempt) {
    Optional<String> named = playbook.channels().stakeholders();
    if (named.isEmpty() || incident.confidential()) {
      return List.of();
    }
    String channel = chat.channel(named.get());
    try {
      attempt.post(chat, channel, post);
    } catch (ChatProblem.Refused refusal) {
      // It may have been archived, and even replaced, since it was found by its name.
      String now = chat.channel(named.get());
      if (now.equals(channel)) {
        throw refusal;
      }
      attempt.post(chat, now, post);
    }
    return List.of();
  }
}
