package muster.rehearsal;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Slack's rate limits, by the machine's clock: per method, and per channel for posting. */
final class Rates {
  private static final long MINUTE = 60_000_000_000L;
  private static final long SECOND = 1_000_000_000L;
  private static final int POST_BURST = 4;
  private static final Set<String> TIER_2 =
      Set.of(
          "conversations.create",
          "conversations.setTopic",
          "conversations.setPurpose",
          "conversations.archive",
          "conversations.rename",
          "conversations.list",
          "pins.add",
          "bookmarks.add",
          "usergroups.list",
          "usergroups.users.list",
          "users.list");
  private static final Set<String> TIER_4 =
      Set.of(
          "views.open",
          "views.update",
          "chat.postEphemeral",
          "users.info",
          "files.getUploadURLExternal",
          "files.completeUploadExternal");

  private final boolean enforced;
  private final Map<String, Deque<Long>> calls = new HashMap<>();
  private final Map<String, Long> closedUntil = new HashMap<>();

  Rates(boolean enforced) {
    this.enforced = enforced;
  }

  /** Empty if the call may pass; otherwise the seconds to wait. */
  synchronized Optional<Integer> check(String method, String channel) {
    if (!enforced || method.startsWith("apps.") || method.equals("auth.test")) {
      return Optional.empty();
    }
    boolean posting = method.equals("chat.postMessage");
    String key = posting ? method + " " + channel : method;
    long window = posting ? POST_BURST * SECOND : MINUTE;
    int most = posting ? POST_BURST : perMinute(method);
    long now = System.nanoTime();
    Deque<Long> recent = calls.computeIfAbsent(key, k -> new ArrayDeque<>());
    while (!recent.isEmpty() && now - recent.peekFirst() > window) {
      recent.removeFirst();
    }
    if (recent.size() < most) {
      recent.addLast(now);
      return Optional.empty();
    }
    int wait = (int) Math.max(1, (window - (now - recent.peekFirst()) + SECOND - 1) / SECOND);
    closedUntil.put(key, now + wait * SECOND);
    return Optional.of(wait);
  }

  /** Whether the app calls again although it was asked to wait; a little for what was under way. */
  synchronized boolean impatient(String method, String channel) {
    String key = method.equals("chat.postMessage") ? method + " " + channel : method;
    Long until = closedUntil.get(key);
    long now = System.nanoTime();
    return enforced && until != null && now < until - SECOND / 5 && until - now < 59 * SECOND;
  }

  private static int perMinute(String method) {
    if (TIER_2.contains(method)) {
      return 20;
    }
    return TIER_4.contains(method) ? 100 : 50;
  }
}
