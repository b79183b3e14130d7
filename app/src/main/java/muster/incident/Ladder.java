package muster.incident;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import muster.incident.Deadline.Kind;
import muster.incident.Promise.Missed;
import muster.incident.WhenDue.Circumstances;

/**
 * The steps around the due time of an update, for each audience: somebody is asked before it; at it
 * those in the channel get what is on record; then the commander and the backup are told; then
 * everybody, and the leader (P-23). The last two count from the first due time that passed since a
 * person spoke. After an absence only the highest step that passed is taken.
 */
final class Ladder {
  private Ladder() {}

  /** The steps that come next if nobody does anything. */
  static List<Deadline> deadlines(Incident incident) {
    List<Deadline> deadlines = new ArrayList<>();
    for (Audience audience : Audience.values()) {
      Promise promise = incident.promise(audience);
      promise
          .cadence()
          .filter(cadence -> promise.due().isPresent())
          .ifPresent(cadence -> add(deadlines, audience.word(), promise, cadence));
    }
    return deadlines;
  }

  private static void add(List<Deadline> all, String about, Promise promise, Cadence cadence) {
    if (promise.paused().isPresent()) {
      all.add(new Deadline(Kind.UPDATES_RESUME, about, promise.paused().get().until()));
      return;
    }
    Instant due = promise.due().orElseThrow();
    if (!promise.prompted()) {
      all.add(new Deadline(Kind.UPDATE_PROMPT, about, due.minus(cadence.promptBefore())));
    }
    all.add(new Deadline(Kind.UPDATE_DUE, about, due));
    promise.missed().ifPresent(missed -> all.addAll(late(about, missed, cadence)));
  }

  /** The late steps that are left, the highest first. */
  private static List<Deadline> late(String about, Missed missed, Cadence cadence) {
    List<Deadline> late = new ArrayList<>();
    if (!missed.announced()) {
      late.add(new Deadline(Kind.UPDATE_OVERDUE, about, missed.due().plus(cadence.overdueAfter())));
    }
    if (!missed.chased()) {
      late.add(new Deadline(Kind.UPDATE_CHASE, about, missed.due().plus(cadence.chaseAfter())));
    }
    return late;
  }

  /** The facts that follow from one of these steps having passed. */
  static List<Fact> happens(Deadline passed, Incident incident, Circumstances known) {
    Audience audience = Audience.of(passed);
    Promise promise = incident.promise(audience);
    if (promise.due().isEmpty() || promise.cadence().isEmpty()) {
      return List.of();
    }
    if (passed.kind() == Kind.UPDATES_RESUME) {
      return List.of(new PromiseFact.UpdatesResumed(audience, Optional.empty()));
    }
    Instant due = promise.due().get();
    Missed missed = promise.missed().orElse(new Missed(due, false, false));
    Optional<Deadline> highest =
        late(passed.about(), missed, promise.cadence().get()).stream()
            .filter(step -> !step.at().isAfter(known.now()))
            .findFirst();
    if (passed.kind() == Kind.UPDATE_PROMPT && (highest.isEmpty() || known.away().isEmpty())) {
      // A prompt for a past hour helps nobody.
      return known.now().isBefore(due)
          ? List.of(prompted(audience, incident.updater(), due))
          : List.of();
    }
    if (passed.kind() == Kind.UPDATE_DUE && highest.filter(h -> h.at().isAfter(due)).isEmpty()) {
      return List.of(fellDue(audience, due, incident, known));
    }
    return highest
        .map(step -> missing(step.kind(), audience, missed.due(), incident, known))
        .stream()
        .toList();
  }

  private static Fact prompted(Audience audience, PersonId person, Instant due) {
    return switch (audience) {
      case INTERNAL -> new Fact.UpdatePrompted(person, due);
      case EXTERNAL -> new PromiseFact.ExternalUpdatePrompted(person, due);
    };
  }

  private static Fact fellDue(
      Audience audience, Instant due, Incident incident, Circumstances known) {
    return switch (audience) {
      case INTERNAL -> new Fact.UpdateCompiled(compiled(incident, known), due, known.away());
      case EXTERNAL -> new PromiseFact.ExternalUpdateDue(due, known.away());
    };
  }

  private static Fact missing(
      Kind step, Audience audience, Instant due, Incident incident, Circumstances known) {
    if (step == Kind.UPDATE_OVERDUE) {
      return new PromiseFact.UpdateOverdue(audience, due, known.away());
    }
    List<PersonId> people = Stream.of(incident.inCharge(), incident.backup()).distinct().toList();
    return new PromiseFact.UpdateChased(audience, people, due, known.away());
  }

  /** The four fields as far as the record fills them (P-21). What is not on record stays empty. */
  private static Update compiled(Incident incident, Circumstances known) {
    String tried = Tried.lines(known.since().apply(incident.promise().keptSeq()));
    Optional<Update> last = incident.lastUpdate().map(Incident.GivenUpdate::update);
    String next = last.map(Update::next).orElse("");
    String text = last.map(Update::text).orElse("");
    // What somebody said in free words is newer than the impact that was known before.
    return new Update(text, text.isBlank() ? incident.impact().orElse("") : "", tried, next);
  }
}
