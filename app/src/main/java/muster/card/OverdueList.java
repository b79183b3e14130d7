package muster.card;

import com.slack.api.model.block.LayoutBlock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import muster.incident.Kind;
import muster.incident.Owing;
import muster.incident.Wording;

/** What is overdue, and what people owe, one line each (P-39). */
public final class OverdueList {
  private static final int LINES = 30;
  private static final int SHORT = 60;
  private static final int IN_A_BLOCK = 10;

  private OverdueList() {}

  /** Empty of drills, of which those who lead need not hear (P-6). */
  public static List<Owing> concerning(List<Owing> overdue) {
    return overdue.stream().filter(each -> each.incident().kind() != Kind.DRILL).toList();
  }

  /**
   * The weekly list.
   *
   * @param day the day it is of
   * @param overdue the longest first, and not nothing
   */
  public static Message of(LocalDate day, List<Owing> overdue, Instant now) {
    int count = overdue.size();
    String head =
        "📋 *Overdue, %s*: %d that %s promised after incidents"
            .formatted(day, count, count == 1 ? "was" : "were");
    List<LayoutBlock> blocks = new ArrayList<>(List.of(Blocks.section(head)));
    List<Owing> shown = overdue.subList(0, Math.min(LINES, count));
    for (int from = 0; from < shown.size(); from += IN_A_BLOCK) {
      blocks.add(
          Blocks.section(
              shown.subList(from, Math.min(from + IN_A_BLOCK, shown.size())).stream()
                  .map(each -> line(each, now))
                  .collect(Collectors.joining("\n"))));
    }
    if (count > LINES) {
      blocks.add(Blocks.context("and %d more".formatted(count - LINES)));
    }
    return new Message(head, blocks);
  }

  private static String line(Owing owing, Instant now) {
    return "• %s %s #%d %s · %s%s · %s · *%s*"
        .formatted(
            owing.incident().id(),
            owing.kind().word().toLowerCase(Locale.ROOT),
            owing.number(),
            Blocks.cutShown(Wording.shown(owing.text()), SHORT),
            owing.owner().mention(),
            owing.sponsor().map(person -> ", sponsor " + person.mention()).orElse(""),
            owing.state(),
            late(owing.due().daysLate(now)));
  }

  private static String late(long days) {
    return days == 1 ? "1 day late" : days + " days late";
  }
}
