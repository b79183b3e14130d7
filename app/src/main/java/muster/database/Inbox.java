package muster.database;

import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Requests that were answered, so that whatever Slack delivers again gets the first answer. */
public final class Inbox {
  private final Handle handle;

  public Inbox(Handle handle) {
    this.handle = handle;
  }

  /** Takes the request for this transaction; false if it was answered before. */
  public boolean take(String request, Instant now) {
    return handle
            .createUpdate(
                """
                insert into inbox (request, answer, received) values (:request, '', :now)
                on conflict do nothing
                """)
            .bind("request", request)
            .bind("now", now)
            .execute()
        == 1;
  }

  public void answered(String request, String answer) {
    handle
        .createUpdate("update inbox set answer = :answer where request = :request")
        .bind("answer", answer)
        .bind("request", request)
        .execute();
  }

  public Optional<String> answer(String request) {
    return handle
        .createQuery("select answer from inbox where request = :request")
        .bind("request", request)
        .mapTo(String.class)
        .findOne();
  }

  /** Forgets a request that changed nothing and may come again. */
  public void forget(String request) {
    handle
        .createUpdate("delete from inbox where request = :request")
        .bind("request", request)
        .execute();
  }

  /** Forgets what Slack will not deliver again. */
  public int forgetBefore(Instant time) {
    return handle
        .createUpdate("delete from inbox where received < :time")
        .bind("time", time)
        .execute();
  }
}
