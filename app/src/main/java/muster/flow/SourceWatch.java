package muster.flow;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import muster.command.Decision.Stated;
import muster.database.Database;
import muster.database.Facts;
import muster.database.Inbox;
import muster.database.Incidents;
import muster.incident.Incident;
import muster.incident.MessageRef;
import muster.incident.Sources;
import muster.incident.TimelineFact;
import org.jdbi.v3.core.Handle;

/**
 * Keeps what becomes of messages that are on a timeline: edits and deletions are facts like any
 * other (P-31). A message that is on none costs one look into an index.
 */
final class SourceWatch {
  private final Database database;
  private final Clocks clocks;
  private final Delivery delivery;

  SourceWatch(Database database, Clocks clocks, Delivery delivery) {
    this.database = database;
    this.clocks = clocks;
    this.delivery = delivery;
  }

  /** It says something else now; told twice, late or in another order it comes to the same. */
  void edited(String key, MessageRef message, String text, Instant edited) {
    recorded(key, new TimelineFact.SourceEdited(message, text, edited), edited);
  }

  /** It is gone. */
  void deleted(String key, MessageRef message, Instant at) {
    recorded(key, new TimelineFact.SourceDeleted(message), at);
  }

  private void recorded(String key, TimelineFact.OfMessage news, Instant at) {
    String subject = news.message().subject();
    List<Integer> incidents = database.read(handle -> new Facts(handle).incidentsAbout(subject));
    if (!incidents.isEmpty()) {
      delivery.wake(
          Conflict.retried(
              () -> database.write(handle -> inTransaction(handle, key, incidents, news, at))));
    }
  }

  private Set<String> inTransaction(
      Handle handle, String key, List<Integer> incidents, TimelineFact.OfMessage news, Instant at) {
    Chronicle chronicle = new Chronicle(handle, clocks);
    if (!new Inbox(handle).take(key, clocks.machineNow())) {
      return Set.of();
    }
    Instant happened = at.isAfter(clocks.now()) ? clocks.now() : at;
    for (int number : incidents) {
      Incident incident = new Incidents(handle).load(number).orElseThrow();
      var about = new Facts(handle).about(incident.id(), news.message().subject());
      if (Sources.isNews(news, about)) {
        chronicle.append(
            Optional.of(incident),
            List.of(new Stated(news, Optional.of(happened))),
            Optional.empty(),
            Optional.of(news.message().ts()));
      }
    }
    return chronicle.lanes();
  }
}
