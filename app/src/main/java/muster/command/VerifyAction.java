package muster.command;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import muster.command.Decision.Stated;
import muster.command.words.Flag;
import muster.command.words.Flags;
import muster.command.words.Reading;
import muster.command.words.TimeWord;
import muster.incident.ActionFact;
import muster.incident.Actions.Action;
import muster.incident.Incident;
import muster.incident.Wording;

/** {@code action #3 verified}: which test or metric showed that it works, and when (P-37). */
final class VerifyAction {
  private static final String TEST = "test";
  private static final String RESULT = "result";
  private static final String WHEN = "when";

  /** A form cannot show a reader their own zone. */
  private static final DateTimeFormatter LOCAL =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm VV", Locale.ROOT);

  private VerifyAction() {}

  static Decision decide(ActionWord word, Action found, Ask ask, Incident incident, Situation now) {
    Reading<Flags> flags =
        Flags.read(ask.isForm() ? "" : word.rest(), List.of(Flag.withWords(RESULT)));
    if (flags instanceof Reading.Wrong<Flags> wrong) {
      return Decision.refused(Wording.shown(wrong.sentence()));
    }
    Flags typed = ((Reading.Read<Flags>) flags).value();
    String timed =
        ask.isForm()
            ? (ask.field(WHEN).orElse("") + " " + ask.field(TEST).orElse("")).strip()
            : typed.text();
    return switch (TimeWord.leading(timed, now.now(), now.zone())) {
      case TimeWord.Wrong wrong -> Decision.refusedField(WHEN, Wording.shown(wrong.sentence()));
      case TimeWord.None none when ask.field(WHEN).isPresent() ->
          Decision.refusedField(
              WHEN, "Write a time such as 14:32 or yesterday 16:00, or leave it out if it is now.");
      case TimeWord.None none -> {
        Proof proof = new Proof(none.rest(), typed.value(RESULT), Optional.empty());
        yield shown(proof, word, found, ask, incident)
            .orElseGet(() -> verified(proof, found, ask, now));
      }
      case TimeWord.At at -> {
        Proof proof = new Proof(at.rest(), typed.value(RESULT), Optional.of(at.instant()));
        yield shown(proof, word, found, ask, incident)
            .orElseGet(() -> verified(proof, found, ask, now));
      }
    };
  }

  /** What somebody said of it so far. */
  private record Proof(String test, Optional<String> typedResult, Optional<Instant> at) {
    private Optional<String> result(Ask ask) {
      return ask.field(RESULT).or(() -> typedResult);
    }
  }

  /** Asks for what is missing. */
  private static Optional<Decision> shown(
      Proof proof, ActionWord word, Action found, Ask ask, Incident incident) {
    Optional<String> result = proof.result(ask);
    String test = proof.test();
    if (!test.isBlank() && result.isPresent()) {
      return Optional.empty();
    }
    if (ask.isForm()) {
      return Optional.of(
          Decision.refusedField(
              test.isBlank() ? TEST : RESULT,
              "Say what was tried or measured, and what came of it."));
    }
    String initial = test.isBlank() ? found.plan().verification() : test;
    return Optional.of(
        Decision.asks(
            StepForm.form(
                word,
                incident,
                "Verified",
                StepForm.words(TEST, "Test or metric", "", initial, true),
                StepForm.words(
                    RESULT, "Result", "E.g. it paged after 4 minutes.", result.orElse(""), true),
                new Form.Words(
                    WHEN, "When", "E.g. 14:32. Leave it out if it is now.", "", false, true, 60))));
  }

  private static Decision verified(Proof proof, Action found, Ask ask, Situation now) {
    Instant implemented = found.done().getLast().at();
    if (proof.at().isPresent() && proof.at().get().isBefore(implemented)) {
      return Decision.refusedField(
          WHEN,
          "That was before it was implemented, %s. What was seen then does not show that it works."
              .formatted(LOCAL.format(implemented.atZone(now.zone()))));
    }
    String result = proof.result(ask).orElseThrow();
    Stated stated =
        new Stated(
            new ActionFact.ActionVerified(
                found.number(), found.plan().text(), proof.test(), result),
            proof.at());
    return StepForm.tooLong(TEST, proof.test())
        .or(() -> StepForm.tooLong(RESULT, result))
        .orElseGet(() -> new Decision.Decided(List.of(stated), Reply.of("")));
  }
}
