package muster.rehearsal;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What goes wrong on purpose. */
public final class Faults {
  /** One thing that goes wrong with a call. */
  public sealed interface Fault {}

  /** The answer takes this much longer. */
  public record Slow(Duration by) implements Fault {}

  /** Slack does it at once, and the answer takes this much longer. */
  public record Stalls(Duration by) implements Fault {}

  /** Something before Slack answers with a page for people. */
  public record Garbled() implements Fault {}

  /** Slack's servers answer this status. */
  public record Status(int code) implements Fault {}

  /** Slack refuses with this error. */
  public record Refuses(String error) implements Fault {}

  /** Slack asks to wait. */
  public record Limited(int retryAfterSeconds) implements Fault {}

  /** The connection breaks before Slack did anything. */
  public record LostBefore() implements Fault {}

  /** Slack does it, and the answer never arrives. */
  public record LostAfter() implements Fault {}

  private final Map<String, Deque<Fault>> upcoming = new HashMap<>();
  private int deliveries = 1;
  private boolean socketsRefused;
  private int longestPage = 1_000;
  private Duration distance = Duration.ZERO;

  /** The next calls of this method go wrong like this, in order. */
  public synchronized void next(String method, Fault... faults) {
    Deque<Fault> queue = upcoming.computeIfAbsent(method, key -> new ArrayDeque<>());
    queue.addAll(List.of(faults));
  }

  /** The call of this number, counted from now, goes wrong like this; those before it do not. */
  public synchronized void at(String method, int call, Fault fault) {
    Deque<Fault> queue = upcoming.computeIfAbsent(method, key -> new ArrayDeque<>());
    while (queue.size() < call - 1) {
      queue.add(new Slow(Duration.ZERO));
    }
    queue.add(fault);
  }

  /** Whether everything that was to go wrong did; nothing goes wrong any more. */
  public synchronized boolean over() {
    boolean all = upcoming.values().stream().allMatch(Deque::isEmpty);
    upcoming.clear();
    return all;
  }

  /** Every event is delivered so many times, with the same id. */
  public synchronized void deliverEvents(int times) {
    deliveries = times;
  }

  /** Whether apps.connections.open fails. */
  public synchronized void refuseSockets(boolean refuse) {
    socketsRefused = refuse;
  }

  /** Lists give no more than so many at once, whatever is asked for. */
  public synchronized void shortenPages(int most) {
    longestPage = most;
  }

  /** From now on every call takes this much longer, as if Slack were far away. */
  public synchronized void distance(Duration each) {
    distance = each;
  }

  synchronized Duration distance() {
    return distance;
  }

  synchronized int longestPage() {
    return longestPage;
  }

  synchronized int deliveries() {
    return deliveries;
  }

  synchronized boolean socketsRefused() {
    return socketsRefused;
  }

  synchronized Optional<Fault> take(String method) {
    Deque<Fault> queue = upcoming.get(method);
    return queue == null ? Optional.empty() : Optional.ofNullable(queue.poll());
  }
}
