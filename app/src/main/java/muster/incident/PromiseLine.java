package muster.incident;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Collectors;
import muster.incident.Timeline.Entry;
import muster.incident.Timeline.Sort;

/** How what happens to the promise of updates reads on the timeline. */
final class PromiseLine {
  private PromiseLine() {}

  static Optional<Entry> of(PromiseFact fact, Recorded recorded) {
    return words(fact, recorded.happened()).map(text -> Entry.of(recorded, Sort.UPDATE, text));
  }

  private static Optional<String> words(PromiseFact fact, Instant at) {
    return switch (fact) {
      case PromiseFact.ExternalUpdateGiven f ->
          Optional.of(
              "Update for those outside%s: %s"
                  .formatted(Lateness.words(f.due(), at), String.join(" · ", f.update().parts())));
      case PromiseFact.ExternalNothingNew f ->
          Optional.of(
              "Update for those outside%s: nothing new".formatted(Lateness.words(f.due(), at)));
      case PromiseFact.ExternalUpdatePrompted f -> Optional.empty();
      case PromiseFact.ExternalUpdateDue f ->
          Optional.of("No update for those outside was given in time");
      case PromiseFact.UpdateChased f ->
          Optional.of(
              "%s was still missing %s after it was due; Muster told %s"
                  .formatted(
                      f.audience().theUpdate(),
                      Span.words(Duration.between(f.due(), at)),
                      f.people().stream()
                          .map(PersonId::mention)
                          .collect(Collectors.joining(" and "))));
      case PromiseFact.UpdateOverdue f ->
          Optional.of(
              "%s was overdue by %s; Muster marked it for everybody to see"
                  .formatted(f.audience().theUpdate(), Span.words(Duration.between(f.due(), at))));
      case PromiseFact.CadenceChanged f ->
          Optional.of(
              "%s every %s%s because %s"
                  .formatted(
                      f.audience().updates(),
                      Span.words(f.to().every()),
                      f.from().map(was -> " instead of " + Span.words(was.every())).orElse(""),
                      f.why()));
      case PromiseFact.UpdateSnoozed f ->
          Optional.of(
              "%s is put off by %s because %s"
                  .formatted(
                      f.audience().theUpdate(),
                      Span.words(Duration.between(f.from(), f.to())),
                      f.why()));
      case PromiseFact.UpdatesPaused f ->
          Optional.of(
              "%s paused for %s because %s"
                  .formatted(
                      f.audience().updates(),
                      Span.words(Duration.between(at, f.until())),
                      f.why()));
      case PromiseFact.UpdatesResumed f ->
          Optional.of(
              f.audience().updates() + " go on" + f.why().map(why -> " because " + why).orElse(""));
    };
  }
}
