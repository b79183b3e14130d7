package muster.flow;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Consumer;
import muster.command.Decision.Stated;
import muster.database.Database;
import muster.database.DatabaseAway;
import muster.database.Incidents;
import muster.database.NewerFact;
import muster.database.Outbox;
import muster.database.Outbox.Row;
import muster.database.Outbox.State;
import muster.incident.Fact;
import muster.incident.MarkFact;
import muster.incident.SlackTime;
import muster.meters.Meters;
import org.jdbi.v3.core.Handle;

/** Works one lane: claims a row, sends it, and records what came of it as facts. */
final class LaneWork {
  private static final int ATTEMPTS_AT_A_BUG = 4;

  /** Noted on a row that failed by our own fault: only a second such failure is final. */
  private static final String OUR_FAULT = "a fault of Muster";

  /** From here on a call is timed by itself, and no longer by the claim before it. */
  private static final Duration LONG_AGO = Duration.ofSeconds(1);

  private final Database database;
  private final Clocks clocks;
  private final Pace pace;
  private final Sender sender;
  private final Consumer<Collection<String>> wake;
  private final Meters meters;
  private final Foreign foreign;
  private volatile boolean stopping;

  LaneWork(
      Database database,
      Clocks clocks,
      Pace pace,
      Sender sender,
      Consumer<Collection<String>> wake,
      Meters meters) {
    this.database = database;
    this.clocks = clocks;
    this.pace = pace;
    this.sender = sender;
    this.wake = wake;
    this.meters = meters;
    this.foreign = new Foreign(clocks);
  }

  void stop() {
    stopping = true;
  }

  /** Sends what can be sent now, in order, until the lane is empty or has to wait. */
  void workThrough(String lane) {
    Lease lease = new Lease(lane, database, clocks, pace);
    try {
      boolean more = true;
      while (more && !stopping) {
        Optional<Row> next = next(lane);
        more = next.isPresent() && !foreign.holds(next.get()) && claim(lease, next.get());
        if (more) {
          send(lane, lease, next.get());
        }
      }
    } finally {
      lease.release();
    }
  }

  /** The first row of the lane, if its time has come. */
  private Optional<Row> next(String lane) {
    Instant now = clocks.machineNow();
    return database
        .read(handle -> new Outbox(handle).next(lane))
        .filter(row -> !row.notBefore().isAfter(now));
  }

  private static boolean isInDoubt(Row row) {
    return row.state() == State.SENDING;
  }

  /** Takes the row and renews the lease in one step, so that both are ours or neither. */
  private boolean claim(Lease lease, Row row) {
    Instant now = clocks.machineNow();
    return database.write(
        handle -> lease.take(handle) && new Outbox(handle).claim(row, now, now.plus(pace.doubt())));
  }

  private void send(String lane, Lease lease, Row row) {
    try {
      Effect effect = EffectJson.read(row.kind(), row.payload());
      if (row.dependency().equals(Optional.of(State.FAILED)) && effect.needsOthers()) {
        // Whoever is in charge was told of what it depends on; this only follows from it.
        finish(row, State.FAILED, Optional.of("it depends on something refused"), List.of());
      } else {
        Instant claimed = clocks.machineNow();
        Attempt attempt = new Attempt(row, () -> begins(row, claimed));
        done(row, sender.permittedBy(lease).send(effect, attempt));
        DeliveryLine.done(row);
      }
    } catch (ChatProblem problem) {
      later(lane, row, problem);
    } catch (Sender.NoChannel none) {
      // That the channel could not be created was told when it was tried.
      finish(row, State.FAILED, Optional.of(none.getMessage()), List.of());
    } catch (Permit.Overtaken overtaken) {
      DeliveryLine.overtaken(row);
    } catch (DatabaseAway away) {
      // The row stays as it is, in doubt, and is looked up once the database is back.
      throw away;
    } catch (NewerFact newer) {
      // Perhaps it was sent and only its result could not be noted, so it is in doubt.
      foreign.leave(row, newer.getMessage());
      putBack(lane, row, State.SENDING, clocks.machineNow(), newer.getMessage());
    } catch (RuntimeException bug) {
      DeliveryLine.fault(row, bug);
      giveUpInTheEnd(lane, row);
    }
  }

