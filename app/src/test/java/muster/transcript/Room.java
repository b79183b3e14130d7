package muster.transcript;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import muster.Node;
import muster.config.Secret;
import muster.database.Backlog;
import muster.database.DatabaseAddress;
import muster.drill.Stage;
import muster.drill.SteppingClock;
import muster.flow.Clocks;
import muster.flow.Pace;
import muster.playbook.Playbook;
import muster.rehearsal.Channel;
import muster.rehearsal.Faults;
import muster.rehearsal.Workspace;
import muster.rehearsal.WorkspaceSettings;
import muster.testing.Databases;

/** The real Muster in a rehearsal workspace, with clocks that move when they are told to. */
public final class Room implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final Duration MINUTE = Duration.ofMinutes(1);
  private static final Duration HOUR = Duration.ofHours(1);
  private static final Duration DAY = Duration.ofDays(1);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(90);
  private static final int MOST_PAUSES = 40;
  private static final int CALLS_WITHOUT_SLACK = 500;
  private static final Duration SHORT_PAUSE = Duration.ofSeconds(3);
  private static final int SHORT_PAUSES = 2;
  private static final Instant START = Instant.parse("2026-11-20T14:00:00Z");

  private final SteppingClock clock = new SteppingClock(START);
  private final SteppingClock machine = new SteppingClock(START);
  private final DatabaseAddress address;
  private final Playbook playbook;
  private final Pace pace;
  private final Workspace workspace;
  private Node node;

  public Room(Playbook playbook) {
    this(playbook, Databases.inMemory());
  }

  public Room(Playbook playbook, DatabaseAddress address) {
    this(playbook, address, Pace.STANDARD, false);
  }

  /**
   * @param rates whether Slack's rate limits are enforced, by the clock that {@link #waitOut} moves
   */
  public Room(Playbook playbook, DatabaseAddress address, Pace pace, boolean rates) {
    this.playbook = playbook;
    this.address = address;
    this.pace = pace;
    this.workspace = Workspace.start(new WorkspaceSettings(0, manifest(), clock, rates, machine));
    workspace.addPerson("ada", "Ada Byron", ZoneId.of("Europe/Berlin"));
    workspace.addPerson("ben", "Ben Okri", ZoneId.of("America/New_York"));
    workspace.addPerson("cy", "Cy Twombly", ZoneId.of("Asia/Kolkata"));
    workspace.addPerson("dee", "Dee Brown", ZoneId.of("UTC"));
    workspace.residents().bot("pager", "Pager");
    workspace.addChannel("incidents", false, "ada", "ben", "cy", "dee");
    workspace.addChannel("general", false, "ada", "ben", "cy", "dee");
    start();
  }

  private static String manifest() {
    try {
      return Files.readString(Path.of("manifest.yml"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Starts Muster, which does at once whatever fell due while it was away. */
  public void start() {
    node =
        Node.start(
            playbook,
            address,
            new Node.Access(
                workspace.apiUrl(),
                new Secret(workspace.botToken()),
                new Secret(workspace.appToken())),
            new Clocks(clock, machine::instant),
            pace);
    try {
      awaitPeople();
      if (!workspace.connections().await(1, PATIENCE)) {
        throw new IllegalStateException("Muster did not connect");
      }
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
    node.ring();
    settle();
  }

  /** Slack may have asked Muster to wait before it says who is there. */
  private void awaitPeople() throws Exception {
    for (int waited = 0; waited < MOST_PAUSES; waited++) {
      try {
        node.peopleKnown().get(2, TimeUnit.SECONDS);
        return;
      } catch (TimeoutException e) {
        machine.step(LONGEST_PAUSE);
      }
    }
    throw new IllegalStateException("Muster does not know who is there");
  }

  public void stop() {
    node.close();
  }

  public Workspace workspace() {
    return workspace;
  }

  /** The name of the first channel that Muster made. */
  public String incidentChannel() {
    return workspace.channels().stream()
        .map(Channel.View::name)
        .filter(name -> name.startsWith("inc-"))
        .findFirst()
        .orElseThrow();
  }

  /** The same once it is there: a first request takes its time on a busy machine. */
  public String awaitIncidentChannel() throws InterruptedException {
    boolean opened =
        workspace.await(
            w -> w.channels().stream().anyMatch(c -> c.name().startsWith("inc-")), PATIENCE);
    if (!opened) {
      throw new IllegalStateException("no channel was opened");
    }
    settle();
    return incidentChannel();
  }

  public Node node() {
    return node;
  }

  /** Where people act; made anew because the node may have been restarted. */
  public Stage stage() {
    return new Stage(workspace, clock, node);
  }

  public Instant now() {
    return clock.instant();
  }

  /** Lets time pass with everything that falls due on the way; days pass hour by hour. */
  public void pass(Duration time) {
    Duration usual = time.compareTo(DAY) < 0 ? MINUTE : HOUR;
    for (Duration left = time; left.isPositive(); left = left.minus(usual)) {
      Duration step = left.compareTo(usual) < 0 ? left : usual;
      machine.step(step);
      stage().pass(step, usual);
    }
  }

  /** Lets time pass while Muster is not running. */
  public void passUnattended(Duration time) {
    clock.step(time);
    machine.step(time);
  }

  /** Lets Muster's own pauses pass until nothing is left to do; for people no time passes. */
  public void waitOut() {
    settle();
    for (int pause = 0; left() > 0; pause++) {
      if (pause == MOST_PAUSES) {
        throw new IllegalStateException(left() + " things are never done");
      }
      // What comes before Slack wants to be asked again is seen only if time passes bit by bit.
      pause(pause < SHORT_PAUSES ? SHORT_PAUSE : LONGEST_PAUSE);
    }
  }

  /** Lets the longest of Muster's own pauses pass. */
  public void pause() {
    pause(LONGEST_PAUSE);
  }

  private void pause(Duration time) {
    machine.step(time);
    node.ring();
    settle();
  }

  private int left() {
    return node.database().read(Backlog::depth);
  }

  /** Slack takes no posts and edits for so long as anybody would wait. */
  public void slackGoes() {
    for (String method : List.of("chat.postMessage", "chat.update")) {
      for (int call = 0; call < CALLS_WITHOUT_SLACK; call++) {
        workspace.faults().next(method, new Faults.Status(503));
      }
    }
  }

  /** Waits until everything that follows from what was done has happened. */
  public void settle() {
    stage().settle();
  }

  @Override
  public void close() {
    node.close();
    workspace.close();
  }
}
