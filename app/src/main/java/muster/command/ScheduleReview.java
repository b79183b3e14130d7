package muster.command;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import muster.command.Decision.Decided;
import muster.command.Decision.Stated;
import muster.command.words.DateWord;
import muster.command.words.Reading;
import muster.command.words.TimeWord;
import muster.incident.Incident;
import muster.incident.ReviewDue;
import muster.incident.ReviewFact;
import muster.incident.When;
import muster.incident.Wording;

/** {@code postmortem schedule} and {@code held}: when it is talked about (P-29). */
final class ScheduleReview {
  private static final String WHEN = "when";
  private static final int LONGEST = 80;

  private ScheduleReview() {}

  static Decision decide(String typed, Ask ask, Incident incident, Situation now) {
    if (incident.phase().isOpen()) {
      return Decision.refused(
          "%s is still %s. Its review is scheduled once it is resolved: `/incident resolve …`"
              .formatted(incident.id(), incident.phase().word()));
    }
    String when = ask.field(WHEN).orElse(typed).strip();
    if (when.isEmpty()) {
      return Decision.asks(form(incident));
    }
    return switch (DateWord.read(when, now.now(), now.zone())) {
      case Reading.Wrong<DateWord> wrong ->
          Decision.refusedField(WHEN, Wording.shown(wrong.sentence()));
      case Reading.Read<DateWord> read -> at(read.value(), when, incident, now);
    };
  }

  private static Decision at(DateWord date, String typed, Incident incident, Situation now) {
    Optional<Instant> at = date.instant(now.zone());
    if (at.isEmpty()) {
      return Decision.refusedField(
          WHEN,
          date.time().isEmpty()
              ? "`%s` says the day and not the time: `/incident postmortem schedule %s 14:00`"
                  .formatted(Wording.shown(typed), Wording.shown(typed))
              : "`%s` does not exist: the clocks change then. Choose another time."
                  .formatted(Wording.shown(typed)));
    }
    if (at.equals(incident.review().scheduled())) {
      return Decision.told("It is scheduled for that time already.");
    }
    String late =
        ReviewDue.heldBy(incident)
            .filter(by -> at.get().isAfter(by))
            .map(by -> "That is later than a week after the resolution, " + When.dated(by) + ".")
            .orElse("");
    return Decision.decided(late, new ReviewFact.ReviewScheduled(at.get()));
  }

  static Decision held(String typed, Incident incident, Situation now) {
    if (incident.phase().isOpen()) {
      return Decision.refused(
          "%s is still %s. Its review is held once it is resolved."
              .formatted(incident.id(), incident.phase().word()));
    }
    return switch (TimeWord.leading(typed, now.now(), now.zone())) {
      case TimeWord.Wrong wrong -> Decision.refused(Wording.shown(wrong.sentence()));
      case TimeWord.None none ->
          none.rest().isBlank()
              ? held(now.now())
              : Decision.refused(
                  "`%s` is not a time that has passed. Type when it was: `/incident postmortem held yesterday 14:00`"
                      .formatted(Wording.shown(cut(none.rest()))));
      case TimeWord.At at -> held(at.instant());
    };
  }

  private static String cut(String typed) {
    return typed.length() <= LONGEST ? typed : typed.substring(0, LONGEST - 1) + "…";
  }

  private static Decision held(Instant at) {
    return new Decided(
        List.of(new Stated(new ReviewFact.ReviewHeld(), Optional.of(at))), Reply.of(""));
  }

  private static Form form(Incident incident) {
    return new Form(
        "postmortem schedule",
        Optional.of(incident.id()),
        "Schedule the review",
        "Schedule",
        Optional.empty(),
        ReviewDue.heldBy(incident)
            .map(
                by ->
                    "It should be held within a week of the resolution, by "
                        + When.dated(by)
                        + "."),
        List.of(
            new Form.Words(
                WHEN,
                "When",
                "A day and a time, such as: tuesday 14:00.",
                "",
                false,
                false,
                LONGEST)));
  }
}
