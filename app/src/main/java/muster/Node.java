package muster;

import com.sun.net.httpserver.HttpHandler;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import muster.config.Secret;
import muster.config.Slack;
import muster.database.Database;
import muster.database.DatabaseAddress;
import muster.drill.Stage;
import muster.flow.ChatProblem;
import muster.flow.Clocks;
import muster.flow.Delivery;
import muster.flow.Homes;
import muster.flow.Intake;
import muster.flow.Listening;
import muster.flow.Outlets;
import muster.flow.Pace;
import muster.flow.PublicLog;
import muster.flow.Reminders;
import muster.flow.Roster;
import muster.flow.Sender;
import muster.flow.StatusPage;
import muster.flow.TicketWatch;
import muster.flow.Tracker;
import muster.flow.WeeklyList;
import muster.playbook.Playbook;
import muster.slack.Ears;
import muster.slack.SlackLink;
import muster.timer.Timer;
import muster.timer.Timer.Rhythm;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One running Muster, wired: a database, a Slack workspace, and what lies between. */
public final class Node implements AutoCloseable, Stage.Bot {
  private static final Logger LOG = LoggerFactory.getLogger(Node.class);

  private static final Duration TICK = Duration.ofMillis(500);

  /**
   * Which workspace, as whom, and how what happens there comes in; and how the status page and the
   * tracker are reached.
   */
  public record Access(
      URI api,
      Secret botToken,
      Slack.Connection connection,
      PageAccess pages,
      TrackerAccess trackers) {
    public Access(URI api, Secret botToken, Slack.Connection connection) {
      this(api, botToken, connection, PageAccess.NONE, TrackerAccess.NONE);
    }

    public Access(URI api, Secret botToken, Secret appToken) {
      this(api, botToken, new Slack.SocketMode(appToken));
    }
  }

  private final Database database;
  private Optional<Ground> own = Optional.empty();
  private final SlackLink link;
  private final Roster roster;
  private final Delivery delivery;
  private final Reminders reminders;
  private final WeeklyList weekly;
  private final Homes homes;
  private final TicketWatch tickets;
  private final Timer timer;
  private final OwnPage ownPage;
  private final Census census;

  private Node(
      Database database,
      SlackLink link,
      Supplier<Playbook> playbooks,
      Clocks clocks,
      Pace pace,
      Access access) {
    this.database = database;
    this.link = link;
    Playbook playbook = playbooks.get();
    Optional<StatusPage> page =
        access.pages().to(playbook.statusPage(), new PublicLog(database, clocks), pace.call());
    this.ownPage = OwnPage.among(page);
    Optional<Tracker> tracker = access.trackers().to(playbook.tracker(), pace.call());
    Outlets outlets = new Outlets(page, tracker);
    Sender sender = new Sender(database, link.chat(), outlets, playbooks, clocks);
    this.delivery = new Delivery(database, clocks, pace, sender);
    this.roster = new Roster(database, clocks, delivery);
    this.reminders = new Reminders(database, clocks, delivery);
    this.weekly = new WeeklyList(database, clocks, () -> playbooks.get().followUp(), delivery);
    this.census = new Census(link.directory(), roster, clocks);
    this.homes = new Homes(database, link.chat(), clocks, pace);
    this.tickets = new TicketWatch(database, tracker, clocks, delivery);
    this.timer = new Timer(rhythms());
    census.begin();
  }

  List<Rhythm> rhythms() {
    return List.of(
        new Rhythm("due", TICK, reminders::ring),
        new Rhythm("outbox", TICK, delivery::sweep),
        new Rhythm("pulse", Duration.ofSeconds(15), reminders::beat),
        new Rhythm("file", Duration.ofMinutes(1), database::tidy),
        // A day ends, and another node may have told customers something.
        new Rhythm("page", Duration.ofMinutes(1), ownPage::redraw),
        new Rhythm("tickets", Duration.ofMinutes(1), tickets::look),
        new Rhythm("answers", Duration.ofHours(1), reminders::tidy),
        new Rhythm("weekly", Duration.ofMinutes(1), weekly::ring),
        new Rhythm("homes", Duration.ofSeconds(10), homes::refresh),
        new Rhythm("homes-closed", Duration.ofMinutes(10), homes::tidy),
        new Rhythm("members", Duration.ofHours(1), census::whoIsInside));
  }

