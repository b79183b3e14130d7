package muster.incident.story;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CueDueTest {
  private static final Instant BEGAN = Instant.parse("2026-11-20T14:00:00Z");
  private static final Progress BEGUN = Progress.begun(BEGAN);

  private static Cue cue(String id, int minutes, Point of, Point... unless) {
    return new Cue(
        id,
        Duration.ofMinutes(minutes),
        of,
        List.of(unless),
        "eve",
        Optional.empty(),
        "words",
        false,
        Optional.empty());
  }

  private static Instant minute(int minute) {
    return BEGAN.plus(Duration.ofMinutes(minute));
  }

  @Test
  void theEarliestCueComesFirstAndEachOnce() {
    List<Cue> cues = List.of(cue("late", 5, Point.BEGUN), cue("soon", 2, Point.BEGUN));
    assertEquals(Optional.of(minute(2)), CueDue.next(cues, BEGUN));
    assertEquals(Optional.empty(), CueDue.due(cues, BEGUN, minute(1)));
    assertEquals("soon", CueDue.due(cues, BEGUN, minute(9)).orElseThrow().id());
    Progress given = BEGUN.given("soon", minute(2));
    assertEquals("late", CueDue.due(cues, given, minute(9)).orElseThrow().id());
    assertEquals(Optional.empty(), CueDue.next(cues, given.given("late", minute(5))));
  }

  @Test
  void aCueWaitsForItsPointAndIsSparedByAnother() {
    List<Cue> cues = List.of(cue("answer", 3, Point.cue("question"), Point.of(Turn.LED)));
    assertEquals(Optional.empty(), CueDue.next(cues, BEGUN));
    Progress asked = BEGUN.given("question", minute(4));
    assertEquals(Optional.of(minute(7)), CueDue.next(cues, asked));
    Progress led = new Progress(Map.of("cue question", minute(4), "led", minute(6)));
    assertEquals(Optional.empty(), CueDue.due(cues, led, minute(8)));
  }

  @Test
  void onceItIsResolvedOnlyWhatFollowsIsSaid() {
    List<Cue> cues =
        List.of(cue("alarm", 20, Point.BEGUN), cue("thanks", 1, Point.of(Turn.RESOLVED)));
    Progress resolved = new Progress(Map.of("begun", BEGAN, "resolved", minute(10)));
    assertEquals("thanks", CueDue.due(cues, resolved, minute(30)).orElseThrow().id());
    assertEquals(Optional.empty(), CueDue.next(cues, resolved.given("thanks", minute(11))));
  }
}
