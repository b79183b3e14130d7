package muster.rehearsal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** The last calls of the app, for whoever wants to know what was really sent. */
public final class CallLog {
  private static final int KEPT = 20_000;

  /**
   * One call.
   *
   * @param startedNanos and the next: the machine's monotonic clock
   */
  public record Logged(
      String method,
      JsonNode arguments,
      boolean ok,
      String error,
      long startedNanos,
      long endedNanos) {}

  private final Deque<Logged> calls = new ArrayDeque<>();

  synchronized void add(Call call, ObjectNode answer, long started) {
    if (calls.size() == KEPT) {
      calls.removeFirst();
    }
    calls.addLast(
        new Logged(
            call.method(),
            call.arguments(),
            answer.path("ok").asBoolean(),
            answer.path("error").asText(),
            started,
            System.nanoTime()));
  }

  /** Oldest first. */
  public synchronized List<Logged> all() {
    return List.copyOf(calls);
  }
}
