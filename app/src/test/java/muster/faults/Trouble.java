package muster.faults;

import java.time.Duration;
import muster.rehearsal.Faults;

/** What can become of one call. */
enum Trouble {
  BUSY,
  BUSY_IN_THE_BODY,
  BROKEN,
  GARBLED,
  SILENT,
  LOST_BEFORE,
  LOST_AFTER,
  REFUSED;

  /** How long Muster waits for an answer where it has to wait in vain. */
  static final Duration CALL = Duration.ofMillis(600);

  Faults.Fault fault() {
    return switch (this) {
      case BUSY -> new Faults.Limited(7);
      case BUSY_IN_THE_BODY -> new Faults.Refuses("ratelimited");
      case BROKEN -> new Faults.Status(500);
      case GARBLED -> new Faults.Garbled();
      case SILENT -> new Faults.Stalls(CALL.plusMillis(300));
      case LOST_BEFORE -> new Faults.LostBefore();
      case LOST_AFTER -> new Faults.LostAfter();
      case REFUSED -> new Faults.Refuses("restricted_action");
    };
  }
}
