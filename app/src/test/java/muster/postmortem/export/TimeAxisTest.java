package muster.postmortem.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import muster.postmortem.Times;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimeAxisTest {
  private static TimeAxis axis(String from, Duration length, String zone, double width) {
    Instant start = Instant.parse(from);
    Times times = new Times(ZoneId.of(zone));
    return new TimeAxis(start, start.plus(length), 0, width, times);
  }

  private static String marks(TimeAxis axis) {
    return axis.ticks(72).stream()
        .map(tick -> (tick.time() + " " + tick.day()).strip())
        .collect(Collectors.joining(", "));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "PT20M | Z | 14:04 20 Nov, 14:06, 14:08, 14:10, 14:12, 14:14, 14:16, 14:18, 14:20, 14:22",
        "PT2H  | Europe/Berlin | 15:10 20 Nov, 15:20, 15:30, 15:40, 15:50, 16:00, 16:10, 16:20,"
            + " 16:30, 16:40, 16:50, 17:00",
        "PT72H | Z | 18:00 20 Nov, 00:00 21 Nov, 06:00, 12:00, 18:00, 00:00 22 Nov,"
            + " 06:00, 12:00, 18:00, 00:00 23 Nov, 06:00, 12:00",
        "P21D  | Z | 22 Nov, 24 Nov, 26 Nov, 28 Nov, 30 Nov, 2 Dec, 4 Dec, 6 Dec, 8 Dec,"
            + " 10 Dec",
      })
  void marksStandAtRoundTimes(String length, String zone, String marks) {
    assertEquals(marks, marks(axis("2026-11-20T14:03:00Z", Duration.parse(length), zone, 900)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"PT0S", "PT1S", "PT5M", "PT7H", "PT49H", "P90D", "P900D"})
  void marksAreInOrderAndApart(String length) {
    for (double width : List.of(330.0, 900.0)) {
      TimeAxis axis = axis("2026-03-28T22:10:00Z", Duration.parse(length), "Europe/Berlin", width);
      List<Double> places = axis.ticks(56).stream().map(TimeAxis.Tick::x).toList();
      assertTrue(places.size() <= 1 + width / 56, places::toString);
      Stream.iterate(1, next -> next < places.size(), next -> next + 1)
          .forEach(
              next -> assertTrue(places.get(next) - places.get(next - 1) >= 55, places::toString));
    }
  }

  @Test
  void whatLiesOutsideIsDrawnAtTheEdge() {
    TimeAxis axis = axis("2026-11-20T14:03:00Z", Duration.ofHours(1), "Z", 900);
    assertEquals(0, axis.x(Instant.parse("2026-11-19T00:00:00Z")));
    assertEquals(450, axis.x(Instant.parse("2026-11-20T14:33:00Z")));
    assertEquals(900, axis.x(Instant.parse("2026-11-29T00:00:00Z")));
  }
}
