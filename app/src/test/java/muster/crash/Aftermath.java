package muster.crash;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import muster.card.Card;
import muster.database.Backlog;
import muster.database.Database;
import muster.database.Facts;
import muster.database.IncidentLists;
import muster.database.Verification;
import muster.incident.Incident;
import muster.incident.PersonId;
import muster.incident.Recorded;
import muster.rehearsal.Channel;
import muster.rehearsal.Message;
import muster.rehearsal.Workspace;

/** Compares what people were told, what the log says and what the workspace shows. */
final class Aftermath {
  /** What surely posts, whoever may know of the incident by then. */
  private static final String POSTS =
      """
      and kind in ('PostCard', 'PostAnnouncement', 'Say', 'Tell', 'TellDeclarer', 'TellChecklist')
      """;

  private static final PersonId ANYONE = new PersonId("anyone");
  private static final int MANY = 10_000;

  private final Database database;
  private final Workspace workspace;

  Aftermath(Database database, Workspace workspace) {
    this.database = database;
    this.workspace = workspace;
  }

  /** Fails at the first thing that is lost, doubled or out of order. */
  void compare(List<String> acknowledged) {
    int left = database.read(Backlog::depth);
    assertEquals(0, left, "the outbox is empty");
    nothingIsLost(acknowledged);
    everyPostIsThereOnce();
    postsAreInOrder();
    everyIncidentStandsAsItIs();
    List<String> disagreements = new ArrayList<>();
    database.snapshot(handle -> Verification.of(handle, Instant.now(), disagreements::add));
    assertEquals(List.of(), disagreements, "log and rows agree");
    assertEquals(List.of(), workspace.violations(), "nothing that Slack would refuse");
  }

  private List<Incident> incidents() {
    return database.read(handle -> new IncidentLists(handle, ANYONE).recent(MANY));
  }

  private void nothingIsLost(List<String> acknowledged) {
    StringBuilder log = new StringBuilder();
    for (Incident incident : incidents()) {
      for (Recorded fact : database.read(handle -> new Facts(handle).log(incident.id()))) {
        log.append(fact.fact()).append('\n');
      }
    }
    String all = log.toString();
    List<String> lost = acknowledged.stream().filter(text -> !all.contains(text)).toList();
    assertEquals(List.of(), lost, "acknowledged, and not in the log");
  }

  /** Each post carries the id of the row that asked for it. */
  private void everyPostIsThereOnce() {
    var shown = new TreeMap<Long, Integer>();
    for (Channel.View channel : workspace.channels()) {
      marks(channel.id()).forEach(mark -> shown.merge(mark, 1, Integer::sum));
    }
    List<Long> doubled =
        shown.entrySet().stream().filter(e -> e.getValue() > 1).map(e -> e.getKey()).toList();
    assertEquals(List.of(), doubled, "posted twice");
    Set<Long> unasked = new TreeSet<>(shown.keySet());
    unasked.removeAll(done(""));
    assertEquals(Set.of(), unasked, "posted, and not done by what was asked");
    Set<Long> missing = done(POSTS);
    missing.removeAll(shown.keySet());
    assertEquals(Set.of(), missing, "done, and not posted");
  }

  private Set<Long> done(String only) {
    return database.read(
        handle ->
            new TreeSet<>(
                handle
                    .createQuery("select id from outbox where state = 'DONE' " + only)
                    .mapTo(Long.class)
                    .list()));
  }

  private List<Long> marks(String channel) {
    return workspace.messages(channel).stream()
        .flatMap(message -> message.metadata().stream())
        .map(metadata -> metadata.path("event_payload").path("id").asLong())
        .toList();
  }

  private void postsAreInOrder() {
    for (Incident incident : incidents()) {
      List<Long> posted = marks(incident.places().channel().orElseThrow());
      assertEquals(posted.stream().sorted().toList(), posted, "in the order of the log");
    }
  }

  private void everyIncidentStandsAsItIs() {
    List<Incident> incidents = incidents();
    long channels = workspace.channels().stream().filter(c -> c.name().startsWith("inc-")).count();
    assertEquals(incidents.size(), channels, "one channel each");
    for (Incident incident : incidents) {
      String id = incident.places().channel().orElseThrow();
      Channel.View channel =
          workspace.channels().stream().filter(c -> c.id().equals(id)).findFirst().orElseThrow();
      assertTrue(!channel.purpose().isEmpty() && !channel.topic().isEmpty(), "topic and purpose");
      assertEquals(1, channel.pins().size(), "the card is pinned");
      String card =
          workspace.messages(id).stream()
              .filter(message -> message.ts().equals(channel.pins().getFirst()))
              .map(Message::text)
              .findFirst()
              .orElseThrow();
      String due = Card.of(incident, Optional.empty(), Optional.empty()).text();
      assertEquals(due, card, "the card shows how it stands");
    }
  }
}
