package muster.incident;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LookAlikeTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Latency high on host web-14 | Latency high on host *",
        "Latency high on host alpha | Latency high on host *",
        "Disk 91 % full on db-1 at 14:02:11 | Disk * % full on * at *",
        "p99 is 9.2 s, p50 is 10 ms | p99 is * s, p50 is * ms",
        "5xx above 3% on pay.prod.example.com | 5xx above * on *",
        "job 3f2b8c1e-9a77-4c1d-8f00-0a1b2c3d4e5f failed | job * failed",
        "<https://pager.example.com/a/12> Queue is long | * Queue is long",
        "10.0.0.12:5432 refused | * refused",
        "Queue is empty | Queue is empty"
      })
  void whatDiffersIsAnAsterisk(String alert, String alike) {
    assertEquals(alike, LookAlike.of(alert));
  }

  @Test
  void isShortAndSoonDoneForAnyText() {
    for (String part : new String[] {"a.b-", "9", "host ", "*, ", "\uD83D\uDD25", "<", "http://"}) {
      assertTimeout(
          Duration.ofSeconds(1),
          () -> assertTrue(LookAlike.of(part.repeat(100_000)).length() <= 120));
    }
    assertEquals("", LookAlike.of(" \n\t"));
  }
}
