package muster.flow;

import java.util.List;
import muster.database.Database;
import muster.database.Facts;
import muster.incident.Fact;
import muster.incident.Incident;
import muster.incident.MarkFact;
import muster.incident.MessageRef;
import muster.incident.Wording;

/** Reads the very message that was marked for the timeline (P-31). */
record MarkedReading(Database database, Chat chat) {

  /** A message that was read for an earlier mark is not read again. */
  List<Fact> of(Incident incident, MessageRef message) {
    boolean known =
        database.read(handle -> new Facts(handle).about(incident.id(), message.subject())).stream()
            .anyMatch(recorded -> recorded.fact() instanceof MarkFact.MessageMarked);
    if (known) {
      return List.of();
    }
    Chat.Said said =
        chat.read(message).orElseThrow(() -> new ChatProblem.Refused("the message is gone"));
    return List.of(
        new MarkFact.MessageMarked(
            message,
            said.author(),
            Wording.heard(said.text()),
            said.permalink(),
            said.edited(),
            said.files()));
  }
}
