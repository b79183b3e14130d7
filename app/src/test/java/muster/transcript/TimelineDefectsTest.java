package muster.transcript;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TimeZone;
import muster.database.Facts;
import muster.database.Incidents;
import muster.flow.Postmortems;
import muster.incident.Fact;
import muster.incident.Recorded;
import muster.incident.Timeline;
import muster.incident.TimelineFact;
import muster.playbook.Playbook;
import muster.postmortem.export.Format;
import muster.rehearsal.Message;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What widely used incident bots get wrong about timelines, one test each (P-31). */
class TimelineDefectsTest {
  private final Room room = new Room(Playbook.standard());
  private String channel;

  @BeforeEach
  void declare() {
    types("general", "/incident declare sev2 Payments time out");
    channel = room.incidentChannel();
  }

  @AfterEach
  void close() {
    assertEquals(List.of(), room.workspace().violations());
    room.close();
  }

  private void types(String place, String line) {
    room.stage().type("ada", place, line);
  }

  private void incident(String words) {
    types(channel, "/incident " + words);
  }

  private Message says(String who, String text) {
    Message said = room.workspace().as(who).say(channel, text);
    room.settle();
    return said;
  }

  private void marks(Message message) {
    room.workspace().as("ada").react(message, "pushpin", true);
    room.settle();
  }

  private List<Recorded> log() {
    return room.node()
        .database()
        .read(handle -> new Facts(handle).log(new Incidents(handle).load(1).orElseThrow().id()));
  }

  private List<Timeline.Entry> entries() {
    return Timeline.of(log()).entries();
  }

  private Timeline.Entry marked() {
    List<Timeline.Entry> all =
        entries().stream().filter(entry -> entry.sort() == Timeline.Sort.MARKED).toList();
    assertEquals(1, all.size(), "" + all);
    return all.getFirst();
  }

  private String exported() {
    return room.node()
        .database()
        .read(
            handle -> {
              var incident = new Incidents(handle).load(1).orElseThrow();
              return Format.MARKDOWN.of(Postmortems.document(handle, incident, ZoneOffset.UTC));
            });
  }

  /** What ada was answered last, with times in UTC. */
  private String answer() {
    Message last =
        room.workspace().messages(channel).stream()
            .filter(message -> message.onlyFor().isPresent())
            .reduce((earlier, later) -> later)
            .orElseThrow();
    return String.join("\n", room.workspace().plain(last, ZoneOffset.UTC));
  }

  private void joins(String who) {
    room.workspace().as("ada").invite(channel, room.workspace().idOf(who));
    room.settle();
  }

  @Test
  void aReactionOnAThreadReplyRecordsThatVeryReply() {
    Message first = says("ada", "The gateway looks healthy");
    Message reply = room.workspace().as("ada").reply(first, "It is not: p99 is 9 s");
    room.workspace().as("ada").reply(first, "It recovers");
    marks(reply);
    assertTrue(marked().text().endsWith("It is not: p99 is 9 s"), marked().text());
    assertEquals(reply.ts(), marked().slackTs().orElseThrow());
  }

  @Test
  void aBackdatedEntryKeepsItsTimeInTheExport() {
    room.pass(Duration.ofMinutes(30));
    incident("log 15:10 DB pool exhausted");
    assertTrue(exported().contains("- 14:10 UTC — DB pool exhausted"), exported());
  }

  @Test
  void twentyFiveHoursAreTwentyFiveHours() {
    incident("ic me");
    room.passUnattended(Duration.ofHours(25));
    incident("resolve Rolled back");
    room.stage().submit("ada", Map.of("summary", "Rolled back", "impact", "23 % of checkouts"));
    assertTrue(exported().contains("Duration: 25 h ("), exported());
  }

  @Test
  void entriesStandInTheOrderInWhichTheyHappened() {
    room.pass(Duration.ofMinutes(30));
    incident("log 14:20 UTC second");
    incident("log 14:10 UTC first");
    List<String> notes =
        entries().stream()
            .filter(entry -> entry.sort() == Timeline.Sort.NOTE)
            .map(Timeline.Entry::text)
            .toList();
    assertEquals(List.of("first", "second"), notes);
    assertTrue(exported().indexOf("— first") < exported().indexOf("— second"), exported());
  }

  @Test
  void anEditOfTheSourceIsARevision() {
    Message said = says("ada", "p99 is 9 s");
    marks(said);
    room.pass(Duration.ofMinutes(1));
    room.workspace().as("ada").edit(said, "p99 is 12 s");
    room.settle();
    assertTrue(marked().text().endsWith("p99 is 12 s"), marked().text());
    assertEquals(List.of("p99 is 9 s"), marked().source().orElseThrow().earlier());
    assertTrue(exported().contains("p99 is 12 s (a responder, edited in Slack)"), exported());
    incident("timeline");
    assertTrue(answer().contains("p99 is 12 s _(edited)_"), answer());
  }

  @Test
  void editsThatAreToldLateTwiceAndInTheWrongOrderComeToTheLastOne() {
    Message said = says("ada", "one");
    marks(said);
    room.workspace().faults().deliverEvents(2);
    room.workspace().deliveries().holdEvents();
    room.workspace().as("ada").edit(said, "two");
    room.workspace().as("ada").edit(said, "three");
    room.workspace().deliveries().releaseEventsReversed();
    room.settle();
    assertTrue(marked().text().endsWith("three"), marked().text());
    assertEquals(List.of("one", "two"), marked().source().orElseThrow().earlier());
    assertEquals(2, count(TimelineFact.SourceEdited.class));
  }

