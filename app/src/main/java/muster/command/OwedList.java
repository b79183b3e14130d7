package muster.command;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import muster.incident.Owing;
import muster.incident.Wording;

/** What one person owes across incidents, the longest overdue first (P-39). */
public final class OwedList {
  private static final int BUTTONS = 5;

  private OwedList() {}

  static Reply mine(Situation now) {
    List<Owing> owed = now.known().owed();
    if (owed.isEmpty()) {
      return Reply.of("You own no action and no workaround that is open.");
    }
    String lines =
        owed.stream().map(each -> line(each, now.now())).collect(Collectors.joining("\n"));
    return new Reply("*Your actions and workarounds*\n" + lines, buttons(owed));
  }

  /** {@code *Overdue* since Friday, 2026-11-27 · INC-2026-0001 action #1 Size the pool}. */
  public static String line(Owing owing, Instant now) {
    String day = owing.due().inWords();
    return "%s · %s %s #%d · %s · %s"
        .formatted(
            owing.isOverdue(now) ? "*Overdue* since " + day : "Due " + day,
            owing.incident().id(),
            owing.kind().word().toLowerCase(Locale.ROOT),
            owing.number(),
            Wording.shown(ActionList.shortly(owing.text())),
            owing.state());
  }

  /** Opens each of the first few. */
  public static List<Press> buttons(List<Owing> owed) {
    List<Press> presses = new ArrayList<>();
    for (Owing owing : owed.subList(0, Math.min(BUTTONS, owed.size()))) {
      String command = owing.kind() == Owing.Kind.ACTION ? Act.NAME : KeepWorkaround.NAME;
      presses.add(
          new Press(
              "%s #%d of %s".formatted(owing.kind().word(), owing.number(), owing.incident().id()),
              "%s %s #%d".formatted(owing.incident().id(), command, owing.number())));
    }
    return presses;
  }
}
