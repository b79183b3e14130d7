package muster.incident;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AlertsTest {
  private static final Instant NOW = Instant.parse("2026-11-20T14:00:00Z");
  private static final PersonId ADA = new PersonId("U0ADA");
  private static final PersonId BEN = new PersonId("U0BEN");
  private static final MessageRef ONE = new MessageRef("C1", "1795183300.000100");
  private static final MessageRef LINE = new MessageRef("C1", "1795183300.000200");

  private final List<Recorded> log = new ArrayList<>();

  private void happens(PersonId by, Fact fact, int slackSeconds) {
    log.add(
        new Recorded(
            new IncidentId(2026, 1),
            log.size() + 1,
            fact,
            Optional.ofNullable(by),
            NOW,
            NOW,
            Optional.of(1795183400 + slackSeconds + ".000000")));
  }

  private Alerts.Sender pager(int counted) {
    return Alerts.of(log, List.of(new AlertFact.Count("Pager", counted))).senders().getFirst();
  }

  @Test
  void theLaterVerdictOfOnePersonCounts() {
    happens(null, new AlertFact.SenderRead(ONE, "Pager"), 0);
    happens(ADA, new AlertFact.MarkedNoise(ONE), 2);
    happens(ADA, new AlertFact.MarkedSignal(ONE), 1);
    assertEquals(new Alerts.Sender("Pager", 5, 0, 1), pager(5));
    happens(BEN, new AlertFact.MarkedSignal(ONE), 3);
    assertEquals(new Alerts.Sender("Pager", 5, 1, 0), pager(5));
    happens(BEN, new AlertFact.Unmarked(ONE, true), 4);
    happens(ADA, new AlertFact.Unmarked(ONE, false), 5);
    assertEquals(new Alerts.Sender("Pager", 5, 1, 0), pager(5));
  }

  @Test
  void whatPeopleWriteIsNoAlert() {
    happens(null, new AlertFact.SenderRead(ONE, "<@U0BEN>"), 0);
    happens(ADA, new AlertFact.MarkedSignal(ONE), 1);
    assertEquals(List.of(), Alerts.of(log).senders());
  }

  @Test
  void aBurstIsJudgedByItsLineAndNoAlertTwice() {
    happens(null, new AlertFact.BurstBegan("Pager", "Slow *", NOW), 0);
    happens(null, new AlertFact.BurstPosted(1, LINE), 0);
    happens(null, new AlertFact.BurstEnded(1, "Pager", "Slow *", 14, NOW, NOW), 0);
    happens(null, new AlertFact.SenderRead(ONE, "Pager"), 0);
    happens(ADA, new AlertFact.MarkedNoise(ONE), 1);
    happens(ADA, new AlertFact.MarkedNoise(LINE), 2);
    assertEquals(new Alerts.Sender("Pager", 14, 0, 14), pager(14));
    happens(null, new AlertFact.AlertsCounted(List.of(new AlertFact.Count("Pager", 14))), 3);
    assertEquals("14 alert messages, 0 marked as signal, 14 as noise", Alerts.of(log).inWords());
  }
}
