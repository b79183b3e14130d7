package muster.flow;

import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import muster.database.Database;
import muster.database.Outbox;
import muster.database.Outbox.Row;
import muster.database.Outbox.State;
import muster.database.Turn;

/** When what could not be sent now is tried again. */
record Retries(Database database, Clocks clocks, Pace pace, Redraws redraws) {
  /** Noted on a row that failed by our own fault: only a second such failure is final. */
  private static final String OUR_FAULT = "a fault of Muster";

  private static final int ATTEMPTS_AT_A_BUG = 4;

  /** Puts a row back that Slack did not refuse for good. */
  void later(String lane, Row row, ChatProblem problem) {
    String why = String.valueOf(problem.getMessage());
    switch (problem) {
      case ChatProblem.Refused refused -> throw new IllegalArgumentException(refused);
      case ChatProblem.Busy busy -> {
        Instant until = clocks.machineNow().plus(busy.retryAfter());
        if (Effect.isRedraw(lane)) {
          redraws.noneUntil(until);
        }
        putBack(lane, row, backTo(row), until, why);
      }
      case ChatProblem.Down down -> putBack(lane, row, backTo(row), retry(row), why);
      case ChatProblem.InDoubt doubt -> putBack(lane, row, State.SENDING, afterDoubt(row), why);
    }
  }

  /** Puts a row back of which nobody knows whether it was sent, to be looked up at once. */
  void inDoubt(String lane, Row row, String why) {
    putBack(lane, row, State.SENDING, clocks.machineNow(), why);
  }

  /** A bug of ours must not hold up a lane for ever: false if it is time to give up. */
  boolean afterBug(String lane, Row row) {
    boolean again = row.lastError().equals(Optional.of(OUR_FAULT));
    if (row.attempts() >= ATTEMPTS_AT_A_BUG && again) {
      return false;
    }
    putBack(lane, row, State.SENDING, afterDoubt(row), OUR_FAULT);
    return true;
  }

  /** Why such a row failed in the end, and where to read more of it. */
  static String givenUp(Row row) {
    return "%s, see outbox=%d in its log".formatted(OUR_FAULT, row.id());
  }

  /** A row that was in doubt before this attempt still is, whatever stopped this attempt. */
  private static State backTo(Row row) {
    return row.state() == State.SENDING ? State.SENDING : State.WAITING;
  }

  /** A call without an answer may still be under way; Slack can say what came of it afterwards. */
  private Instant afterDoubt(Row row) {
    Instant over = clocks.machineNow().plus(pace.doubt());
    Instant retry = retry(row);
    return retry.isAfter(over) ? retry : over;
  }

  private Instant retry(Row row) {
    return pace.retry(
        clocks.machineNow(), row.attempts(), ThreadLocalRandom.current().nextDouble());
  }

  private void putBack(String lane, Row row, State as, Instant notBefore, String why) {
    database.write(
        Turn.DELIVERY,
        handle -> {
          new Outbox(handle).putBack(lane, row, as, notBefore, why);
          return null;
        });
    DeliveryLine.later(row, why);
  }
}
