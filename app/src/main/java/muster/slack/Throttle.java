package muster.slack;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import muster.flow.ChatProblem;

/** Obeys Slack's Retry-After per method and channel: no call goes out before it has passed. */
final class Throttle {
  private final InstantSource machine;
  private final Map<String, Instant> closedUntil = new ConcurrentHashMap<>();

  Throttle(InstantSource machine) {
    this.machine = machine;
  }

  /**
   * @throws ChatProblem.Busy while calls like this one have to wait
   */
  void check(String method, String channel) {
    Instant now = machine.instant();
    Instant until = closedUntil.get(key(method, channel));
    if (until != null && until.isAfter(now)) {
      throw new ChatProblem.Busy(method, Duration.between(now, until));
    }
  }

  ChatProblem.Busy close(String method, String channel, Duration retryAfter) {
    closedUntil.values().removeIf(until -> until.isBefore(machine.instant()));
    closedUntil.put(key(method, channel), machine.instant().plus(retryAfter));
    return new ChatProblem.Busy(method, retryAfter);
  }

  /** Posting is limited per channel, everything else per method. */
  private static String key(String method, String channel) {
    return method.equals("chat.postMessage") ? method + " " + channel : method;
  }
}
