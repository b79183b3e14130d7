package muster.command;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import muster.command.Decision.Decided;
import muster.command.Decision.Stated;
import muster.command.words.Flag;
import muster.command.words.Flags;
import muster.command.words.MomentWord;
import muster.command.words.Reading;
import muster.command.words.TimeWord;
import muster.incident.Fact;
import muster.incident.Incident;
import muster.incident.Moment;
import muster.incident.When;
import muster.incident.Wording;

/** {@code log}: something happened, now or earlier (P-31). */
final class LogEntry implements IncidentCommand {
  private static final String WHAT = "what";
  private static final String MILESTONE = "milestone";

  @Override
  public Usage usage() {
    return new Usage(
        "log",
        "[time] text [--milestone started|detected|mitigated]",
        "Put something on the timeline, at the time it happened",
        "log 14:32 DB pool exhausted on all three nodes");
  }

  @Override
  public Decision decide(Ask ask, Incident incident, Situation now) {
    String typed = ask.field(WHAT).orElse(ask.text());
    return switch (Flags.read(typed, List.of(Flag.withWords(MILESTONE)))) {
      case Reading.Wrong<Flags> wrong ->
          Decision.refusedField(WHAT, Wording.shown(wrong.sentence()));
      case Reading.Read<Flags> read when read.value().has(MILESTONE) ->
          flagged(read.value(), incident, now);
      case Reading.Read<Flags> read ->
          moment(typed, now)
              .map(word -> timed(word.rest(), Optional.of(word.moment()), incident, now))
              .orElseGet(() -> timed(typed, Optional.empty(), incident, now));
    };
  }

  /** {@code detected 02:10 first alert}; without a time such a word is only how a text begins. */
  private static Optional<MomentWord> moment(String typed, Situation now) {
    return MomentWord.leading(typed)
        .filter(
            word -> TimeWord.leading(word.rest(), now.now(), now.zone()) instanceof TimeWord.At);
  }

  private Decision flagged(Flags flags, Incident incident, Situation now) {
    String value = flags.value(MILESTONE).orElseThrow();
    return MomentWord.leading(value)
        .map(
            word ->
                timed(
                    (flags.text() + " " + word.rest()).strip(),
                    Optional.of(word.moment()),
                    incident,
                    now))
        .orElseGet(
            () ->
                Decision.refusedField(
                    WHAT,
                    "`%s` is not a milestone. Use `--milestone` with started, detected, declared, mitigated or resolved."
                        .formatted(Wording.shown(value).replace("`", "'"))));
  }

  private Decision timed(String typed, Optional<Moment> moment, Incident incident, Situation now) {
    return switch (TimeWord.leading(typed, now.now(), now.zone())) {
      case TimeWord.Wrong wrong -> Decision.refusedField(WHAT, Wording.shown(wrong.sentence()));
      case TimeWord.None none -> logged(none.rest(), Optional.empty(), moment, incident, now);
      case TimeWord.At at -> logged(at.rest(), Optional.of(at.instant()), moment, incident, now);
    };
  }

  private Decision logged(
      String text,
      Optional<Instant> at,
      Optional<Moment> moment,
      Incident incident,
      Situation now) {
    if (moment.isPresent()) {
      return SetMoment.said(moment.get(), text, at, incident, now);
    }
    if (text.isBlank()) {
      return Decision.asks(form(incident));
    }
    String echo = at.map(time -> "Logged at " + When.dated(time) + ".").orElse("Logged.");
    return new Decided(
        List.of(new Stated(new Fact.Logged(text.strip()), at)),
        new Reply(echo, SetMoment.offers(incident.seq() + 1, incident, now)));
  }

  private Form form(Incident incident) {
    return new Form(
        usage().name(),
        Optional.of(incident.id()),
        "Log",
        "Log",
        Optional.empty(),
        Optional.empty(),
        List.of(
            new Form.Words(
                WHAT,
                "What happened",
                "It may begin with a time: 14:32, 10m ago, yesterday 23:50.",
                "",
                true,
                false,
                3000)));
  }
}
