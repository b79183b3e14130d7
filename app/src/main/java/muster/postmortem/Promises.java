package muster.postmortem;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import muster.incident.Absence;
import muster.incident.Audience;
import muster.incident.Closing;
import muster.incident.Fact;
import muster.incident.Incident;
import muster.incident.Promise;
import muster.incident.PromiseFact;
import muster.incident.Recorded;

/**
 * How the promise of regular updates to one audience went (P-20, P-23), against the due times
 * people had then.
 *
 * @param given updates that people gave where one was promised
 * @param late due times at which no update by a person was there, oldest first
 * @param compiled how many of those Muster filled from the record
 * @param away how many due times passed while Muster itself had not been running
 * @param overdue how often everybody was told that an update was missing
 */
public record Promises(int given, List<Late> late, int compiled, int away, int overdue) {

  /**
   * A promise that was not kept.
   *
   * @param by how late a person spoke, at last; empty if it ended before anybody did
   * @param source the fact that shows it
   */
  public record Late(Instant due, Optional<Duration> by, int source) {
    private Late spokenAt(Instant at) {
      return by.isPresent() ? this : new Late(due, Optional.of(Duration.between(due, at)), source);
    }
  }

  /** How many updates were promised and came due. */
  public int owed() {
    return given + (int) late.stream().filter(each -> each.by().isEmpty()).count();
  }

  public static Promises of(List<Recorded> log, Audience audience) {
    int given = 0;
    List<Late> late = new ArrayList<>();
    int compiled = 0;
    int away = 0;
    int overdue = 0;
    Incident incident = Incident.from(log.getFirst());
    for (Recorded recorded : log.subList(1, log.size())) {
      Promise promise = incident.promise(audience);
      Optional<Instant> due = promise.due();
      Optional<Passed> passed = passed(recorded.fact(), audience, promise);
      overdue += isOverdue(recorded.fact(), audience) ? 1 : 0;
      if (passed.isPresent()) {
        late.add(new Late(due.orElse(recorded.happened()), Optional.empty(), recorded.seq()));
        compiled += recorded.fact() instanceof Fact.UpdateCompiled ? 1 : 0;
        away += passed.get().away().isPresent() ? 1 : 0;
      } else if (isUpdate(recorded.fact(), audience)) {
        given += due.isPresent() ? 1 : 0;
        passedUnseen(due, recorded).ifPresent(late::add);
        late.replaceAll(each -> each.spokenAt(recorded.happened()));
      } else if (Closing.by(recorded.fact()).isPresent()) {
        passedUnseen(due, recorded).ifPresent(late::add);
      }
      incident = incident.after(recorded);
    }
    return new Promises(given, List.copyOf(late), compiled, away, overdue);
  }

  /** A due time at which no person had spoken. */
  private record Passed(Optional<Absence> away) {}

  /** After an absence a later step speaks for the due time that passed. */
  private static Optional<Passed> passed(Fact fact, Audience audience, Promise before) {
    boolean inside = audience == Audience.INTERNAL;
    boolean first = before.missed().isEmpty();
    return switch (fact) {
      case Fact.UpdateCompiled f when inside -> Optional.of(new Passed(f.away()));
      case PromiseFact.ExternalUpdateDue f when !inside -> Optional.of(new Passed(f.away()));
      case PromiseFact.UpdateChased f when first && f.audience() == audience ->
          Optional.of(new Passed(f.away()));
      case PromiseFact.UpdateOverdue f when first && f.audience() == audience ->
          Optional.of(new Passed(f.away()));
      default -> Optional.empty();
    };
  }

  private static boolean isUpdate(Fact fact, Audience audience) {
    return switch (audience) {
      case INTERNAL -> fact instanceof Fact.UpdateGiven || fact instanceof Fact.NothingNew;
      case EXTERNAL ->
          fact instanceof PromiseFact.ExternalUpdateGiven
              || fact instanceof PromiseFact.ExternalNothingNew;
    };
  }

  private static boolean isOverdue(Fact fact, Audience audience) {
    return fact instanceof PromiseFact.UpdateOverdue f && f.audience() == audience;
  }

  private static Optional<Late> passedUnseen(Optional<Instant> due, Recorded recorded) {
    return due.filter(promised -> recorded.happened().isAfter(promised))
        .map(promised -> new Late(promised, Optional.empty(), recorded.seq()));
  }
}
