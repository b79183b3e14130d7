package muster.testing;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import muster.database.Backlog;
import muster.database.Database;
import muster.drill.SteppingClock;
import muster.flow.Answer;
import muster.flow.Clocks;
import muster.flow.Delivery;
import muster.flow.Homes;
import muster.flow.Intake;
import muster.flow.Listening;
import muster.flow.Pace;
import muster.flow.Reminders;
import muster.flow.Request;
import muster.flow.Roster;
import muster.flow.Sender;
import muster.incident.PersonId;
import muster.meters.Meters;
import muster.playbook.Playbook;

/**
 * Muster before a chat in memory, with clocks that move when they are told to. Closing it leaves
 * the database open.
 */
public final class WithoutSlack implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(100);
  private static final int MOST_PAUSES = 40;

  private final SteppingClock clock;
  private final SteppingClock machine;
  private final Clocks clocks;
  private final FakeChat chat = new FakeChat();
  private final Database database;
  private final Supplier<Playbook> playbook;
  private final Delivery delivery;
  private final Intake intake;
  private final Reminders reminders;
  private int typed;

  public WithoutSlack(Database database, Instant start) {
    this(database, start, Playbook::standard);
  }

  /**
   * @param playbook what is in force, whenever it is read
   */
  public WithoutSlack(Database database, Instant start, Supplier<Playbook> playbook) {
    this.database = database;
    this.playbook = playbook;
    clock = new SteppingClock(start);
    machine = new SteppingClock(start);
    clocks = new Clocks(clock, machine::instant);
    delivery = anotherDelivery();
    intake = new Intake(database, clocks, playbook, delivery);
    reminders = new Reminders(database, clocks, delivery, new Meters());
  }

  /** As another node would work on the same database, before the same chat. */
  public Delivery anotherDelivery() {
    Sender sender = new Sender(database, chat, playbook, clocks);
    return new Delivery(database, clocks, Pace.STANDARD, sender, new Meters());
  }

  public FakeChat chat() {
    return chat;
  }

  public Delivery delivery() {
    return delivery;
  }

  public Intake intake() {
    return intake;
  }

  /** As another node would hear what is said. */
  public Listening listening() {
    return new Listening(database, clocks, playbook, delivery, intake);
  }

  public Roster roster() {
    return new Roster(database, clocks, delivery);
  }

  public Homes homes() {
    return new Homes(database, chat, clocks, Pace.STANDARD);
  }

  public Reminders reminders() {
    return reminders;
  }

  public Instant now() {
    return clock.instant();
  }

  /** Lets time pass for people and for the machine. */
  public void pass(Duration time) {
    passForPeople(time);
    passForMachine(time);
  }

  /** Lets time pass for people only, as if the machine took none. */
  public void passForPeople(Duration time) {
    clock.step(time);
  }

  /** Lets time pass for the machine only. */
  public void passForMachine(Duration time) {
    machine.step(time);
  }

  /** Lets one of Muster's own pauses pass; for people no time does. */
  public void pause(Duration time) {
    passForMachine(time);
    delivery.sweep();
  }

  public Answer type(PersonId who, String words) {
    return type(who, words, Optional.empty());
  }

  public Answer type(PersonId who, String words, Optional<String> channel) {
    return intake.answer(Request.typed("typed/" + ++typed, who, words, channel));
  }

  /** How many things are left to do. */
  public int left() {
    return database.read(Backlog::depth);
  }

  /** Waits until nothing is under way. */
  public void awaitQuiet() {
    awaitQuiet(delivery);
  }

  public static void awaitQuiet(Delivery delivery) {
    try {
      if (!delivery.awaitQuiet(PATIENCE)) {
        throw new IllegalStateException("it does not become quiet");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** Lets everything happen that will, moving the machine's clock past every pause. */
  public void settle() {
    settle(database, delivery, machine);
  }

  /** The same for a Muster that was put together otherwise. */
  public static void settle(Database database, Delivery delivery, SteppingClock machine) {
    awaitQuiet(delivery);
    for (int pauses = 0; database.read(Backlog::depth) > 0; pauses++) {
      if (pauses == MOST_PAUSES) {
        throw new IllegalStateException("some things are never done");
      }
      machine.step(LONGEST_PAUSE);
      delivery.sweep();
      awaitQuiet(delivery);
    }
  }

  @Override
  public void close() {
    delivery.close();
  }
}