  @Test
  void aDeletedSourceIsSaidSoAndItsWordsStay() {
    Message said = says("ada", "p99 is 9 s");
    marks(said);
    room.workspace().as("ada").delete(said);
    room.settle();
    assertTrue(marked().text().endsWith("p99 is 9 s"), marked().text());
    assertTrue(exported().contains("p99 is 9 s (a responder, deleted in Slack)"), exported());
    incident("timeline");
    assertTrue(answer().contains("deleted in Slack, its words are kept"), answer());
  }

  @Test
  void aDeletedMessageThatWasRepliedToIsDeletedAndNotEdited() {
    Message said = says("ada", "p99 is 9 s");
    room.workspace().as("ada").reply(said, "since when?");
    marks(said);
    room.workspace().as("ada").delete(said);
    room.settle();
    assertTrue(marked().source().orElseThrow().deleted());
    assertEquals("p99 is 9 s", marked().source().orElseThrow().text());
  }

  @Test
  void whatPeopleAmendedStandsWhateverBecomesOfTheSource() {
    Message said = says("ada", "p99 is 9 s");
    marks(said);
    incident("amend #" + marked().number() + " p99 was 9 s on one node");
    room.workspace().as("ada").edit(said, "p99 is 12 s");
    room.settle();
    assertEquals("p99 was 9 s on one node", marked().text());
    assertEquals("p99 is 12 s", marked().source().orElseThrow().text());
  }

  @Test
  void editsOfWhatIsOnNoTimelineLeaveNothing() {
    Message said = says("ada", "lunch?");
    int before = log().size();
    room.workspace().as("ada").edit(said, "late lunch?");
    room.workspace().as("ada").delete(said);
    room.settle();
    assertEquals(before, log().size());
  }

  @Test
  void takingTheReactionOffTakesTheEntryOff() {
    Message said = says("ada", "p99 is 9 s");
    marks(said);
    assertEquals("p99 is 9 s", marked().source().orElseThrow().text());
    room.workspace().as("ada").react(said, "pushpin", false);
    room.settle();
    assertFalse(exported().contains("p99 is 9 s"), exported());
    assertTrue(entries().stream().noneMatch(entry -> entry.sort() == Timeline.Sort.MARKED));
  }

  @Test
  void aMessageStandsOnceHoweverOftenItIsMarked() {
    Message said = says("ada", "p99 is 9 s");
    joins("ben");
    room.workspace().faults().deliverEvents(2);
    marks(said);
    room.workspace().as("ben").react(said, "pushpin", true);
    room.settle();
    room.workspace().as("ada").shortcut("Add to timeline", said);
    room.settle();
    assertTrue(marked().text().endsWith("p99 is 9 s"));
  }

  @Test
  void messagesOfIntegrationsAndBotsAreRecorded() {
    Message alert = room.workspace().postAs("pager", channel, "p99 > 8 s on pay-api");
    room.settle();
    marks(alert);
    assertEquals("Pager: p99 > 8 s on pay-api", marked().text());
    assertTrue(exported().contains("p99 > 8 s on pay-api (an integration)"), exported());
  }

  @Test
  void messagesOfPeopleOfOtherOrganizationsAreRecorded() {
    room.workspace().residents().stranger("olga", "Olga Elsewhere");
    joins("olga");
    marks(says("olga", "Our side is fine"));
    assertEquals("Our side is fine", marked().source().orElseThrow().text());
    assertTrue(exported().contains("Our side is fine (a responder)"), exported());
  }

  @Test
  void noExportShowsAnIdInPlaceOfAPerson() {
    joins("ben");
    says("ada", "nothing");
    marks(says("ada", "@ben restarts it, says @cy"));
    incident("log @ben drained the node");
    incident("hypothesis @ben broke <@UNOBODY> things");
    incident("milestone detected 14:00 UTC @ben saw it");
    assertFalse(exported().contains("<@"), exported());
    assertFalse(exported().contains(room.workspace().idOf("ben")), exported());
    assertFalse(exported().contains("UNOBODY"), exported());
  }

  @Test
  void timesAreNobodysServerZone() {
    TimeZone before = TimeZone.getDefault();
    try {
      TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Auckland"));
      room.pass(Duration.ofMinutes(30));
      incident("log 15:20 DB pool exhausted");
      assertTrue(exported().contains("- 14:20 UTC — DB pool exhausted"), exported());
      incident("timeline");
      assertTrue(answer().contains("14:20 DB pool exhausted"), answer());
    } finally {
      TimeZone.setDefault(before);
    }
  }

  @Test
  void anEntryHasThreeTimes() {
    Message said = says("ada", "p99 is 9 s");
    room.pass(Duration.ofMinutes(10));
    marks(said);
    Timeline.Entry entry = marked();
    assertEquals(said.ts(), entry.slackTs().orElseThrow());
    Duration late = Duration.between(entry.at(), entry.recorded());
    assertTrue(late.compareTo(Duration.ofMinutes(9)) > 0, "" + late);
    assertTrue(entry.source().orElseThrow().permalink().startsWith("https://"));
  }

  private long count(Class<? extends Fact> kind) {
    return log().stream().filter(recorded -> kind.isInstance(recorded.fact())).count();
  }
}