  /** What came before this call, looking up for example, may have taken long. */
  private void begins(Row row, Instant claimed) {
    Instant now = clocks.machineNow();
    if (Duration.between(claimed, now).compareTo(LONG_AGO) > 0) {
      database.write(
          handle -> {
            new Outbox(handle).begins(row, now.plus(pace.doubt()));
            return null;
          });
    }
  }

  /** A bug of ours must not hold up a lane for ever, and somebody must hear of it. */
  private void giveUpInTheEnd(String lane, Row row) {
    boolean again = row.lastError().equals(Optional.of(OUR_FAULT));
    if (row.attempts() < ATTEMPTS_AT_A_BUG || !again) {
      putBack(lane, row, State.SENDING, afterDoubt(row), OUR_FAULT);
    } else {
      fail(row, "%s, see outbox=%d in its log".formatted(OUR_FAULT, row.id()));
    }
  }

  private void later(String lane, Row row, ChatProblem problem) {
    String why = String.valueOf(problem.getMessage());
    switch (problem) {
      case ChatProblem.Refused refused -> fail(row, why);
      case ChatProblem.Busy busy ->
          putBack(lane, row, backTo(row), clocks.machineNow().plus(busy.retryAfter()), why);
      case ChatProblem.Down down -> putBack(lane, row, backTo(row), retry(row), why);
      case ChatProblem.InDoubt doubt -> putBack(lane, row, State.SENDING, afterDoubt(row), why);
    }
  }

  /** A row that was in doubt before this attempt still is, whatever stopped this attempt. */
  private static State backTo(Row row) {
    return isInDoubt(row) ? State.SENDING : State.WAITING;
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
        handle -> {
          new Outbox(handle).putBack(lane, row, as, notBefore, why);
          return null;
        });
    DeliveryLine.later(row, why);
  }

  private void done(Row row, List<Fact> learnt) {
    finish(row, State.DONE, Optional.empty(), learnt);
  }

  private void fail(Row row, String why) {
    finish(row, State.FAILED, Optional.of(why), Failures.facts(row, why));
    meters.gaveUp();
    DeliveryLine.gaveUp(row, why);
  }

  private void finish(Row row, State how, Optional<String> error, List<Fact> learnt) {
    wake.accept(
        Conflict.retried(
            () ->
                database.write(
                    handle -> {
                      Chronicle chronicle = new Chronicle(handle, clocks);
                      if (new Outbox(handle).finish(row, how, error)) {
                        append(chronicle, handle, row, learnt);
                        noticed(chronicle, handle, row);
                      }
                      List<String> waiting = new Outbox(handle).lanesAfter(row.id());
                      chronicle.lanes().addAll(waiting);
                      return chronicle.lanes();
                    })));
  }

  /** The card said that this post was waiting, or says that others are: it is drawn anew. */
  private void noticed(Chronicle chronicle, Handle handle, Row row) {
    if (EffectJson.NEWS.contains(row.kind()) && Late.isLate(row.created(), clocks.now())) {
      chronicle.redraw(new Incidents(handle).load(row.incident().orElseThrow()).orElseThrow());
    }
  }

  private static void append(Chronicle chronicle, Handle handle, Row row, List<Fact> learnt) {
    if (!learnt.isEmpty()) {
      var incident = new Incidents(handle).load(row.incident().orElseThrow());
      List<Stated> facts = learnt.stream().map(fact -> new Stated(fact, happened(fact))).toList();
      chronicle.append(incident, facts, Optional.empty(), Optional.empty());
    }
  }

  /** A message happened when it was said, not when it was read. */
  private static Optional<Instant> happened(Fact fact) {
    return fact instanceof MarkFact.MessageMarked marked
        ? SlackTime.of(marked.message().ts())
        : Optional.empty();
  }
}
