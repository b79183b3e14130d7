package muster.playbook;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import muster.incident.ExternalUpdate;
import muster.incident.When;
import muster.incident.Wording;

/** The four fields of an update for those outside (P-22), in the order they are read. */
public enum ExternalField {
  IMPACT(
      "Impact", "One sentence in users' words, e.g. About one in four card payments fails.", 400),
  DOING(
      "What we are doing",
      "To restore service. No cause that is not confirmed, and never a person.",
      600),
  NEXT("Next update", "Left empty, the promised time is named.", 100),
  WHERE("Latest status", "Where to look in between, e.g. https://status.example.com", 200);

  /** So much of each field fits into one message, however it is escaped. */
  private static final int LONGEST_SHOWN = 700;

  private static final int SHORT = 139;

  private final String label;
  private final String hint;
  private final int most;

  ExternalField(String label, String hint, int most) {
    this.label = label;
    this.hint = hint;
    this.most = most;
  }

  /** What stands above the field in the form and before it in the update. */
  public String label() {
    return label;
  }

  public String hint() {
    return hint;
  }

  /** Characters that fit. */
  public int most() {
    return most;
  }

  /**
   * The update as everybody reads it, in mrkdwn.
   *
   * @param promised when the next one is due, named unless the update says it itself
   */
  public static String lines(ExternalUpdate update, Optional<Instant> promised) {
    List<String> lines = new ArrayList<>();
    add(lines, IMPACT, shown(update.impact()));
    add(lines, DOING, shown(update.doing()));
    add(
        lines,
        NEXT,
        update.next().isBlank() ? promised.map(When::clock).orElse("") : shown(update.next()));
    add(lines, WHERE, shown(update.where()));
    return String.join("\n", lines);
  }

  private static void add(List<String> lines, ExternalField field, String shown) {
    if (!shown.isBlank()) {
      lines.add("*%s:* %s".formatted(field.label, shown));
    }
  }

  private static String shown(String words) {
    String shown = Wording.shown(words);
    return shown.length() <= LONGEST_SHOWN
        ? shown
        : Wording.shown(words.substring(0, Math.min(SHORT, words.length()))) + "…";
  }
}