  /**
   * Opens the ground as well, and closes it with the node.
   *
   * @throws muster.database.DatabaseUnusable if the database cannot be used
   * @throws ChatProblem if Slack refuses the tokens or cannot be reached
   */
  public static Node start(
      Playbook playbook, DatabaseAddress address, Access access, Clocks clocks, Pace pace) {
    Ground ground = Ground.open(address);
    try {
      Node node = start(() -> playbook, ground, access, clocks, pace);
      node.own = Optional.of(ground);
      return node;
    } catch (RuntimeException e) {
      ground.close();
      throw e;
    }
  }

  /**
   * Starts everything but the timer's ticks; see {@link #tick}. The ground stays open whatever
   * becomes of the node.
   *
   * @throws ChatProblem if Slack refuses the tokens or cannot be reached
   */
  public static Node start(
      Supplier<Playbook> playbooks, Ground ground, Access access, Clocks clocks, Pace pace) {
    Node node = wired(ground.database(), access, playbooks, clocks, pace);
    try {
      node.connect(access, playbooks, clocks);
      return node;
    } catch (RuntimeException e) {
      // A start is tried again until Slack is back, so a failed one leaves nothing behind.
      node.close();
      throw e;
    }
  }

  private static Node wired(
      Database database, Access access, Supplier<Playbook> playbooks, Clocks clocks, Pace pace) {
    SlackLink link =
        new SlackLink(access.api(), access.botToken().reveal(), pace.call(), clocks.machine());
    try {
      return new Node(database, link, playbooks, clocks, pace, access);
    } catch (RuntimeException e) {
      link.close();
      throw e;
    }
  }

  private void connect(Access access, Supplier<Playbook> playbooks, Clocks clocks) {
    Intake intake = new Intake(database, clocks, playbooks, delivery);
    reminders.beat();
    reminders.refold();
    ownPage.redraw();
    Listening listening = new Listening(database, clocks, playbooks, delivery, intake);
    Ears ears = new Ears(roster, listening, homes);
    switch (access.connection()) {
      case Slack.SocketMode socket -> link.connect(socket.appToken().reveal(), intake, ears);
      case Slack.HttpMode http -> link.listen(http.signingSecret().reveal(), intake, ears);
    }
  }

  /** Lets Quartz wake this node for what is due and for what waits in the outbox. */
  public void tick() {
    timer.start();
  }

  /** Completes once the people of the workspace have been asked for. */
  public CompletableFuture<Void> peopleKnown() {
    return census.peopleKnown();
  }

  public Database database() {
    return database;
  }

  /** What answers Slack's requests over HTTP, by path; empty in Socket Mode. */
  public Map<String, HttpHandler> requests() {
    return link.requests();
  }

  /** What answers those who read the status page here, by path; empty where there is none. */
  public Map<String, HttpHandler> pages() {
    return ownPage.handlers();
  }

  public boolean isConnected() {
    return link.isConnected();
  }

  /** Does what is due now and starts what waits, as a tick would. */
  @Override
  public void ring() {
    reminders.beat();
    reminders.ring();
    weekly.ring();
    delivery.sweep();
    homes.refresh();
  }

  /** Waits until nothing asked of Slack is under way; false if that took too long. */
  @Override
  public boolean awaitQuiet(Duration most) throws InterruptedException {
    long until = System.nanoTime() + most.toNanos();
    return link.awaitQuiet(most)
        && delivery.awaitQuiet(Duration.ofNanos(Math.max(0, until - System.nanoTime())));
  }

  /** Takes no more requests and lets calls under way end. */
  @Override
  public void close() {
    census.close();
    ended(timer::close);
    ended(link::disconnect);
    ended(delivery::close);
    ended(census::awaitLast);
    ended(link::close);
    own.ifPresent(Ground::close);
  }

  /** What cannot be ended must not keep the rest from ending. */
  private static void ended(Runnable part) {
    try {
      part.run();
    } catch (RuntimeException e) {
      LOG.error("a part of Muster did not end cleanly", e);
    }
  }
}
