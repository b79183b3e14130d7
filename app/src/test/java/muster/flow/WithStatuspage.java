package muster.flow;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import muster.database.Database;
import muster.database.Facts;
import muster.database.Incidents;
import muster.drill.SteppingClock;
import muster.incident.ExternalUpdate;
import muster.incident.Incident;
import muster.incident.PersonId;
import muster.incident.PromiseFact;
import muster.incident.PublicIncident;
import muster.incident.Recorded;
import muster.incident.StatusPageFact;
import muster.meters.Meters;
import muster.playbook.Playbook;
import muster.playbook.PublicPage;
import muster.statuspage.HostedPage;
import muster.testing.Databases;
import muster.testing.FakeChat;
import muster.testing.Playbooks;
import muster.testing.PlayedStatuspage;
import muster.testing.WithoutSlack;

/** Muster before a played Statuspage, with a clock that moves when it is told to. */
final class WithStatuspage implements AutoCloseable {
  static final PersonId ADA = new PersonId("U1");
  static final Instant START = Instant.parse("2026-11-20T02:00:00Z");

  private static final PublicPage.Hosted HOSTED =
      new PublicPage.Hosted(
          Optional.of(URI.create("https://status.example.com")),
          PlayedStatuspage.PAGE,
          Map.of("checkout", List.of("c1", "c2")));

  private final SteppingClock clock = new SteppingClock(START);
  private final SteppingClock machine = new SteppingClock(START);
  private final Clocks clocks = new Clocks(clock, machine::instant);
  private final FakeChat chat = new FakeChat();
  private final PlayedStatuspage statuspage = new PlayedStatuspage();
  private final Database database = Database.open(Databases.inMemory());
  private final Playbook playbook = Playbooks.with(HOSTED);
  private final StatusPage page =
      new HostedPage(HOSTED, statuspage.api(), PlayedStatuspage.KEY, Duration.ofSeconds(5));
  private final Delivery delivery =
      new Delivery(
          database,
          clocks,
          Pace.STANDARD,
          new Sender(
              database,
              chat,
              new Outlets(Optional.of(page), Optional.empty()),
              () -> playbook,
              clocks),
          new Meters());
  private final Intake intake = new Intake(database, clocks, () -> playbook, delivery);
  private final Reminders reminders = new Reminders(database, clocks, delivery, new Meters());
  private int requests;

  @Override
  public void close() {
    delivery.close();
    database.close();
    statuspage.close();
  }

  PlayedStatuspage statuspage() {
    return statuspage;
  }

  /** What people were told in Slack. */
  FakeChat chat() {
    return chat;
  }

  /** Lets time pass for people. */
  void pass(Duration time) {
    clock.step(time);
  }

  /** Does what is due; how much that was. */
  int ring() {
    return reminders.ring();
  }

  void type(String words) {
    Answer unused =
        intake.answer(Request.typed("test/" + ++requests, ADA, words, Optional.empty()));
  }

  /** The first incident, which Ada declares and leads. */
  void declare(String words) {
    type("declare " + words + " --impact everybody");
    settle();
    type("INC-1 ic me");
    settle();
  }

  /** Ada tells those outside. */
  void tell(String impact) {
    var fact =
        new PromiseFact.ExternalUpdateGiven(
            new ExternalUpdate(impact, "We are rolling back.", "", ""));
    new Statement(database, clocks, delivery).of(ADA, fact);
  }

  /** Waits until everything has happened that will. */
  void settle() {
    WithoutSlack.settle(database, delivery, machine);
  }

  Incident incident() {
    return database.read(handle -> new Incidents(handle).load(1)).orElseThrow();
  }

  List<StatusPageFact> pageFacts() {
    return database.read(handle -> new Facts(handle).log(incident().id())).stream()
        .map(Recorded::fact)
        .filter(StatusPageFact.class::isInstance)
        .map(StatusPageFact.class::cast)
        .toList();
  }

  /** What those outside may read, by the log alone. */
  List<PublicIncident> publicLog() {
    return new PublicLog(database, clocks).recent();
  }
}
