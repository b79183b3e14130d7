package muster.faults;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import muster.database.Deadlines;
import muster.database.Incidents;
import muster.drill.Stage;
import muster.incident.Incident;
import muster.rehearsal.Channel;
import muster.rehearsal.Faults;
import muster.rehearsal.Hands;
import muster.rehearsal.Message;
import muster.rehearsal.Workspace;
import muster.transcript.Room;

/**
 * Three incidents from declaration to postmortem, told so that every method of Slack's is called.
 * People do what people do: whoever sees that nothing happened tries once more, and whoever was not
 * invited joins by themselves.
 */
final class Tale {
  /** Dates differ from tale to tale; times of day and what is due do not. */
  private static final Duration A_DAY = Duration.ofDays(1);

  private static final int TRIES = 3;

  /** Which of the incidents is private, counted from the first. */
  static final String PRIVATE = "1";

  private final Room room;
  private final Workspace workspace;
  private final Stage stage;
  private final int first;
  private final String newcomer;
  private final boolean rough;

  /**
   * @param rough whether some answers are lost on the way, so that Muster has to look up what
   *     became of its calls
   */
  Tale(Room room, boolean rough) {
    this.room = room;
    this.workspace = room.workspace();
    this.stage = room.stage();
    this.rough = rough;
    this.first = 1 + (int) workspace.channels().stream().filter(Tale::isTaken).count() * 3;
    this.newcomer = "eve" + first;
  }

  private static boolean isTaken(Channel.View channel) {
    return channel.name().endsWith("-search-is-slow");
  }

  /** Sets the scene, which Muster is not told of. */
  void prepare() {
    room.passUnattended(A_DAY);
    workspace.addPerson(newcomer, "Eve", ZoneOffset.UTC);
    workspace.addChannel("inc-%04d-search-is-slow".formatted(first), false, "ada");
    workspace.as(newcomer).join("general");
    if (isIn(workspace.botId(), "incidents")) {
      workspace.as("ada").kick("incidents", workspace.botId());
    }
    room.waitOut();
  }

  void play() {
    inAChannelWhoseNameIsTaken();
    inPrivate();
    inTheOpen();
    if (channel(first + 2).isPresent()) {
      String main = channel(first + 2).get();
      rolesAreTaken(main);
      messagesAreMarked(main);
      wordsAreSaid(main);
      itEnds(main);
    }
  }

  private void inAChannelWhoseNameIsTaken() {
    untilDone(
        () -> type(newcomer, "general", "/incident declare sev3 Search is slow"),
        () -> incident(first).isPresent());
    type(newcomer, "general", "/incident INC-%d cancel because of a crawler".formatted(first));
  }

  private void inPrivate() {
    untilDone(
        () -> {
          withForm("ada", () -> hands("ada").shortcut("Declare an incident"));
          submit(
              "ada",
              Map.of("severity", "2", "title", "Keys leaked", "options", "private", "impact", "x"));
        },
        () -> incident(first + 1).isPresent());
    type("ada", "general", "/incident INC-%d cancel because they were old".formatted(first + 1));
  }

  private void inTheOpen() {
    type("ben", "general", "Cards fail at the till");
    type("ada", "general", "/incident declare sev2 Payments time out");
    hands("dee").openHome();
    room.waitOut();
  }

  private void rolesAreTaken(String main) {
    if (rough) {
      workspace.faults().next("chat.postMessage", new Faults.LostAfter(), new Faults.LostAfter());
    }
    type("ada", main, "/incident ic me");
    type("ada", main, "/incident comms @cy");
    type("ben", main, "/incident sev 1 because no card goes through");
  }

  private void messagesAreMarked(String main) {
    Message said = say("ben", main, "Gateway p99 is 9 s");
    enter("dee", main);
    Message reply = hands("dee").reply(said, "The pool is full on all three nodes");
    room.waitOut();
    hands("dee").react(reply, "pushpin", true);
    room.waitOut();
    hands("dee").react(said, "pushpin", true);
    room.waitOut();
    Message other = say("ben", main, "Rolling back v2.4.0");
    enter("cy", main);
    hands("cy").shortcut("Add to timeline", other);
    room.waitOut();
  }

  private void wordsAreSaid(String main) {
    say("ada", main, "@muster log the gateway was restarted");
    withForm("ada", () -> hands("ada").type(main, "/incident log"));
    submit("ada", Map.of("what", "09:05 UTC marketing mail went out"));
    withForm("cy", () -> hands("cy").type(main, "/incident update"));
    submit(
        "cy",
        Map.of(
            "users-see",
            "No card works",
            "tried",
            "Turned the pool up",
            "next",
            "Rollback by 14:20"));
    pressOnCard("ben", main, "Timeline");
  }

  private void itEnds(String main) {
    type("ada", main, "/incident mitigated all nodes run v2.3.0");
    type("ada", main, "/incident resolve rolled back, payments are normal");
    if (rough) {
      workspace.faults().next("files.completeUploadExternal", new Faults.LostAfter());
    }
    type("ada", main, "/incident postmortem export md");
    type("ada", main, "/incident postmortem export canvas");
    type("ada", main, "/incident postmortem export canvas");
  }

  private void type(String person, String channel, String line) {
    enter(person, channel);
    hands(person).type(channel, line);
    room.waitOut();
  }

  private Message say(String person, String channel, String text) {
    enter(person, channel);
    Message said = hands(person).say(channel, text);
    room.waitOut();
    return said;
  }

  private void pressOnCard(String person, String channel, String label) {
    Optional<Message> card =
        workspace.messages(channel).stream()
            .filter(m -> m.author().equals(workspace.botId()))
            .filter(m -> m.blocks().toString().contains("\"text\":\"" + label + "\""))
            .findFirst();
    card.ifPresent(message -> hands(person).press(message, label));
    room.waitOut();
  }

  /** Somebody who expects a form and gets none tries again. */
  private void withForm(String person, Runnable gesture) {
    hands(person).closeForm();
    untilDone(
        () -> {
          gesture.run();
          room.waitOut();
        },
        () -> hands(person).form().isPresent());
  }

  private void submit(String person, Map<String, String> answers) {
    hands(person).form().ifPresent(form -> hands(person).submit(answers));
    room.waitOut();
    hands(person).closeForm();
  }

  private void untilDone(Runnable gesture, BooleanSupplier done) {
    for (int tried = 0; tried < TRIES && !done.getAsBoolean(); tried++) {
      if (tried > 0) {
        room.pause();
      }
      gesture.run();
    }
  }

  private void enter(String person, String channel) {
    if (!isIn(workspace.idOf(person), channel)) {
      hands(person).isLetInto(channel);
      room.settle();
    }
  }

  private boolean isIn(String member, String channel) {
    return workspace.channels().stream()
        .filter(view -> view.name().equals(channel))
        .anyMatch(view -> view.members().contains(member));
  }

  private Hands hands(String person) {
    return stage.hands(person);
  }

  private Optional<Incident> incident(int number) {
    return room.node().database().read(handle -> new Incidents(handle).load(number));
  }

  private Optional<String> channel(int number) {
    return incident(number).flatMap(incident -> incident.places().channelName());
  }

  /** Whether an incident goes on because nobody could end it. */
  boolean goesOn() {
    Instant later = room.now().plus(A_DAY);
    return room.node().database().read(handle -> !new Deadlines(handle).due(later, 1).isEmpty());
  }

  /** What came of it, with everything left out that differs from tale to tale by itself. */
  Outcome outcome() {
    return Outcome.of(room, first, List.of("ada", "ben", "cy", "dee", newcomer));
  }
}
