package muster.faults;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import muster.rehearsal.CallLog;
import muster.transcript.Room;

/**
 * The tale as it goes when nothing goes wrong, against which all others are held.
 *
 * @param rough what comes of the tale in which some answers are lost
 * @param smoothCalls how often each method was called when nothing was lost
 * @param everything every method that was called, Muster's start included
 */
record Reference(
    Outcome smooth,
    Outcome rough,
    Map<String, Integer> smoothCalls,
    Map<String, Integer> roughCalls,
    Set<String> everything) {

  static Reference played() {
    try (Room room = Stand.room(false)) {
      Tale smooth = new Tale(room, false);
      Map<String, Integer> smoothCalls = calls(room, smooth);
      Outcome smoothly = smooth.outcome();
      Tale rough = new Tale(room, true);
      Map<String, Integer> roughCalls = calls(room, rough);
      Outcome roughly = rough.outcome();
      // While there is a private incident a start asks for more.
      room.stage().type("ada", "general", "/incident declare sev2 Keys leaked --private");
      room.stop();
      room.start();
      Set<String> everything = new TreeSet<>();
      room.workspace().calls().stream().map(CallLog.Logged::method).forEach(everything::add);
      return new Reference(smoothly, roughly, smoothCalls, roughCalls, everything);
    }
  }

  private static Map<String, Integer> calls(Room room, Tale tale) {
    tale.prepare();
    int before = room.workspace().calls().size();
    tale.play();
    room.workspace().faults().over();
    Map<String, Integer> calls = new TreeMap<>();
    room.workspace().calls().stream()
        .skip(before)
        .forEach(call -> calls.merge(call.method(), 1, Integer::sum));
    return calls;
  }

  /** Whether the method is called only where an answer was lost. */
  boolean onlyRough(String method) {
    return !smoothCalls.containsKey(method);
  }

  /** How often the method is called in the tale in which it is called at all. */
  int calls(String method) {
    return onlyRough(method) ? roughCalls.get(method) : smoothCalls.get(method);
  }
}
