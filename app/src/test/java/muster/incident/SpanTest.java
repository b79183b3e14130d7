package muster.incident;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SpanTest {
  @ParameterizedTest
  @CsvSource({
    "PT-3S,    0 seconds",
    "PT0S,     0 seconds",
    "PT1S,     1 second",
    "PT59.9S,  59 seconds",
    "PT60S,    1 minute",
    "PT6M59S,  6 minutes",
    "PT59M59S, 59 minutes",
    "PT1H,     1 hour",
    "PT1H59S,  1 hour",
    "PT1H5M,   1 h 5 min",
    "PT23H59M, 23 h 59 min",
    "PT24H,    1 day",
    "PT48H30M, 2 days",
    "PT50H,    2 d 2 h",
  })
  void peopleReadALengthOfTime(Duration length, String words) {
    assertEquals(words, Span.words(length));
  }

  @ParameterizedTest
  @CsvSource({
    "15m,            PT15M, 15m",
    "1h,             PT1H, 1h",
    "90s,            PT90S, 1m30s",
    "1h30m,          PT90M, 1h30m",
    "1h 30m,         PT90M, 1h30m",
    "' 20M ',        PT20M, 20m",
    "10 min,         PT10M, 10m",
    "2 hours,        PT2H, 2h",
    "1 hour 1 minute, PT61M, 1h1m",
    "2d,             PT48H, 48h",
    "0m,             PT0S, 0m",
    "999999h,        PT999999H, 999999h",
  })
  void writtenLengthsAreReadAndWrittenBack(String text, Duration length, String written) {
    assertEquals(Optional.of(length), Span.read(text));
    assertEquals(written, Span.written(length));
    assertEquals(Optional.of(length), Span.read(written));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", " ", "soon", "15", "m", "-5m", "1.5h", "30m1h", "1:30", "99999999m", "15m!"})
  void anythingElseIsNotALength(String text) {
    assertEquals(Optional.empty(), Span.read(text));
  }
}
