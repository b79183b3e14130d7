package muster.flow;

import java.util.List;
import java.util.Optional;
import muster.incident.Fact;
import muster.incident.Incident;

/**
 * A channel that the playbook names for all incidents, such as the stakeholders' (P-22).
 *
 * @param named its name or id; empty where the playbook names none
 */
record NamedChannel(Chat chat, Optional<String> named) {
  /** Posts it there; nothing of a confidential incident. */
  List<Fact> tell(Incident incident, Post post, Attempt attempt) {
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
