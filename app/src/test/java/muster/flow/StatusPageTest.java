package muster.flow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

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
import muster.playbook.Playbook;
import muster.playbook.PublicPage;
import muster.statuspage.HostedPage;
import muster.testing.Databases;
import muster.testing.FakeChat;
import muster.testing.Playbooks;
import muster.testing.PlayedStatuspage;
import muster.testing.PlayedStatuspage.Trouble;
import muster.testing.WithoutSlack;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What customers read follows from what people said, once and in order, whatever goes wrong. */
class StatusPageTest {
  private static final PersonId ADA = new PersonId("U1");
  private static final Instant START = Instant.parse("2026-11-20T02:00:00Z");
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
              clocks));
  private final Intake intake = new Intake(database, clocks, () -> playbook, delivery);
  private final Reminders reminders = new Reminders(database, clocks, delivery);
  private int requests;

  @AfterEach
  void close() {
    delivery.close();
    database.close();
    statuspage.close();
  }

  private void type(String words) {
    Answer unused =
        intake.answer(Request.typed("test/" + ++requests, ADA, words, Optional.empty()));
  }

  private void declare(String words) throws InterruptedException {
    type("declare " + words + " --impact everybody");
    settle();
    type("INC-1 ic me");
    settle();
  }

  /** A person tells those outside. */
  private void tell(String impact) {
    var fact =
        new PromiseFact.ExternalUpdateGiven(
            new ExternalUpdate(impact, "We are rolling back.", "", ""));
    new Statement(database, clocks, delivery).of(ADA, fact);
  }

  private void settle() {
    WithoutSlack.settle(database, delivery, machine);
  }

  private Incident incident() {
    return database.read(handle -> new Incidents(handle).load(1)).orElseThrow();
  }

  private List<StatusPageFact> pageFacts() {
    return database.read(handle -> new Facts(handle).log(incident().id())).stream()
        .map(Recorded::fact)
        .filter(StatusPageFact.class::isInstance)
        .map(StatusPageFact.class::cast)
        .toList();
  }

  @Test
  void nothingIsOutsideBeforeAPersonSaidSoAndThenThePageFollows() throws Exception {
    declare("sev1 db-7 runs out of connections --service Checkout");
    type("INC-1 phase identified pool too small, see <@U2>");
    settle();
    assertEquals(List.of(), statuspage.calls());
    tell("One in four payments fails.");
    settle();
    type("INC-1 sev 2 because less");
    type("INC-1 mitigated bigger pool on db-7");
    type("INC-1 phase monitoring for an hour");
    tell("Payments work again, says <@U2>.");
    type("INC-1 resolve db-7 has a bigger pool now");
    settle();
    assertEquals(
        List.of(
            "identified: One in four payments fails.\nWe are rolling back.\nNext update: 02:30 UTC",
            "monitoring: We have taken steps to restore service and are watching the result.",
            "monitoring: Payments work again, says our team.\nWe are rolling back.\nNext update: 02:45 UTC",
            "resolved: This incident has been resolved."),
        statuspage.said());
    var there = statuspage.incidents().getFirst();
    assertEquals("One in four payments fails", there.path("name").asText());
    assertEquals("resolved", there.path("status").asText());
    assertEquals("operational", there.path("components").path("c2").asText());
    assertFalse(statuspage.incidents().toString().contains("db-7"));
    assertEquals(
        new StatusPageFact.PageIncidentOpened("p0", Optional.of("https://stspg.io/p0")),
        pageFacts().getFirst());
    assertTrue(chat.edits().stream().anyMatch(edit -> edit.contains("https://stspg.io/p0")));
    assertTrue(
        chat.in(ADA.value()).stream().anyMatch(text -> text.contains("set to resolved")),
        () -> chat.in(ADA.value()).toString());
  }

  @ParameterizedTest
  @EnumSource(names = "REFUSED", mode = EnumSource.Mode.EXCLUDE)
  void whateverGoesWrongNothingIsDoubledAndNothingIsMissing(Trouble trouble) throws Exception {
    declare("sev1 Payments fail");
    statuspage.next(trouble, trouble);
    tell("One in four payments fails.");
    settle();
    statuspage.next(trouble);
    tell("One in ten payments fails.");
    type("INC-1 resolve pool doubled");
    settle();
    assertEquals(1, statuspage.incidents().size());
    assertEquals(
        List.of(
            "investigating: One in four payments fails.\nWe are rolling back.\nNext update: 02:30 UTC",
            "investigating: One in ten payments fails.\nWe are rolling back.\nNext update: 02:30 UTC",
            "resolved: This incident has been resolved."),
        statuspage.said());
  }

  @Test
  void aRefusalIsToldAndTheNextWordsOfAPersonAreTriedAnew() throws Exception {
    declare("sev1 Payments fail");
    statuspage.next(Trouble.REFUSED);
    tell("One in four payments fails.");
    settle();
    type("INC-1 phase identified");
    settle();
    assertEquals(List.of("POST"), statuspage.calls());
    assertEquals(
        List.of(
            "INC-2026-0001: the status page would not say “investigating” (422: [\"Name can't be"
                + " blank\"]). Please put it there by hand; `muster doctor` checks the settings."),
        chat.in(ADA.value()).stream().filter(text -> text.contains("would not")).toList());
    tell("One in ten payments fails.");
    settle();
    assertEquals(1, statuspage.incidents().size());
    assertEquals("One in four payments fails", incident().publication().headline().orElseThrow());
  }

  @ParameterizedTest
  @CsvSource({
    "sev1 Payments fail --private",
    "sev1 Payments fail --drill",
    "sev1 Payments fail --near-miss"
  })
  void whatMayNotBeKnownOutsideNeverGetsThere(String words) throws Exception {
    declare(words);
    tell("One in four payments fails.");
    type("INC-1 resolve pool doubled");
    settle();
    clock.step(Duration.ofHours(1));
    reminders.ring();
    settle();
    assertEquals(List.of(), statuspage.calls());
    assertEquals(List.of(), pageFacts());
    assertEquals(List.of(), new PublicLog(database, clocks).recent());
  }

  @Test
  void aDuplicateIsClosedOutsideToo() throws Exception {
    declare("sev1 Payments fail");
    type("declare sev1 Database full");
    settle();
    tell("One in four payments fails.");
    type("INC-1 duplicate INC-2");
    settle();
    assertEquals(
        "resolved: We have closed this entry. The problem is followed in another incident.",
        statuspage.said().getLast());
    assertEquals("resolved", statuspage.incidents().getFirst().path("status").asText());
    assertEquals(incident().ended().orElseThrow().at(), incident().publication().told().get());
    assertTrue(
        chat.in(ADA.value()).stream().anyMatch(text -> text.contains("closed as a duplicate")),
        () -> chat.in(ADA.value()).toString());
  }

  @Test
  void thatNothingIsNewIsToldWithTheTimeOfTheNextUpdate() throws Exception {
    declare("sev1 Payments fail");
    clock.step(Duration.ofHours(21).plusMinutes(40));
    tell("One in four payments fails.");
    type("INC-1 update-external same");
    settle();
    assertEquals(
        "investigating: Nothing new since the last update.\nNext update: 2026-11-21 00:10 UTC",
        statuspage.said().getLast());
  }

  @Test
  void ifNobodyOutsideWasToldSomebodyIsAskedOnce() throws Exception {
    declare("sev2 Payments fail");
    clock.step(Duration.ofMinutes(4));
    assertEquals(0, reminders.ring());
    clock.step(Duration.ofMinutes(1));
    reminders.ring();
    clock.step(Duration.ofMinutes(20));
    reminders.ring();
    settle();
    assertEquals(
        List.of(new StatusPageFact.StatusPageAsked(ADA, START.plus(Duration.ofMinutes(5)))),
        pageFacts());
    assertEquals(
        1,
        chat.in(ADA.value()).stream().filter(t -> t.startsWith("Nobody outside has been")).count());
  }

  @Test
  void whoeverToldThoseOutsideInTimeIsNotAsked() throws Exception {
    declare("sev2 Payments fail");
    tell("One in four payments fails.");
    settle();
    clock.step(Duration.ofMinutes(6));
    assertEquals(0, reminders.ring());
    assertEquals(
        Optional.empty(),
        Playbook.standard()
            .terms(incident().severity(), incident().kind(), false)
            .statusPageWithin(),
        "there is no page");
  }

  @Test
  void theLogAloneSaysWhatThoseOutsideMayRead() throws Exception {
    declare("sev2 db-7 is full");
    tell("One in four payments fails.");
    clock.step(Duration.ofMinutes(10));
    type("INC-1 cancel because it was a duplicate of INC-0");
    clock.step(Duration.ofMinutes(10));
    type("INC-1 reopen because db-8 is full");
    settle();
    List<PublicIncident> read = new PublicLog(database, clocks).recent();
    assertEquals(
        List.of(
            "One in four payments fails.\nWe are rolling back.\nNext update: 02:45 UTC",
            "We have closed this incident after review.",
            "We have opened this incident again and are investigating."),
        read.getFirst().entries().stream().map(PublicIncident.Entry::words).toList());
    clock.step(Duration.ofDays(30));
    assertEquals(1, new PublicLog(database, clocks).recent().size(), "it is open");
    type("INC-1 resolve db-8 is empty");
    clock.step(Duration.ofDays(14));
    assertEquals(1, new PublicLog(database, clocks).recent().size());
    clock.step(Duration.ofDays(1));
    assertEquals(List.of(), new PublicLog(database, clocks).recent());
    settle();
  }

  @Test
  void theDoctorSaysWhatToMend() {
    assertEquals(List.of(), ((HostedPage) page).wrong());
    var other =
        new PublicPage.Hosted(
            Optional.empty(), PlayedStatuspage.PAGE, Map.of("search", List.of("c9")));
    assertEquals(
        List.of(
            "The status page has no component c9: mend status-page.components.search in the"
                + " playbook."),
        wrong(other, PlayedStatuspage.KEY));
    assertEquals(
        List.of(
            "Statuspage does not accept STATUSPAGE_API_KEY (401: Could not authenticate): make a"
                + " new key there."),
        wrong(other, "other"));
    assertEquals(
        List.of("Statuspage has no page nope for this key: mend status-page.page in the playbook."),
        wrong(new PublicPage.Hosted(Optional.empty(), "nope", Map.of()), PlayedStatuspage.KEY));
  }

  private List<String> wrong(PublicPage.Hosted hosted, String key) {
    return new HostedPage(hosted, statuspage.api(), key, Duration.ofSeconds(5)).wrong();
  }
}
