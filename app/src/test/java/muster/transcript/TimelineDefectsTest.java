package muster.transcript;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TimeZone;
import muster.incident.Timeline;
import muster.rehearsal.Message;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What widely used incident bots get wrong about timelines, one test each (P-31). */
class TimelineDefectsTest {
  private final Retold told = new Retold("declare sev2 Payments time out");

  @AfterEach
  void close() {
    told.close();
  }

  @Test
  void aReactionOnAThreadReplyRecordsThatVeryReply() {
    Message first = told.says("ada", "The gateway looks healthy");
    Message reply = told.room().workspace().as("ada").reply(first, "It is not: p99 is 9 s");
    told.room().workspace().as("ada").reply(first, "It recovers");
    told.marks(reply);
    assertTrue(told.marked().text().endsWith("It is not: p99 is 9 s"), told.marked().text());
    assertEquals(reply.ts(), told.marked().slackTs().orElseThrow());
  }

  @Test
  void aBackdatedEntryKeepsItsTimeInTheExport() {
    told.room().pass(Duration.ofMinutes(30));
    told.incident("log 15:10 DB pool exhausted");
    assertTrue(told.exported().contains("- 14:10 UTC — DB pool exhausted"), told.exported());
  }

  @Test
  void twentyFiveHoursAreTwentyFiveHours() {
    told.incident("ic me");
    told.room().passUnattended(Duration.ofHours(25));
    told.incident("resolve Rolled back");
    told.room()
        .stage()
        .submit("ada", Map.of("summary", "Rolled back", "impact", "23 % of checkouts"));
    assertTrue(told.exported().contains("Duration: 25 h ("), told.exported());
  }

  @Test
  void entriesStandInTheOrderInWhichTheyHappened() {
    told.room().pass(Duration.ofMinutes(30));
    told.incident("log 14:20 UTC second");
    told.incident("log 14:10 UTC first");
    List<String> notes =
        told.entries().stream()
            .filter(entry -> entry.sort() == Timeline.Sort.NOTE)
            .map(Timeline.Entry::text)
            .toList();
    assertEquals(List.of("first", "second"), notes);
    assertTrue(
        told.exported().indexOf("— first") < told.exported().indexOf("— second"), told.exported());
  }

  @Test
  void aMessageStandsOnceHoweverOftenItIsMarked() {
    Message said = told.says("ada", "p99 is 9 s");
    told.joins("ben");
    told.room().workspace().faults().deliverEvents(2);
    told.marks(said);
    told.room().workspace().as("ben").react(said, "pushpin", true);
    told.room().settle();
    told.room().workspace().as("ada").shortcut("Add to timeline", said);
    told.room().settle();
    assertTrue(told.marked().text().endsWith("p99 is 9 s"));
  }

  @Test
  void messagesOfIntegrationsAndBotsAreRecorded() {
    Message alert = told.room().workspace().postAs("pager", told.channel(), "p99 > 8 s on pay-api");
    told.room().settle();
    told.marks(alert);
    assertEquals("Pager: p99 > 8 s on pay-api", told.marked().text());
    assertTrue(told.exported().contains("p99 > 8 s on pay-api (an integration)"), told.exported());
  }

  @Test
  void messagesOfPeopleOfOtherOrganizationsAreRecorded() {
    told.room().workspace().residents().stranger("olga", "Olga Elsewhere");
    told.joins("olga");
    told.marks(told.says("olga", "Our side is fine"));
    assertEquals("Our side is fine", told.marked().source().orElseThrow().text());
    assertTrue(told.exported().contains("Our side is fine (a responder)"), told.exported());
  }

  @Test
  void noExportShowsAnIdInPlaceOfAPerson() {
    told.joins("ben");
    told.says("ada", "nothing");
    told.marks(told.says("ada", "@ben restarts it, says @cy"));
    told.incident("log @ben drained the node");
    told.incident("hypothesis @ben broke <@UNOBODY> things");
    told.incident("milestone detected 14:00 UTC @ben saw it");
    assertFalse(told.exported().contains("<@"), told.exported());
    assertFalse(told.exported().contains(told.room().workspace().idOf("ben")), told.exported());
    assertFalse(told.exported().contains("UNOBODY"), told.exported());
  }

  @Test
  void timesAreNobodysServerZone() {
    TimeZone before = TimeZone.getDefault();
    try {
      TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Auckland"));
      told.room().pass(Duration.ofMinutes(30));
      told.incident("log 15:20 DB pool exhausted");
      assertTrue(told.exported().contains("- 14:20 UTC — DB pool exhausted"), told.exported());
      told.incident("timeline");
      assertTrue(told.answer().contains("14:20 DB pool exhausted"), told.answer());
    } finally {
      TimeZone.setDefault(before);
    }
  }

  @Test
  void anEntryHasThreeTimes() {
    Message said = told.says("ada", "p99 is 9 s");
    told.room().pass(Duration.ofMinutes(10));
    told.marks(said);
    Timeline.Entry entry = told.marked();
    assertEquals(said.ts(), entry.slackTs().orElseThrow());
    Duration late = Duration.between(entry.at(), entry.recorded());
    assertTrue(late.compareTo(Duration.ofMinutes(9)) > 0, "" + late);
    assertTrue(entry.source().orElseThrow().permalink().startsWith("https://"));
  }
}
