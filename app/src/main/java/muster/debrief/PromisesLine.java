package muster.debrief;

import java.util.ArrayList;
import java.util.List;
import muster.incident.Audience;
import muster.postmortem.Promises;

/** How many of the promised updates were given, late, or left to Muster (P-20, P-23). */
final class PromisesLine {
  private PromisesLine() {}

  static String of(Played played) {
    List<String> lines = new ArrayList<>();
    for (Audience audience : Audience.values()) {
      Promises promises = Promises.of(played.play().log(), audience);
      if (promises.owed() > 0) {
        lines.add(
            "Updates promised to %s: %d given, %s late%s."
                .formatted(
                    whom(audience),
                    promises.given(),
                    promises.late().isEmpty() ? "none" : promises.late().size(),
                    compiled(promises)));
      }
    }
    return lines.isEmpty() ? "No update came due.\n" : String.join(" ", lines) + "\n";
  }

  private static String whom(Audience audience) {
    return switch (audience) {
      case INTERNAL -> "the channel";
      case EXTERNAL -> "those outside";
    };
  }

  private static String compiled(Promises promises) {
    return promises.compiled() == 0
        ? ""
        : ", %d compiled by Muster from the record".formatted(promises.compiled());
  }
}
