package muster.database;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** What was asked of Slack: one row per effect, in order within its lane. */
public final class Outbox {
  /** Where a row stands. A row that is being sent when its worker dies stays SENDING: in doubt. */
  public enum State {
    WAITING,
    SENDING,
    DONE,
    FAILED
  }

  /**
   * An effect to be queued.
   *
   * @param mergeKey effects with the same key are one as long as it waits, such as edits of a card
   * @param after the row that must be done first
   */
  public record Asked(
      Optional<Integer> incident,
      String lane,
      String kind,
      String payload,
      Optional<String> mergeKey,
      Optional<Long> after) {}

  /**
   * A row as a worker sees it.
   *
   * @param dependency the state of the row it depends on, if any
   */
  public record Row(
      long id,
      Optional<Integer> incident,
      String kind,
      String payload,
      State state,
      int attempts,
      Instant notBefore,
      Instant created,
      Optional<String> lastError,
      Optional<State> dependency) {
    /** Whether it waits for no other row. */
    boolean isFree() {
      return !dependency.equals(Optional.of(State.WAITING))
          && !dependency.equals(Optional.of(State.SENDING));
    }
  }

  private final Handle handle;

  public Outbox(Handle handle) {
    this.handle = handle;
  }

  /**
   * Queues the effect and returns its id.
   *
   * @param created on the product's clock, as Slack's own times are
   * @param notBefore on the machine's clock
   */
  public long add(Asked asked, Instant created, Instant notBefore) {
    return handle
        .createUpdate(
            """
            insert into outbox (incident, lane, kind, payload, merge_key, depends_on, state,
                                attempts, not_before, created)
            values (:incident, :lane, :kind, :payload, :mergeKey, :dependsOn, 'WAITING',
                    0, :notBefore, :created)
            """)
        .bind("incident", asked.incident().orElse(null))
        .bind("lane", asked.lane())
        .bind("kind", asked.kind())
        .bind("payload", asked.payload())
        .bind("mergeKey", asked.mergeKey().orElse(null))
        .bind("dependsOn", asked.after().orElse(null))
        .bind("notBefore", notBefore)
        .bind("created", created)
        .executeAndReturnGeneratedKeys("id")
        .mapTo(Long.class)
        .one();
  }

  /**
   * Whether an effect with this key is still waiting, and so will show what this transaction
   * changes. The row is written, not read, so that no worker can take it before we commit.
   */
  public boolean mergesInto(String mergeKey) {
    return handle
            .createUpdate(
                """
                update outbox set merge_key = :mergeKey
                 where merge_key = :mergeKey and state = 'WAITING'
                """)
            .bind("mergeKey", mergeKey)
            .execute()
        > 0;
  }

  /** Lanes in which something waited for this row to end. */
  public List<String> lanesAfter(long id) {
    return handle
        .createQuery(
            "select distinct lane from outbox where depends_on = :id and state = 'WAITING'")
        .bind("id", id)
        .mapTo(String.class)
        .list();
  }

  /**
   * The first row in a lane that waits for nothing else. A row that does holds up what was asked
   * later for the same incident, and no others.
   */
  public Optional<Row> next(String lane) {
    return new FrontOfLane(handle, lane).next();
  }

  /**
   * Takes the row for sending; false if another worker was faster.
   *
   * @param over when a call that begins now is surely over, should nobody hear of its end
   */
  public boolean claim(Row row, Instant now, Instant over) {
    return handle
            .createUpdate(
                """
                update outbox
                   set state = 'SENDING', attempts = attempts + 1, claimed = :now,
                       not_before = :over
                 where id = :id and attempts = :attempts and state in ('WAITING', 'SENDING')
                """)
            .bind("now", now)
            .bind("over", over)
            .bind("id", row.id())
            .bind("attempts", row.attempts())
            .execute()
        == 1;
  }

  /** A call that begins now will surely be over by then, should nobody hear of its end. */
  public void begins(Row claimed, Instant over) {
    handle
        .createUpdate(
            """
            update outbox set not_before = :over
             where id = :id and attempts = :attempts and state = 'SENDING'
            """)
        .bind("over", over)
        .bind("id", claimed.id())
        .bind("attempts", claimed.attempts() + 1)
        .execute();
  }

  /** Ends the row; false if it was not being sent under this claim any more. */
  public boolean finish(Row claimed, State how, Optional<String> error) {
    return handle
            .createUpdate(
                """
                update outbox set state = :state, last_error = :error
                 where id = :id and attempts = :attempts and state in ('WAITING', 'SENDING')
                """)
            .bind("state", how.name())
            .bind("error", error.orElse(null))
            .bind("id", claimed.id())
            .bind("attempts", claimed.attempts() + 1)
            .execute()
        == 1;
  }

  /**
   * Puts the row back: WAITING if it surely was not done, SENDING if that is in doubt. What waits
   * behind it in its lane waits as long.
   */
  public void putBack(String lane, Row claimed, State as, Instant notBefore, String error) {
    handle
        .createUpdate(
            """
            update outbox set not_before = :notBefore
             where lane = :lane and state = 'WAITING' and not_before < :notBefore
            """)
        .bind("lane", lane)
        .bind("notBefore", notBefore)
        .execute();
    handle
        .createUpdate(
            """
            update outbox set state = :state, not_before = :notBefore, last_error = :error
             where id = :id and attempts = :attempts
            """)
        .bind("state", as.name())
        .bind("notBefore", notBefore)
        .bind("error", error)
        .bind("id", claimed.id())
        .bind("attempts", claimed.attempts() + 1)
        .execute();
  }
}
