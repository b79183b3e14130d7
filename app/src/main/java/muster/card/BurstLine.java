package muster.card;

import java.time.Instant;
import java.util.List;
import muster.incident.AlertFact;
import muster.incident.When;

/**
 * One line for a burst of alerts that look alike (P-19).
 *
 * @param over whether no more come
 */
public record BurstLine(
    String sender, String wording, int count, Instant since, Instant last, boolean over) {
  public static BurstLine of(AlertFact.BurstEnded ended) {
    return new BurstLine(
        ended.sender(), ended.wording(), ended.count(), ended.since(), ended.last(), true);
  }

  public Message message() {
    String times =
        over
            ? "from %s to %s, quiet since".formatted(When.clock(since), When.clock(last))
            : "since %s, last %s".formatted(When.clock(since), When.clock(last));
    String text =
        "🔁 %s: “%s” ×%d %s".formatted(Lines.said(sender), Lines.said(wording), count, times);
    return new Message(text, List.of(Blocks.section(text)));
  }
}
