package muster.postmortem;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import muster.incident.Closing;
import muster.incident.Fact;
import muster.incident.Recorded;

/** The stretches during which an incident was open: one, and one more for every reopening. */
public record Stretches(List<Stretch> all) {

  /**
   * @param reopening the fact that began it; empty for the first, which the declaration began
   */
  public record Stretch(Instant from, Optional<Recorded> reopening, Optional<Instant> until) {}

  static Stretches of(List<Recorded> log, Function<Recorded, Instant> when) {
    List<Stretch> all = new ArrayList<>();
    for (Recorded recorded : log) {
      Instant at = when.apply(recorded);
      if (recorded.fact() instanceof Fact.Declared) {
        all.add(new Stretch(at, Optional.empty(), Optional.empty()));
      } else if (recorded.fact() instanceof Fact.Reopened) {
        all.add(new Stretch(at, Optional.of(recorded), Optional.empty()));
      } else if (Closing.by(recorded.fact()).isPresent()) {
        Stretch open = all.removeLast();
        all.add(new Stretch(open.from(), open.reopening(), Optional.of(at)));
      }
    }
    return new Stretches(List.copyOf(all));
  }

  Instant declaredAt() {
    return all.getFirst().from();
  }

  /** When it was last closed; empty while it is open. */
  public Optional<Instant> closed() {
    return all.getLast().until();
  }

  /** From the declaration to the last closing, with what lay between; empty while open. */
  Optional<Duration> length() {
    return closed().map(until -> Duration.between(declaredAt(), until));
  }

  public boolean isOpen(Instant at) {
    return all.stream()
        .anyMatch(
            stretch ->
                !at.isBefore(stretch.from()) && stretch.until().map(at::isBefore).orElse(true));
  }

  /** How long it had been closed before each reopening, oldest first. */
  List<Duration> pauses() {
    List<Duration> pauses = new ArrayList<>();
    for (int next = 1; next < all.size(); next++) {
      Instant closed = all.get(next - 1).until().orElse(all.get(next).from());
      pauses.add(Duration.between(closed, all.get(next).from()));
    }
    return List.copyOf(pauses);
  }
}
