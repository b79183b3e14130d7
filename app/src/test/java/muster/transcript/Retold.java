package muster.transcript;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.ZoneOffset;
import java.util.List;
import muster.database.Facts;
import muster.database.Incidents;
import muster.flow.Postmortems;
import muster.incident.Recorded;
import muster.incident.Timeline;
import muster.playbook.Playbook;
import muster.postmortem.export.Format;
import muster.rehearsal.Message;

/** One incident in a room: what ada does in its channel, and what the record makes of it. */
final class Retold implements AutoCloseable {
  private final Room room = new Room(Playbook.standard());
  private final String channel;

  /** Begins with what ada types after the command's name. */
  Retold(String declaration) {
    types("general", "/incident " + declaration);
    channel = room.incidentChannel();
  }

  @Override
  public void close() {
    assertEquals(List.of(), room.workspace().violations());
    room.close();
  }

  Room room() {
    return room;
  }

  String channel() {
    return channel;
  }

  void types(String place, String line) {
    room.stage().type("ada", place, line);
  }

  void incident(String words) {
    types(channel, "/incident " + words);
  }

  Message says(String who, String text) {
    Message said = room.workspace().as(who).say(channel, text);
    room.settle();
    return said;
  }

  void marks(Message message) {
    room.workspace().as("ada").react(message, "pushpin", true);
    room.settle();
  }

  List<Recorded> log() {
    return room.node()
        .database()
        .read(handle -> new Facts(handle).log(new Incidents(handle).load(1).orElseThrow().id()));
  }

  List<Timeline.Entry> entries() {
    return Timeline.of(log()).entries();
  }

  Timeline.Entry marked() {
    List<Timeline.Entry> all =
        entries().stream().filter(entry -> entry.sort() == Timeline.Sort.MARKED).toList();
    assertEquals(1, all.size(), "" + all);
    return all.getFirst();
  }

  String exported() {
    return room.node()
        .database()
        .read(
            handle -> {
              var incident = new Incidents(handle).load(1).orElseThrow();
              return Format.MARKDOWN.of(Postmortems.document(handle, incident, ZoneOffset.UTC));
            });
  }

  /** What ada was answered last, with times in UTC. */
  String answer() {
    Message last =
        room.workspace().messages(channel).stream()
            .filter(message -> message.onlyFor().isPresent())
            .reduce((earlier, later) -> later)
            .orElseThrow();
    return String.join("\n", room.workspace().texts().lines(last, ZoneOffset.UTC));
  }

  void joins(String who) {
    room.workspace().as("ada").invite(channel, room.workspace().idOf(who));
    room.settle();
  }
}
