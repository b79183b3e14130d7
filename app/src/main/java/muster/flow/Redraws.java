package muster.flow;

import java.time.Instant;

/**
 * Until when Slack takes no edits. It takes some fifty a minute, and thousands may wait: they are
 * left alone until it takes more, instead of being tried and put back one by one.
 */
final class Redraws {
  private final Clocks clocks;
  private volatile Instant closedUntil = Instant.MIN;

  Redraws(Clocks clocks) {
    this.clocks = clocks;
  }

  boolean areTaken() {
    return !closedUntil.isAfter(clocks.machineNow());
  }

  void noneUntil(Instant time) {
    closedUntil = time;
  }
}
