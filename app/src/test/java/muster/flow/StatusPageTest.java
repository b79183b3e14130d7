package muster.flow;

import static muster.flow.WithStatuspage.ADA;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import muster.incident.StatusPageFact;
import muster.testing.PlayedStatuspage.Trouble;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What customers read follows from what people said, once and in order, whatever goes wrong. */
class StatusPageTest {
  private final WithStatuspage muster = new WithStatuspage();

  @AfterEach
  void close() {
    muster.close();
  }

  @Test
  void nothingIsOutsideBeforeAPersonSaidSoAndThenThePageFollows() {
    muster.declare("sev1 db-7 runs out of connections --service Checkout");
    muster.type("INC-1 phase identified pool too small, see <@U2>");
    muster.settle();
    assertEquals(List.of(), muster.statuspage().calls());
    muster.tell("One in four payments fails.");
    muster.settle();
    muster.type("INC-1 sev 2 because less");
    muster.type("INC-1 mitigated bigger pool on db-7");
    muster.type("INC-1 phase monitoring for an hour");
    muster.tell("Payments work again, says <@U2>.");
    muster.type("INC-1 resolve db-7 has a bigger pool now");
    muster.settle();
    assertEquals(
        List.of(
            "identified: One in four payments fails.\nWe are rolling back.\nNext update: 02:30 UTC",
            "monitoring: We have taken steps to restore service and are watching the result.",
            "monitoring: Payments work again, says our team.\nWe are rolling back.\nNext update: 02:45 UTC",
            "resolved: This incident has been resolved."),
        muster.statuspage().said());
    var there = muster.statuspage().incidents().getFirst();
    assertEquals("One in four payments fails", there.path("name").asText());
    assertEquals("resolved", there.path("status").asText());
    assertEquals("operational", there.path("components").path("c2").asText());
    assertFalse(muster.statuspage().incidents().toString().contains("db-7"));
    assertEquals(
        new StatusPageFact.PageIncidentOpened("p0", Optional.of("https://stspg.io/p0")),
        muster.pageFacts().getFirst());
    assertTrue(
        muster.chat().edits().stream().anyMatch(edit -> edit.contains("https://stspg.io/p0")));
    assertTrue(
        muster.chat().in(ADA.value()).stream().anyMatch(text -> text.contains("set to resolved")),
        () -> muster.chat().in(ADA.value()).toString());
  }

  @ParameterizedTest
  @EnumSource(names = "REFUSED", mode = EnumSource.Mode.EXCLUDE)
  void whateverGoesWrongNothingIsDoubledAndNothingIsMissing(Trouble trouble) {
    muster.declare("sev1 Payments fail");
    muster.statuspage().next(trouble, trouble);
    muster.tell("One in four payments fails.");
    muster.settle();
    muster.statuspage().next(trouble);
    muster.tell("One in ten payments fails.");
    muster.type("INC-1 resolve pool doubled");
    muster.settle();
    assertEquals(1, muster.statuspage().incidents().size());
    assertEquals(
        List.of(
            "investigating: One in four payments fails.\nWe are rolling back.\nNext update: 02:30 UTC",
            "investigating: One in ten payments fails.\nWe are rolling back.\nNext update: 02:30 UTC",
            "resolved: This incident has been resolved."),
        muster.statuspage().said());
  }

  @Test
  void aRefusalIsToldAndTheNextWordsOfAPersonAreTriedAnew() {
    muster.declare("sev1 Payments fail");
    muster.statuspage().next(Trouble.REFUSED);
    muster.tell("One in four payments fails.");
    muster.settle();
    muster.type("INC-1 phase identified");
    muster.settle();
    assertEquals(List.of("POST"), muster.statuspage().calls());
    assertEquals(
        List.of(
            "INC-2026-0001: the status page would not say “investigating” (422: [\"Name can't be"
                + " blank\"]). Please put it there by hand; `muster doctor` checks the settings."),
        muster.chat().in(ADA.value()).stream().filter(text -> text.contains("would not")).toList());
    muster.tell("One in ten payments fails.");
    muster.settle();
    assertEquals(1, muster.statuspage().incidents().size());
    assertEquals(
        "One in four payments fails", muster.incident().publication().headline().orElseThrow());
  }

  @Test
  void aDuplicateIsClosedOutsideToo() {
    muster.declare("sev1 Payments fail");
    muster.type("declare sev1 Database full");
    muster.settle();
    muster.tell("One in four payments fails.");
    muster.type("INC-1 duplicate INC-2");
    muster.settle();
    assertEquals(
        "resolved: We have closed this entry. The problem is followed in another incident.",
        muster.statuspage().said().getLast());
    assertEquals("resolved", muster.statuspage().incidents().getFirst().path("status").asText());
    assertEquals(
        muster.incident().ended().orElseThrow().at(), muster.incident().publication().told().get());
    assertTrue(
        muster.chat().in(ADA.value()).stream()
            .anyMatch(text -> text.contains("closed as a duplicate")),
        () -> muster.chat().in(ADA.value()).toString());
  }

  @Test
  void thatNothingIsNewIsToldWithTheTimeOfTheNextUpdate() {
    muster.declare("sev1 Payments fail");
    muster.pass(Duration.ofHours(21).plusMinutes(40));
    muster.tell("One in four payments fails.");
    muster.type("INC-1 update-external same");
    muster.settle();
    assertEquals(
        "investigating: Nothing new since the last update.\nNext update: 2026-11-21 00:10 UTC",
        muster.statuspage().said().getLast());
  }
}
