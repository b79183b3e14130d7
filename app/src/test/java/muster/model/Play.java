package muster.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import muster.database.Database;
import muster.flow.Answer;
import muster.flow.Request;
import muster.incident.Person;
import muster.incident.Person.Belonging;
import muster.incident.PersonId;
import muster.model.Model.Outcome;
import muster.model.Step.Who;
import muster.testing.WithoutSlack;

/** Plays steps to Muster and to the model, and holds one against the other after each. */
final class Play implements AutoCloseable {
  private static final Instant START = Instant.parse("2026-11-20T14:00:00Z");

  private final WithoutSlack muster;
  private final Model model = new Model();
  private final Comparison comparison;
  private final List<Sent> sent = new ArrayList<>();
  private final List<String> transcript = new ArrayList<>();

  /** A request, how the model reads it, and what was answered. */
  private record Sent(Request request, Step step, Answer answer) {}

  Play(Database database) {
    muster = new WithoutSlack(database, START);
    comparison = new Comparison(database, model);
    muster
        .roster()
        .remember(
            Arrays.stream(Who.values()).filter(w -> w != Who.GHOST).map(Play::person).toList());
  }

  private static Person person(Who who) {
    return new Person(
        new PersonId(who.id()),
        who.toString(),
        ZoneOffset.UTC,
        who == Who.PAGER,
        who == Who.GIL,
        Belonging.MEMBER);
  }

  /** Plays all of it; the failure shows the conversation up to where they differ. */
  void run(List<Step> steps) {
    try {
      for (Step step : steps) {
        play(step);
        comparison.holds();
      }
      comparison.holds(muster.chat());
    } catch (AssertionError | RuntimeException e) {
      throw new AssertionError(
          "Muster and the model differ:\n\n"
              + String.join("\n", transcript)
              + "\n\n"
              + e.getMessage(),
          e);
    }
  }

  private void play(Step step) {
    switch (step) {
      case Step.Declares s -> sends(s, typed(s.who(), s.words()));
      case Step.Says s -> {
        Optional<String> channel = s.there() ? comparison.channel(s.incident()) : Optional.empty();
        String id = s.there() && channel.isPresent() ? "" : "INC-" + s.incident() + " ";
        String line = id + s.words();
        transcript.add(s.who() + (id.isEmpty() ? " #inc-" + s.incident() : "") + "> " + line);
        sends(s, Request.typed(key(), new PersonId(s.who().id()), line, channel));
      }
      case Step.Corrects s -> {
        String words = "INC-" + s.incident() + " " + s.words(comparison.number(s));
        sends(s, typed(s.who(), words));
      }
      case Step.FillsInResolve s -> sends(s, filledIn(s));
      case Step.ComesAgain s -> comesAgain(s);
      case Step.Passes s -> passes(s);
      case Step.GoesWrong s -> {
        transcript.add(s.toString());
        muster.chat().next(s.verb(), s.trouble());
      }
    }
  }

  private Request typed(Who who, String words) {
    transcript.add(who + "> " + words);
    return Request.typed(key(), new PersonId(who.id()), words, Optional.empty());
  }

  private Request filledIn(Step.FillsInResolve step) {
    transcript.add(step.toString());
    return new Request(
        key(),
        new PersonId(step.who().id()),
        "INC-" + step.incident() + " resolve",
        Optional.empty(),
        Map.of("summary", step.summary(), "impact", step.impact()),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  private String key() {
    return "model/" + sent.size();
  }

  private void sends(Step step, Request request) {
    Outcome expected = expected(step);
    Answer answer = muster.intake().answer(request);
    sent.add(new Sent(request, step, answer));
    transcript.add("    " + outcome(answer) + " " + answer.text().lines().findFirst().orElse(""));
    assertEquals(expected, outcome(answer), "what came of it");
    muster.settle();
  }

  private Outcome expected(Step step) {
    Instant now = muster.now();
    return switch (step) {
      case Step.Declares s -> model.declares(s, now);
      case Step.Says s -> model.says(s, now);
      case Step.Corrects s -> model.corrects(s, now);
      case Step.FillsInResolve s ->
          model
              .seenBy(s.who(), s.incident())
              .map(it -> model.resolve(s.who(), it, s.summary(), s.impact(), now))
              .orElse(Outcome.REFUSED);
      default -> throw new IllegalArgumentException("nobody asks for " + step);
    };
  }

  private static Outcome outcome(Answer answer) {
    return answer.form().isPresent()
        ? Outcome.ASKED
        : answer.done() ? Outcome.DONE : Outcome.REFUSED;
  }

  /** A repeat gets the first answer; only where a form was opened, it is asked anew. */
  private void comesAgain(Step.ComesAgain again) {
    if (again.back() > sent.size()) {
      return;
    }
    transcript.add(again.toString());
    Sent first = sent.get(sent.size() - again.back());
    if (first.answer().form().isPresent()) {
      sends(first.step(), first.request());
    } else {
      assertEquals(
          first.answer(), muster.intake().answer(first.request()), "a repeat is answered the same");
      muster.settle();
    }
  }

  private void passes(Step.Passes step) {
    transcript.add(step.toString());
    for (int minute = 0; minute < step.minutes(); minute++) {
      muster.passForPeople(Duration.ofMinutes(1));
      muster.reminders().ring();
      model.rings(muster.now());
    }
    muster.settle();
  }

  @Override
  public void close() {
    muster.close();
  }
}
