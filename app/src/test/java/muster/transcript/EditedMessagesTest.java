package muster.transcript;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import muster.incident.Fact;
import muster.incident.Timeline;
import muster.incident.TimelineFact;
import muster.rehearsal.Message;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What becomes of an entry when its message is edited, deleted or unmarked (P-31). */
class EditedMessagesTest {
  private final Retold told = new Retold("declare sev2 Payments time out");

  @AfterEach
  void close() {
    told.close();
  }

  @Test
  void anEditOfTheSourceIsARevision() {
    Message said = told.says("ada", "p99 is 9 s");
    told.marks(said);
    told.room().pass(Duration.ofMinutes(1));
    told.room().workspace().as("ada").edit(said, "p99 is 12 s");
    told.room().settle();
    assertTrue(told.marked().text().endsWith("p99 is 12 s"), told.marked().text());
    assertEquals(List.of("p99 is 9 s"), told.marked().source().orElseThrow().earlier());
    assertTrue(
        told.exported().contains("p99 is 12 s (a responder, edited in Slack)"), told.exported());
    told.incident("timeline");
    assertTrue(told.answer().contains("p99 is 12 s _(edited)_"), told.answer());
  }

  @Test
  void editsThatAreToldLateTwiceAndInTheWrongOrderComeToTheLastOne() {
    Message said = told.says("ada", "one");
    told.marks(said);
    told.room().workspace().faults().deliverEvents(2);
    told.room().workspace().deliveries().holdEvents();
    told.room().workspace().as("ada").edit(said, "two");
    told.room().workspace().as("ada").edit(said, "three");
    told.room().workspace().deliveries().releaseEventsReversed();
    told.room().settle();
    assertTrue(told.marked().text().endsWith("three"), told.marked().text());
    assertEquals(List.of("one", "two"), told.marked().source().orElseThrow().earlier());
    assertEquals(2, count(TimelineFact.SourceEdited.class));
  }

  @Test
  void aDeletedSourceIsSaidSoAndItsWordsStay() {
    Message said = told.says("ada", "p99 is 9 s");
    told.marks(said);
    told.room().workspace().as("ada").delete(said);
    told.room().settle();
    assertTrue(told.marked().text().endsWith("p99 is 9 s"), told.marked().text());
    assertTrue(
        told.exported().contains("p99 is 9 s (a responder, deleted in Slack)"), told.exported());
    told.incident("timeline");
    assertTrue(told.answer().contains("deleted in Slack, its words are kept"), told.answer());
  }

  @Test
  void aDeletedMessageThatWasRepliedToIsDeletedAndNotEdited() {
    Message said = told.says("ada", "p99 is 9 s");
    told.room().workspace().as("ada").reply(said, "since when?");
    told.marks(said);
    told.room().workspace().as("ada").delete(said);
    told.room().settle();
    assertTrue(told.marked().source().orElseThrow().deleted());
    assertEquals("p99 is 9 s", told.marked().source().orElseThrow().text());
  }

  @Test
  void whatPeopleAmendedStandsWhateverBecomesOfTheSource() {
    Message said = told.says("ada", "p99 is 9 s");
    told.marks(said);
    told.incident("amend #" + told.marked().number() + " p99 was 9 s on one node");
    told.room().workspace().as("ada").edit(said, "p99 is 12 s");
    told.room().settle();
    assertEquals("p99 was 9 s on one node", told.marked().text());
    assertEquals("p99 is 12 s", told.marked().source().orElseThrow().text());
  }

  @Test
  void editsOfWhatIsOnNoTimelineLeaveNothing() {
    Message said = told.says("ada", "lunch?");
    int before = told.log().size();
    told.room().workspace().as("ada").edit(said, "late lunch?");
    told.room().workspace().as("ada").delete(said);
    told.room().settle();
    assertEquals(before, told.log().size());
  }

  @Test
  void takingTheReactionOffTakesTheEntryOff() {
    Message said = told.says("ada", "p99 is 9 s");
    told.marks(said);
    assertEquals("p99 is 9 s", told.marked().source().orElseThrow().text());
    told.room().workspace().as("ada").react(said, "pushpin", false);
    told.room().settle();
    assertFalse(told.exported().contains("p99 is 9 s"), told.exported());
    assertTrue(told.entries().stream().noneMatch(entry -> entry.sort() == Timeline.Sort.MARKED));
  }

  private long count(Class<? extends Fact> kind) {
    return told.log().stream().filter(recorded -> kind.isInstance(recorded.fact())).count();
  }
}
