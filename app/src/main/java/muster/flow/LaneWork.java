package muster.flow;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import muster.command.Decision.Stated;
import muster.database.Database;
import muster.database.DatabaseAway;
import muster.database.Incidents;
import muster.database.NewerFact;
import muster.database.Outbox;
import muster.database.Outbox.Row;
import muster.database.Outbox.State;
import muster.database.Turn;
import muster.incident.Fact;
import muster.incident.MarkFact;
import muster.incident.SlackTime;
import muster.meters.Meters;
import org.jdbi.v3.core.Handle;

/** Works one lane: claims a row, sends it, and records what came of it as facts. */
final class LaneWork {
  /** From here on a call is timed by itself, and no longer by the claim before it. */
  private static final Duration LONG_AGO = Duration.ofSeconds(1);

  private final Database database;
  private final Clocks clocks;
  private final Pace pace;
  private final Sender sender;
  private final Redraws redraws;
  private final Retries retries;
  private final Consumer<Collection<String>> wake;
  private final Meters meters;
  private final Foreign foreign;
  private volatile boolean stopping;

  LaneWork(
      Database database,
      Clocks clocks,
      Pace pace,
      Sender sender,
      Redraws redraws,
      Consumer<Collection<String>> wake,
      Meters meters) {
    this.database = database;
    this.clocks = clocks;
    this.pace = pace;
    this.sender = sender;
    this.redraws = redraws;
    this.retries = new Retries(database, clocks, pace, redraws);
    this.wake = wake;
    this.meters = meters;
    this.foreign = new Foreign(clocks);
  }

  void stop() {
    stopping = true;
  }

  /** Sends what can be sent now, in order, until the lane is empty or has to wait. */
  void workThrough(String lane) {
    if (Effect.isRedraw(lane) && !redraws.areTaken()) {
      return;
    }
    Lease lease = new Lease(lane, database, clocks, pace);
    try {
      Optional<Row> next = database.read(handle -> next(handle, lane));
      while (next.isPresent()
          && !stopping
          && !foreign.holds(next.get())
          && claim(lease, next.get())) {
        next = sent(lane, lease, next.get());
      }
    } finally {
      lease.release();
    }
  }

  /** The first row of the lane, if its time has come. */
  private Optional<Row> next(Handle handle, String lane) {
    Instant now = clocks.machineNow();
    return new Outbox(handle).next(lane).filter(row -> !row.notBefore().isAfter(now));
  }

  /** Takes the row and renews the lease in one step, so that both are ours or neither. */
  private boolean claim(Lease lease, Row row) {
    Instant now = clocks.machineNow();
    return database.write(
        Turn.DELIVERY,
        handle -> lease.take(handle) && new Outbox(handle).claim(row, now, now.plus(pace.doubt())));
  }

  /** Sends it, and returns what comes next. */
  private Optional<Row> sent(String lane, Lease lease, Row row) {
    try {
      Effect effect = EffectJson.read(row.kind(), row.payload());
      if (row.dependency().equals(Optional.of(State.FAILED)) && effect.needsOthers()) {
        // Whoever is in charge was told of what it depends on; this only follows from it.
        return failed(lane, lease, row, "it depends on something refused");
      }
      Instant claimed = clocks.machineNow();
      Attempt attempt = new Attempt(row, () -> begins(row, claimed));
      List<Fact> learnt = sender.permittedBy(lease).send(effect, attempt);
      Optional<Row> next = finish(lane, lease, row, State.DONE, Optional.empty(), learnt);
      DeliveryLine.done(row);
      return next;
    } catch (ChatProblem.Refused refused) {
      return refused(lane, lease, row, String.valueOf(refused.getMessage()), refused.logged());
    } catch (ChatProblem problem) {
      retries.later(lane, row, problem);
    } catch (Sender.NoChannel none) {
      // That the channel could not be created was told when it was tried.
      return failed(lane, lease, row, String.valueOf(none.getMessage()));
    } catch (Permit.Overtaken overtaken) {
      DeliveryLine.overtaken(row);
    } catch (DatabaseAway away) {
      // The row stays as it is, in doubt, and is looked up once the database is back.
      throw away;
    } catch (NewerFact newer) {
      // Perhaps it was sent and only its result could not be noted, so it is in doubt.
      foreign.leave(row, newer.getMessage());
      retries.inDoubt(lane, row, newer.getMessage());
    } catch (RuntimeException bug) {
      DeliveryLine.fault(row, bug);
      if (!retries.afterBug(lane, row)) {
        return givenUp(lane, lease, row);
      }
    }
    return database.read(handle -> next(handle, lane));
  }

  /** What came before this call, looking up for example, may have taken long. */
  private void begins(Row row, Instant claimed) {
    Instant now = clocks.machineNow();
    if (Duration.between(claimed, now).compareTo(LONG_AGO) > 0) {
      database.write(
          Turn.DELIVERY,
          handle -> {
            new Outbox(handle).begins(row, now.plus(pace.doubt()));
            return null;
          });
    }
  }

  private Optional<Row> failed(String lane, Lease lease, Row row, String why) {
    return finish(lane, lease, row, State.FAILED, Optional.of(why), List.of());
  }

  /** Somebody has to hear of it. */
  private Optional<Row> refused(String lane, Lease lease, Row row, String why, String logged) {
    Optional<Row> next =
        finish(lane, lease, row, State.FAILED, Optional.of(why), Failures.facts(row, why));
    meters.gaveUp();
    DeliveryLine.gaveUp(row, logged);
    return next;
  }

  /** The fault may be one that keeps the incident itself from being read: then nobody is told. */
  private Optional<Row> givenUp(String lane, Lease lease, Row row) {
    String why = Retries.givenUp(row);
    try {
      return refused(lane, lease, row, why, why);
    } catch (DatabaseAway | NewerFact left) {
      throw left;
    } catch (RuntimeException bug) {
      DeliveryLine.fault(row, bug);
      boolean unused =
          database.write(
              Turn.DELIVERY,
              handle -> new Outbox(handle).finish(row, State.FAILED, Optional.of(why)));
      meters.gaveUp();
      return database.read(handle -> next(handle, lane));
    }
  }

  /**
   * What finishing a row came to.
   *
   * @param woken lanes that have something new to do
   * @param next the row that comes next in this lane; the lane is left where there is none
   */
  private record Finished(Set<String> woken, Optional<Row> next) {}

  /**
   * One transaction keeps what was learnt, looks what is next and leaves the lane if nothing is.
   */
  private Optional<Row> finish(
      String lane, Lease lease, Row row, State how, Optional<String> error, List<Fact> learnt) {
    Finished finished =
        Conflict.retried(
            () ->
                database.write(
                    Turn.DELIVERY,
                    handle -> {
                      Chronicle chronicle = new Chronicle(handle, clocks);
                      if (new Outbox(handle).finish(row, how, error)) {
                        append(chronicle, handle, row, learnt);
                        noticed(chronicle, handle, row);
                      }
                      chronicle.lanes().addAll(new Outbox(handle).lanesAfter(row.id()));
                      Optional<Row> next = next(handle, lane);
                      if (next.isEmpty()) {
                        lease.release(handle);
                      }
                      return new Finished(chronicle.lanes(), next);
                    }));
    if (finished.next().isEmpty()) {
      lease.released();
    }
    wake.accept(finished.woken());
    return finished.next();
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
