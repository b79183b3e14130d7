package muster.rehearsal;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
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
  static final int POST_BURST = 4;
  private static final Set<String> TIER_2 =
      Set.of(
          "conversations.create",
          "conversations.setTopic",
          "conversations.setPurpose",
          "conversations.archive",
          "conversations.rename",
          "conversations.canvases.create",
          "conversations.list",
          "pins.add",
          "bookmarks.add",
          "bookmarks.edit",
          "bookmarks.remove",
          "usergroups.list",
          "usergroups.users.list",
          "users.list");
  private static final Set<String> TIER_4 =
      Set.of(
          "views.open",
          "views.push",
          "views.update",
          "views.publish",
          "chat.postEphemeral",
          "users.info",
          "conversations.members",
          "files.info",
          "files.getUploadURLExternal",
          "files.completeUploadExternal");

  /** How long a call may take from the app's last look at what it was told until it arrives. */
  private static final long UNDER_WAY = SECOND / 10;

  /** A method that is not to be called, and when the app was told. */
  private record Closed(long until, long told) {}

  private final boolean enforced;
  private final InstantSource machine;
  private final Map<String, Deque<Long>> calls = new HashMap<>();
  private final Map<String, Closed> closedUntil = new HashMap<>();

  Rates(WorkspaceSettings settings) {
    this.enforced = settings.rates();
    this.machine = settings.machine();
  }

  private long now() {
    return Duration.between(Instant.EPOCH, machine.instant()).toNanos();
  }

  /** Empty if the call may pass; otherwise the seconds to wait. */
  synchronized Optional<Integer> check(String method, String channel) {
    if (!enforced || method.startsWith("apps.") || method.equals("auth.test")) {
      return Optional.empty();
    }
    boolean posting = method.equals("chat.postMessage");
    String key = key(method, channel);
    long window = posting ? POST_BURST * SECOND : MINUTE;
    int most = posting ? POST_BURST : perMinute(method);
    long now = now();
    Deque<Long> recent = calls.computeIfAbsent(key, k -> new ArrayDeque<>());
    while (!recent.isEmpty() && now - recent.peekFirst() > window) {
      recent.removeFirst();
    }
    if (recent.size() < most) {
      recent.addLast(now);
      return Optional.empty();
    }
    int wait = (int) Math.max(1, (window - (now - recent.peekFirst()) + SECOND - 1) / SECOND);
    close(method, channel, wait);
    return Optional.of(wait);
  }

  /** The app is asked to wait so many seconds, for whatever reason. */
  synchronized void close(String method, String channel, int seconds) {
    closedUntil.put(key(method, channel), new Closed(now() + seconds * SECOND, now()));
  }

  /** Posting is limited per channel, everything else per method. */
  private static String key(String method, String channel) {
    return method.equals("chat.postMessage") ? method + " " + channel : method;
  }

  /** Whether the app calls again although it was asked to wait; not if the call was under way. */
  synchronized boolean impatient(String method, String channel) {
    Closed closed = closedUntil.get(key(method, channel));
    return closed != null
        && now() < closed.until() - SECOND / 5
        && now() - closed.told() > UNDER_WAY;
  }

  /** As Slack's tiers promise at least. */
  static int perMinute(String method) {
    if (TIER_2.contains(method)) {
      return 20;
    }
    return TIER_4.contains(method) ? 100 : 50;
  }
}
