package muster.slack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.Optional;
import muster.slack.Checkup.Finding;
import org.junit.jupiter.api.Test;

/**
 * Slack says with every answer what time it is, and the doctor holds this machine's clock to it.
 */
class ClockTest {
  private static final String SLACKS = "Fri, 20 Nov 2026 14:00:00 GMT";

  private static Finding at(String now) {
    return Checkup.clock(SLACKS, Instant.parse(now)).orElseThrow();
  }

  @Test
  void aClockThatIsMoreThanAMinuteOffIsToBeSet() {
    assertTrue(at("2026-11-20T14:00:59Z").well());
    assertTrue(at("2026-11-20T13:59:01Z").well());
    Finding ahead = at("2026-11-20T14:02:00Z");
    assertTrue(!ahead.well() && ahead.sentence().contains("120 s ahead of"), ahead.sentence());
    Finding behind = at("2026-11-20T13:58:00Z");
    assertTrue(!behind.well() && behind.sentence().contains("120 s behind"), behind.sentence());
  }

  @Test
  void whatIsNoTimeIsNotJudged() {
    assertEquals(Optional.empty(), Checkup.clock("soon", Instant.EPOCH));
  }
}
