package muster;

import com.sun.net.httpserver.HttpHandler;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import muster.config.Secret;
import muster.config.Slack;
import muster.database.Database;
import muster.database.DatabaseAddress;
import muster.database.DatabaseAway;
import muster.database.SnapshotSocket;
import muster.drill.Stage;
import muster.flow.ChatProblem;
import muster.flow.Clocks;
import muster.flow.Delivery;
import muster.flow.Intake;
import muster.flow.Pace;
import muster.flow.Reminders;
import muster.flow.Roster;
import muster.flow.Sender;
import muster.playbook.Playbook;
import muster.slack.SlackLink;
import muster.timer.Timer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One running Muster, wired: a database, a Slack workspace, and what lies between. */
public final class Node implements AutoCloseable, Stage.Bot {
  private static final Logger LOG = LoggerFactory.getLogger(Node.class);

  private static final long LONGEST_PAUSE = 60;

  /** Which workspace, as whom, and how what happens there comes in. */
  public record Access(URI api, Secret botToken, Slack.Connection connection) {
    public Access(URI api, Secret botToken, Secret appToken) {
      this(api, botToken, new Slack.SocketMode(appToken));
    }
  }

  private final Database database;
  private final SnapshotSocket snapshots;
  private final SlackLink link;
  private final Roster roster;
  private final Delivery delivery;
  private final Reminders reminders;
  private final Timer timer;
  private final Clocks clocks;
  private final CountDownLatch closing = new CountDownLatch(1);
  private final CompletableFuture<Void> peopleKnown;

  private Node(Database database, SlackLink link, Playbook playbook, Clocks clocks, Pace pace) {
    this.clocks = clocks;
    this.database = database;
    this.snapshots = SnapshotSocket.listen(database);
    this.link = link;
    this.delivery =
        new Delivery(database, clocks, pace, new Sender(database, link.chat(), playbook, clocks));
    this.roster = new Roster(database, clocks, delivery);
    this.reminders = new Reminders(database, clocks, delivery);
    this.timer = new Timer(reminders, delivery);
    this.peopleKnown =
        CompletableFuture.runAsync(this::learnPeople, work -> Thread.ofVirtual().start(work));
  }

  /**
   * Starts everything but the timer's ticks; see {@link #tick}.
   *
   * @throws muster.database.DatabaseUnusable if the database cannot be used
   * @throws ChatProblem if Slack refuses the tokens or cannot be reached
   */
  public static Node start(
      Playbook playbook, DatabaseAddress address, Access access, Clocks clocks, Pace pace) {
    Database database = Database.open(address);
    Node node;
    try {
      SlackLink link =
          new SlackLink(access.api(), access.botToken().reveal(), pace.call(), clocks.machine());
      node = new Node(database, link, playbook, clocks, pace);
    } catch (RuntimeException e) {
      database.close();
      throw e;
    }
    try {
      node.connect(access, playbook, clocks);
      return node;
    } catch (RuntimeException e) {
      // A start is tried again until Slack is back, so a failed one leaves nothing behind.
      node.close();
      throw e;
    }
  }

  private void connect(Access access, Playbook playbook, Clocks clocks) {
    Intake intake = new Intake(database, clocks, playbook, delivery);
    reminders.beat();
    reminders.refold();
    String mark = playbook.reactions().mark();
    switch (access.connection()) {
      case Slack.SocketMode socket ->
          link.connect(socket.appToken().reveal(), intake, roster, mark);
      case Slack.HttpMode http -> link.listen(http.signingSecret().reveal(), intake, roster, mark);
    }
  }

  /** Lets Quartz wake this node for what is due and for what waits in the outbox. */
  public void tick() {
    timer.start();
  }

  /** Slack may be busy just now, and whoever is not known can neither be named nor take part. */
  private void learnPeople() {
    try {
      long pause = 1;
      while (!learned() && !closing.await(pause, TimeUnit.SECONDS)) {
        pause = Math.min(LONGEST_PAUSE, pause * 2);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Whether Slack need not be asked again. */
  private boolean learned() {
    try {
      link.directory().read(roster::remember);
      roster.releaseGone();
      roster.confidentialChannels().forEach(this::learnMembers);
      return true;
    } catch (ChatProblem.Refused e) {
      LOG.warn("the people of the workspace could not be listed: {}", e.getMessage());
      return true;
    } catch (ChatProblem | DatabaseAway e) {
      LOG.warn("the people of the workspace are not known yet: {}", e.getMessage());
      return false;
    }
  }

  private void learnMembers(String channel) {
    try {
      Instant asked = clocks.now();
      roster.are(channel, link.directory().members(channel), asked);
    } catch (ChatProblem.Refused e) {
      LOG.warn("the members of {} could not be listed: {}", channel, e.getMessage());
    }
  }

  /** Completes once the people of the workspace have been asked for. */
  public CompletableFuture<Void> peopleKnown() {
    return peopleKnown;
  }

  public Database database() {
    return database;
  }

  /** What answers Slack's requests over HTTP, by path; empty in Socket Mode. */
  public Map<String, HttpHandler> requests() {
    return link.requests();
  }

  public boolean isConnected() {
    return link.isConnected();
  }

  /** Does what is due now and starts what waits, as a tick would. */
  @Override
  public void ring() {
    reminders.beat();
    reminders.ring();
    delivery.sweep();
  }

  /** Waits until nothing asked of Slack is under way; false if that took too long. */
  @Override
  public boolean awaitQuiet(Duration most) throws InterruptedException {
    return link.awaitQuiet(most) && delivery.awaitQuiet(most);
  }

  /** Takes no more requests, lets calls under way end, and closes the database. */
  @Override
  public void close() {
    closing.countDown();
    timer.close();
    link.disconnect();
    delivery.close();
    link.close();
    snapshots.close();
    database.close();
  }
}
