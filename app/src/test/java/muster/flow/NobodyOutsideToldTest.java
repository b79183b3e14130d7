package muster.flow;

import static muster.flow.WithStatuspage.ADA;
import static muster.flow.WithStatuspage.START;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import muster.incident.StatusPageFact;
import muster.playbook.Playbook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Somebody is asked to tell those outside, if nobody has in time. */
class NobodyOutsideToldTest {
  private final WithStatuspage muster = new WithStatuspage();

  @AfterEach
  void close() {
    muster.close();
  }

  @Test
  void ifNobodyOutsideWasToldSomebodyIsAskedOnce() {
    muster.declare("sev2 Payments fail");
    muster.pass(Duration.ofMinutes(4));
    assertEquals(0, muster.ring());
    muster.pass(Duration.ofMinutes(1));
    muster.ring();
    muster.pass(Duration.ofMinutes(20));
    muster.ring();
    muster.settle();
    assertEquals(
        List.of(new StatusPageFact.StatusPageAsked(ADA, START.plus(Duration.ofMinutes(5)))),
        muster.pageFacts());
    assertEquals(
        1,
        muster.chat().in(ADA.value()).stream()
            .filter(t -> t.startsWith("Nobody outside has been"))
            .count());
  }

  @Test
  void whoeverToldThoseOutsideInTimeIsNotAsked() {
    muster.declare("sev2 Payments fail");
    muster.tell("One in four payments fails.");
    muster.settle();
    muster.pass(Duration.ofMinutes(6));
    assertEquals(0, muster.ring());
    assertEquals(
        Optional.empty(),
        Playbook.standard()
            .terms(muster.incident().severity(), muster.incident().kind(), false)
            .statusPageWithin(),
        "there is no page");
  }
}
