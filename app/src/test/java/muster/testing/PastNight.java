package muster.testing;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import muster.database.Backlog;
import muster.database.Database;
import muster.drill.SteppingClock;
import muster.flow.Answer;
import muster.flow.Clocks;
import muster.flow.Delivery;
import muster.flow.Intake;
import muster.flow.Pace;
import muster.flow.Reminders;
import muster.flow.Request;
import muster.flow.Sender;
import muster.incident.PersonId;
import muster.playbook.Playbook;
import muster.testing.FakeChat.Trouble;

/**
 * What a night leaves in a database: a public incident that was resolved, a confidential one that
 * is open, a public one that was declared while Slack was away, and what still waits for Slack.
 */
public final class PastNight {
  /** When the night ended; everything in it lies before. */
  public static final Instant MORNING = Instant.parse("2026-11-20T08:00:00Z");

  /** Words that no tool may ever print. */
  public static final String SECRET_WORDS = "Wage data on a public bucket";

  private static final PersonId ADA = new PersonId("U1");
  private static final PersonId BEN = new PersonId("U2");

  private final SteppingClock clock = new SteppingClock(Instant.parse("2026-11-20T02:00:00Z"));
  private final SteppingClock machine = new SteppingClock(Instant.parse("2026-11-20T02:00:00Z"));
  private final FakeChat chat = new FakeChat();
  private final Clocks clocks = new Clocks(clock, machine::instant);
  private final Database database;
  private final Delivery delivery;
  private final Intake intake;
  private final Reminders reminders;
  private int requests;

  private PastNight(Database database) {
    this.database = database;
    delivery =
        new Delivery(
            database,
            clocks,
            Pace.STANDARD,
            new Sender(database, chat, Playbook.standard(), clocks));
    intake = new Intake(database, clocks, Playbook.standard(), delivery);
    reminders = new Reminders(database, clocks, delivery);
  }

  /** Lets the night happen. */
  public static void in(Database database) throws InterruptedException {
    PastNight night = new PastNight(database);
    try {
      night.happen();
    } finally {
      night.delivery.close();
    }
  }

  private void happen() throws InterruptedException {
    reminders.beat();
    type(ADA, "declare sev2 Payments time out --impact \"Some cards are declined\"");
    settle();
    type(ADA, "INC-1 ic me");
    type(BEN, "INC-1 tech me");
    type(BEN, "INC-1 log The pool of connections is used up");
    pass(Duration.ofMinutes(20));
    type(ADA, "INC-1 update We restart the gateway");
    type(ADA, "INC-1 decide Roll back because the release is the only change");
    pass(Duration.ofMinutes(90));
    type(ADA, "INC-1 resolve Rolled back and confirmed by the gateway's figures");
    settle();
    type(ADA, "declare sev1 " + SECRET_WORDS + " --private");
    settle();
    type(ADA, "INC-2 ic me");
    pass(Duration.ofMinutes(10));
    Trouble[] away = new Trouble[8];
    Arrays.fill(away, Trouble.DOWN);
    chat.next("create", Trouble.LOST_BEFORE);
    chat.next("post", away);
    type(BEN, "declare sev3 Search is slow");
    type(ADA, "INC-2 log The bucket is closed");
    if (!delivery.awaitQuiet(Duration.ofSeconds(10))) {
      throw new IllegalStateException("the night did not end");
    }
    reminders.beat();
  }

  private void type(PersonId person, String words) {
    Answer answer =
        intake.answer(Request.typed("night/" + ++requests, person, words, Optional.empty()));
    if (answer == null) {
      throw new IllegalStateException(words);
    }
  }

  private void pass(Duration time) throws InterruptedException {
    settle();
    clock.step(time);
    machine.step(time);
    int unused = reminders.ring();
    settle();
  }

  /** Lets everything happen that will, moving the machine's clock past every pause. */
  private void settle() throws InterruptedException {
    for (int round = 0; round < 40; round++) {
      boolean quiet = delivery.awaitQuiet(Duration.ofSeconds(10));
      if (quiet && database.read(Backlog::depth) == 0) {
        return;
      }
      machine.step(Duration.ofSeconds(90));
      delivery.sweep();
    }
    throw new IllegalStateException("something waits for ever");
  }
}
