package muster.flow;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.List;
import muster.incident.PublicIncident;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What those outside may read, and what never gets there. */
class PublicLogTest {
  private final WithStatuspage muster = new WithStatuspage();

  @AfterEach
  void close() {
    muster.close();
  }

  @ParameterizedTest
  @CsvSource({
    "sev1 Payments fail --private",
    "sev1 Payments fail --drill",
    "sev1 Payments fail --near-miss"
  })
  void whatMayNotBeKnownOutsideNeverGetsThere(String words) {
    muster.declare(words);
    muster.tell("One in four payments fails.");
    muster.type("INC-1 resolve pool doubled");
    muster.settle();
    muster.pass(Duration.ofHours(1));
    muster.ring();
    muster.settle();
    assertEquals(List.of(), muster.statuspage().calls());
    assertEquals(List.of(), muster.pageFacts());
    assertEquals(List.of(), muster.publicLog());
  }

  @Test
  void theLogAloneSaysWhatThoseOutsideMayRead() {
    muster.declare("sev2 db-7 is full");
    muster.tell("One in four payments fails.");
    muster.pass(Duration.ofMinutes(10));
    muster.type("INC-1 cancel because it was a duplicate of INC-0");
    muster.pass(Duration.ofMinutes(10));
    muster.type("INC-1 reopen because db-8 is full");
    muster.settle();
    List<PublicIncident> read = muster.publicLog();
    assertEquals(
        List.of(
            "One in four payments fails.\nWe are rolling back.\nNext update: 02:45 UTC",
            "We have closed this incident after review.",
            "We have opened this incident again and are investigating."),
        read.getFirst().entries().stream().map(PublicIncident.Entry::words).toList());
    muster.pass(Duration.ofDays(30));
    assertEquals(1, muster.publicLog().size(), "it is open");
    muster.type("INC-1 resolve db-8 is empty");
    muster.pass(Duration.ofDays(14));
    assertEquals(1, muster.publicLog().size());
    muster.pass(Duration.ofDays(1));
    assertEquals(List.of(), muster.publicLog());
    muster.settle();
  }
}
