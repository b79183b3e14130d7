package muster.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import muster.database.Database;
import muster.database.Outbox;
import muster.drill.SteppingClock;
import muster.flow.Answer;
import muster.flow.Clocks;
import muster.flow.Delivery;
import muster.flow.Intake;
import muster.flow.Pace;
import muster.flow.Reminders;
import muster.flow.Request;
import muster.flow.Roster;
import muster.flow.Sender;
import muster.incident.Person;
import muster.incident.Person.Belonging;
import muster.incident.PersonId;
import muster.model.Model.Outcome;
import muster.model.Step.Who;
import muster.playbook.Playbook;
import muster.testing.FakeChat;

/** Plays steps to Muster and to the model, and holds one against the other after each. */
final class Play implements AutoCloseable {
  private static final Instant START = Instant.parse("2026-11-20T14:00:00Z");
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final SteppingClock clock = new SteppingClock(START);
  private final SteppingClock machine = new SteppingClock(START);
  private final Clocks clocks = new Clocks(clock, machine::instant);
  private final FakeChat chat = new FakeChat();
  private final Database database;
  private final Delivery delivery;
  private final Intake intake;
  private final Reminders reminders;
  private final Model model = new Model();
  private final Comparison comparison;
  private final List<Sent> sent = new ArrayList<>();
  private final List<String> transcript = new ArrayList<>();

  /** A request, how the model reads it, and what was answered. */
  private record Sent(Request request, Step step, Answer answer) {}

  Play(Database database) {
    this.database = database;
    delivery =
        new Delivery(
            database,
            clocks,
            Pace.STANDARD,
            new Sender(database, chat, Playbook.standard(), clocks));
    intake = new Intake(database, clocks, Playbook.standard(), delivery);
    reminders = new Reminders(database, clocks, delivery);
    comparison = new Comparison(database, model);
    new Roster(database, clocks, delivery)
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
      comparison.holds(chat);
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
        chat.next(s.verb(), s.trouble());
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
    Answer answer = intake.answer(request);
    sent.add(new Sent(request, step, answer));
    transcript.add("    " + outcome(answer) + " " + answer.text().lines().findFirst().orElse(""));
    assertEquals(expected, outcome(answer), "what came of it");
    settle();
  }

  private Outcome expected(Step step) {
    Instant now = clock.instant();
    return switch (step) {
      case Step.Declares s -> model.declares(s, now);
      case Step.Says s -> model.says(s, now);
      case Step.Corrects s -> model.corrects(s, now);
      case Step.FillsInResolve s ->
          model
              .seenBy(s.who(), s.incident())
              .map(it -> Rules.resolve(s.who(), it, s.summary(), s.impact(), now))
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
      assertEquals(first.answer(), intake.answer(first.request()), "a repeat is answered the same");
      settle();
    }
  }

  private void passes(Step.Passes step) {
    transcript.add(step.toString());
    for (int minute = 0; minute < step.minutes(); minute++) {
      clock.step(Duration.ofMinutes(1));
      reminders.ring();
      model.rings(clock.instant());
    }
    settle();
  }

  /** Lets Slack show everything, waiting out whatever goes wrong. */
  private void settle() {
    try {
      assertTrue(delivery.awaitQuiet(PATIENCE));
      for (int round = 0; round < 40 && waiting() > 0; round++) {
        machine.step(Duration.ofSeconds(90));
        delivery.sweep();
        assertTrue(delivery.awaitQuiet(PATIENCE));
      }
      assertEquals(0, waiting(), "everything is delivered in the end");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private int waiting() {
    return database.read(handle -> new Outbox(handle).depth());
  }

  @Override
  public void close() {
    delivery.close();
  }
}
