package muster.flow;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class TroublesTest {
  private final Troubles<String> troubles = new Troubles<>();

  @Test
  void whatFailsAtEveryRingIsNewOnce() {
    assertTrue(troubles.isNew("one"));
    troubles.ringEnded();
    assertFalse(troubles.isNew("one"));
    assertTrue(troubles.isNew("other"));
    troubles.ringEnded();
    assertFalse(troubles.isNew("one"));
  }

  @Test
  void itIsNewAgainAfterItWentWell() {
    assertTrue(troubles.isNew("one"));
    troubles.ringEnded();
    troubles.ringEnded();
    assertTrue(troubles.isNew("one"));
  }
}
