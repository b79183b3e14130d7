package muster.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import muster.Node;
import muster.database.DatabaseAddress;
import muster.rehearsal.CallLog.Logged;
import muster.rehearsal.Workspace;

/**
 * How long it takes from declaring until the declarer can work, with Slack far away, and with how
 * many calls.
 */
final class Declaring implements Measured {
  private static final Duration DISTANCE = Duration.ofMillis(100);
  private static final int ROUND_TRIPS = 3;
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  /** What a set-up cannot do without, and how often. */
  private static final Map<String, Integer> LEAST =
      new TreeMap<>(
          Map.of(
              "conversations.create", 1,
              "conversations.invite", 1,
              // The card, the announcement, and a word to the declarer where they declared.
              "chat.postMessage", 3,
              "pins.add", 1,
              "conversations.setTopic", 1,
              "conversations.setPurpose", 1));

  @Override
  public String name() {
    return "declare";
  }

  @Override
  public String wanted() {
    return "usable after at most 3 round trips to Slack, with no call that is not needed";
  }

  @Override
  public Duration takes() {
    return Duration.ofSeconds(15);
  }

  @Override
  public void run(String asked, Report report) throws Exception {
    Path folder = Files.createTempDirectory("muster-declare");
    try (Workspace workspace = BenchWorkspace.open();
        Node node = BenchWorkspace.muster(workspace, DatabaseAddress.in(folder))) {
      for (int warmUp = 0; warmUp < 5; warmUp++) {
        declared(workspace, node);
      }
      workspace.faults().distance(DISTANCE);
      Declared declared = declared(workspace, node);
      Timetable timetable = new Timetable(declared.calls(), declared.typed());
      report.say("  every call of Slack takes %d ms longer", DISTANCE.toMillis());
      timetable.chart(report);
      Logged card = card(declared.calls());
      int trips = timetable.chainTo(card).size();
      long usable = (card.endedNanos() - declared.typed()) / 1_000_000;
      report.below("round trips until the declarer can work", trips, "", ROUND_TRIPS);
      report.say(
          "  usable after %d ms, of which Slack took %d", usable, trips * DISTANCE.toMillis());
      calls(declared.calls(), report);
      report.limit("each of these calls needs what the one before it answered");
    }
  }

  /**
   * Everything that was called because of one declaration.
   *
   * @param typed when it was typed, by the machine's monotonic clock
   */
  private record Declared(long typed, List<Logged> calls) {}

  private static Declared declared(Workspace workspace, Node node) throws InterruptedException {
    int before = workspace.calls().size();
    long typed = System.nanoTime();
    workspace.as("ada").type("general", "/incident declare sev2 Payments time out");
    BenchWorkspace.awaitQuiet(workspace, node, PATIENCE);
    List<Logged> calls = workspace.calls();
    return new Declared(typed, calls.subList(before, calls.size()));
  }

  /** The first message in the new channel. */
  private static Logged card(List<Logged> calls) {
    Logged invite =
        calls.stream()
            .filter(call -> call.method().equals("conversations.invite"))
            .findFirst()
            .orElseThrow();
    String channel = invite.arguments().path("channel").asText();
    return calls.stream()
        .filter(call -> call.method().equals("chat.postMessage"))
        .filter(call -> call.arguments().path("channel").asText().equals(channel))
        .findFirst()
        .orElseThrow();
  }

  private static void calls(List<Logged> calls, Report report) {
    Map<String, Integer> made = new HashMap<>();
    calls.forEach(call -> made.merge(call.method(), 1, Integer::sum));
    int least = LEAST.values().stream().mapToInt(Integer::intValue).sum();
    made.forEach(
        (method, times) -> {
          int over = times - LEAST.getOrDefault(method, 0);
          if (over > 0) {
            report.say("  %d more %s than the least there could be", over, method);
          }
        });
    report.below("calls of the whole set-up", calls.size(), "", least);
  }
}
