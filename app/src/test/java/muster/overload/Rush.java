package muster.overload;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import muster.database.Backlog;
import muster.database.Facts;
import muster.database.Incidents;
import muster.flow.Pace;
import muster.incident.Fact;
import muster.incident.Incident;
import muster.incident.IncidentId;
import muster.incident.Recorded;
import muster.rehearsal.Channel;
import muster.rehearsal.Message;
import muster.rehearsal.Workspace;
import muster.testing.Databases;
import muster.testing.Playbooks;
import muster.transcript.Room;

/** Many people declare many incidents within a minute, and go on working in them. */
final class Rush implements AutoCloseable {
  static final int INCIDENTS = 100;
  private static final int PEOPLE = 20;
  private static final Duration BETWEEN = Duration.ofMinutes(1).dividedBy(INCIDENTS);
  private static final Duration STEP = Duration.ofSeconds(2);
  private static final int AT_MOST = 450;
  private static final int WORKING = 100;

  /** In how many incidents something is said at every step. */
  private static final int AT_ONCE = 2;

  private final Room room;
  private final Workspace workspace;
  private final List<Instant> declared = new ArrayList<>();
  private final List<Long> ackNanos = new ArrayList<>();
  private final List<List<Instant>> said = new ArrayList<>();
  private int steps;
  private int words;

  Rush() {
    room = new Room(Playbooks.calling("oncall"), Databases.inMemory(), Pace.STANDARD, true);
    workspace = room.workspace();
    workspace.residents().group("oncall", "dee");
    for (int number = 0; number < PEOPLE; number++) {
      workspace.addPerson("p" + number, "Person " + number, ZoneOffset.UTC);
      workspace.as("p" + number).join("general");
    }
    room.settle();
  }

  /** Returns once nothing is left to do. */
  void happens() {
    for (int number = 1; number <= INCIDENTS; number++) {
      declared.add(room.now());
      said.add(new ArrayList<>());
      type(number, "declare sev2 Outage number " + number);
      pass(BETWEEN);
      room.settle();
    }
    while (left() > 0 && steps < AT_MOST) {
      steps++;
      if (steps < WORKING) {
        work();
      }
      pass(STEP);
      room.settle();
    }
  }

  /** Each incident in turn is worked in, whether or not its channel is open yet. */
  private void work() {
    for (int turn = 0; turn < AT_ONCE; turn++) {
      int number = 1 + words++ % INCIDENTS;
      said.get(number - 1).add(room.now());
      type(number, "INC-%d log word %d".formatted(number, said.get(number - 1).size()));
    }
  }

  private void type(int incident, String words) {
    long before = System.nanoTime();
    workspace.as(person(incident)).type("general", "/incident " + words);
    ackNanos.add(System.nanoTime() - before);
  }

  static String person(int incident) {
    return "p" + incident % PEOPLE;
  }

  private void pass(Duration time) {
    room.passUnattended(time);
    room.node().ring();
  }

  int left() {
    return room.node().database().read(Backlog::depth);
  }

  Workspace workspace() {
    return workspace;
  }

  /** How long everything took, for people. */
  Duration lasted() {
    return BETWEEN.multipliedBy(INCIDENTS).plus(STEP.multipliedBy(steps));
  }

  Instant declared(int incident) {
    return declared.get(incident - 1);
  }

  List<Instant> said(int incident) {
    return said.get(incident - 1);
  }

  Incident incident(int number) {
    return room.node().database().read(h -> new Incidents(h).load(number)).orElseThrow();
  }

  /** When the first fact of this kind was recorded. */
  Optional<Instant> recorded(int number, Class<? extends Fact> kind) {
    IncidentId id = incident(number).id();
    return room.node().database().read(handle -> new Facts(handle).log(id)).stream()
        .filter(recorded -> kind.isInstance(recorded.fact()))
        .map(Recorded::recorded)
        .findFirst();
  }

  /** A time of day in UTC. */
  Instant today(String clock) {
    return LocalTime.parse(clock)
        .atDate(LocalDate.ofInstant(room.now(), ZoneOffset.UTC))
        .toInstant(ZoneOffset.UTC);
  }

  /** What the declarer was told at once. */
  String answer(int incident) {
    String named = "number %d\n".formatted(incident);
    return workspace.messages("general").stream()
        .filter(message -> message.onlyFor().isPresent())
        .map(message -> String.join("\n", workspace.texts().lines(message, ZoneOffset.UTC)) + "\n")
        .filter(text -> text.contains(named))
        .findFirst()
        .orElseThrow();
  }

  List<Message> channel(int number) {
    return workspace.messages(incident(number).places().channel().orElseThrow());
  }

  Channel.View view(int number) {
    String id = incident(number).places().channel().orElseThrow();
    return workspace.channels().stream().filter(c -> c.id().equals(id)).findFirst().orElseThrow();
  }

  /** Milliseconds, the longest last. */
  long[] acks() {
    return ackNanos.stream().mapToLong(nanos -> nanos / 1_000_000).sorted().toArray();
  }

  /** How many calls were under way at the same time at most. */
  int callsAtOnce() {
    var calls = workspace.calls();
    long[] begun = calls.stream().mapToLong(call -> call.startedNanos()).sorted().toArray();
    long[] ended = calls.stream().mapToLong(call -> call.endedNanos()).sorted().toArray();
    return IntStream.range(0, begun.length)
        .map(
            n -> {
              int place = Arrays.binarySearch(ended, begun[n]);
              return n + 1 - (place < 0 ? -place - 1 : place);
            })
        .max()
        .orElse(0);
  }

  @Override
  public void close() {
    room.close();
  }
}
