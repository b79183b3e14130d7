package muster.incident;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** When people will hear next, in few words; each reader sees their own time (P-20, P-23). */
public final class NextUpdate {
  private static final int LONGEST_REASON = 80;

  private NextUpdate() {}

  /** {@code 14:30 · outside 14:45}, ready for mrkdwn; empty where nobody is promised anything. */
  public static Optional<String> words(Incident incident) {
    return words(incident, When::clock);
  }

  /**
   * The same.
   *
   * @param due says when those in the channel hear next
   */
  public static Optional<String> words(Incident incident, Function<Instant, String> due) {
    List<String> parts = new ArrayList<>();
    inside(incident.promise(), due).ifPresent(parts::add);
    outside(incident.outside().promise()).ifPresent(words -> parts.add("outside " + words));
    return parts.isEmpty() ? Optional.empty() : Optional.of(String.join(" · ", parts));
  }

  private static Optional<String> inside(Promise promise, Function<Instant, String> due) {
    Optional<String> next = promise.paused().map(NextUpdate::paused);
    return next.or(() -> promise.due().map(due))
        .map(words -> words + promise.overdue().map(since -> ", " + overdue(promise)).orElse(""));
  }

  /** Nothing goes outside by itself, so what was missed there stays due. */
  private static Optional<String> outside(Promise promise) {
    if (promise.overdue().isPresent()) {
      return Optional.of(
          overdue(promise) + promise.paused().map(pause -> ", " + paused(pause)).orElse(""));
    }
    return promise
        .paused()
        .map(NextUpdate::paused)
        .or(() -> promise.missed().map(missed -> "due since " + When.clock(missed.due())))
        .or(() -> promise.due().map(When::clock));
  }

  private static String overdue(Promise promise) {
    return "*OVERDUE* since " + When.clock(promise.overdue().orElseThrow());
  }

  private static String paused(Promise.Pause pause) {
    String why = pause.why().strip().replaceAll("\\s+", " ");
    String brief =
        why.length() <= LONGEST_REASON ? why : why.substring(0, LONGEST_REASON - 1).strip() + "…";
    return "paused until %s because %s".formatted(When.clock(pause.until()), Wording.shown(brief));
  }
}
