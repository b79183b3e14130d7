package muster.bench;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import muster.rehearsal.CallLog.Logged;

/** Calls in the order in which they began, and which of them could only begin after which. */
final class Timetable {
  private static final int WIDTH = 48;

  private final List<Logged> calls;
  private final long from;

  /**
   * @param from the moment that counts as none, by the machine's monotonic clock
   */
  Timetable(List<Logged> calls, long from) {
    this.calls = calls.stream().sorted(Comparator.comparingLong(Logged::startedNanos)).toList();
    this.from = from;
  }

  /** Each call as a line: from when to when, and a bar. */
  void chart(Report report) {
    long end = calls.stream().mapToLong(Logged::endedNanos).max().orElse(from);
    double scale = (double) WIDTH / Math.max(1, end - from);
    for (Logged call : calls) {
      int left = (int) ((call.startedNanos() - from) * scale);
      int length = Math.max(1, (int) ((call.endedNanos() - call.startedNanos()) * scale));
      report.say(
          "  %6.0f %6.0f ms  %s%s%s  %s %s",
          (call.startedNanos() - from) / 1e6,
          (call.endedNanos() - from) / 1e6,
          " ".repeat(left),
          "=".repeat(length),
          " ".repeat(Math.max(0, WIDTH - left - length)),
          call.method(),
          call.arguments().path("channel").asText());
    }
  }

  /** The longest chain of calls, each begun after the one before it ended, up to this one. */
  List<Logged> chainTo(Logged last) {
    List<Logged> longest = new ArrayList<>();
    for (Logged call : calls) {
      if (call.endedNanos() <= last.startedNanos()) {
        List<Logged> before = chainTo(call);
        longest = before.size() > longest.size() ? before : longest;
      }
    }
    longest.add(last);
    return longest;
  }
}
