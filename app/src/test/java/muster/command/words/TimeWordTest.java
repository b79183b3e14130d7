package muster.command.words;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimeWordTest {
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

  /** 16:00:05 in Berlin. */
  private static final Instant NOW = Instant.parse("2026-11-20T15:00:05.123456789Z");

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "14:32 DB failed over ~ 2026-11-20T13:32:00Z ~ DB failed over",
        "02:10 ~ 2026-11-20T01:10:00Z ~ ''",
        "2:10: DB failed ~ 2026-11-20T01:10:00Z ~ DB failed",
        "14:32:10 — DB failed ~ 2026-11-20T13:32:10Z ~ DB failed",
        "14:32 - DB failed ~ 2026-11-20T13:32:00Z ~ DB failed",
        "14:32 -5 % traffic ~ 2026-11-20T13:32:00Z ~ -5 % traffic",
        "at 14:32, DB failed ~ 2026-11-20T13:32:00Z ~ DB failed",
        "10m ago DB failed ~ 2026-11-20T14:50:05.123456Z ~ DB failed",
        "1h ago ~ 2026-11-20T14:00:05.123456Z ~ ''",
        "1h30m ago x ~ 2026-11-20T13:30:05.123456Z ~ x",
        "1h 30m ago: x ~ 2026-11-20T13:30:05.123456Z ~ x",
        "1 hour and 30 minutes ago x ~ 2026-11-20T13:30:05.123456Z ~ x",
        "90 minutes ago x ~ 2026-11-20T13:30:05.123456Z ~ x",
        "an hour ago x ~ 2026-11-20T14:00:05.123456Z ~ x",
        "2 Days Ago x ~ 2026-11-18T15:00:05.123456Z ~ x",
        "just now x ~ 2026-11-20T15:00:05.123456Z ~ x",
        "yesterday 23:50 x ~ 2026-11-19T22:50:00Z ~ x",
        "Yesterday at 11:50pm x ~ 2026-11-19T22:50:00Z ~ x",
        "today 09:00 x ~ 2026-11-20T08:00:00Z ~ x",
        "2026-11-19 23:50 x ~ 2026-11-19T22:50:00Z ~ x",
        "2026-11-19T23:50:01.5Z x ~ 2026-11-19T23:50:01.500Z ~ x",
        "14:32 UTC x ~ 2026-11-20T14:32:00Z ~ x",
        "14:32utc x ~ 2026-11-20T14:32:00Z ~ x",
        "14:32Z ~ 2026-11-20T14:32:00Z ~ ''",
        "14:32+02:00 x ~ 2026-11-20T12:32:00Z ~ x",
        "2026-11-20T08:32:00-05:00 x ~ 2026-11-20T13:32:00Z ~ x",
        "14:32 - 15:10 errors ~ 2026-11-20T13:32:00Z ~ - 15:10 errors",
        "14:32 UTC+2 x ~ 2026-11-20T12:32:00Z ~ x",
        "yesterday 23:50 UTC x ~ 2026-11-19T23:50:00Z ~ x",
        "2pm x ~ 2026-11-20T13:00:00Z ~ x",
        "2:15pm x ~ 2026-11-20T13:15:00Z ~ x",
        "2:15\u202Fp.m. x ~ 2026-11-20T13:15:00Z ~ x",
        "12am x ~ 2026-11-19T23:00:00Z ~ x",
        "12 PM x ~ 2026-11-20T11:00:00Z ~ x",
        "14:32\u00A0x 🔥 ~ 2026-11-20T13:32:00Z ~ x 🔥",
        "16:00 x ~ 2026-11-20T15:00:00Z ~ x",
        "16:01 a fast clock ~ 2026-11-20T15:00:05.123456Z ~ a fast clock",
      })
  void aTimeThatHasPassed(String typed, Instant at, String rest) {
    assertEquals(new TimeWord.At(at, rest), TimeWord.leading(typed, NOW, BERLIN));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "3 pods restarted",
        "10 minutes of errors",
        "10m of lag",
        "yesterday we saw this too",
        "2026-11-19 release is out",
        "16:9 video is broken",
        "1:100 ratio",
        "100:20 is odd",
        "14:32ish DB failed",
        "14:32-15:10 errors",
        "2pmish",
        "now failing over",
        "just nowhere",
        "ago",
        "a month ago",
        "12 agoraphobic users",
        "DB failed 14:32",
        "v14:32",
        "🔥 14:32",
        "",
        " ",
      })
  void textWithoutATimeIsAllText(String typed) {
    assertEquals(new TimeWord.None(typed), TimeWord.leading(typed, NOW, BERLIN));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "25:99 x ~ `25:99` is not a time. Hours run from 00 to 23, minutes from 00 to 59: write `14:32`, `2:15pm` or `2026-11-19 23:50`.",
        "24:00 x ~ `24:00` is not a time. Hours run from 00 to 23, minutes from 00 to 59: write `14:32`, `2:15pm` or `2026-11-19 23:50`.",
        "13am x ~ `13am` is not a time. Hours run from 00 to 23, minutes from 00 to 59: write `14:32`, `2:15pm` or `2026-11-19 23:50`.",
        "2026-02-30 10:00 ~ `2026-02-30 10:00` is not a time. Hours run from 00 to 23, minutes from 00 to 59: write `14:32`, `2:15pm` or `2026-11-19 23:50`.",
        "14:32 PST x ~ `14:32 PST` names a zone that has several meanings. Write the time in UTC, as in `09:15 UTC`, or without a zone for your own.",
        "17:30 x ~ `17:30` is still ahead in Europe/Berlin, where it is 2026-11-20 16:00. For yesterday write `yesterday 17:30`.",
        "17:30 UTC ~ `17:30 UTC` is still ahead in UTC, where it is 2026-11-20 15:00. For yesterday write `yesterday 17:30 UTC`.",
        "2026-11-21 10:00 ~ `2026-11-21 10:00` is still ahead in Europe/Berlin, where it is 2026-11-20 16:00. Only what has happened has a time: leave the time out if it is now.",
        "2025-01-01 10:00 ~ `2025-01-01 10:00` is more than a year ago. Write a time within the last 366 days, such as `2h ago`.",
        "999999999d ago ~ `999999999d ago` is more than a year ago. Write a time within the last 366 days, such as `2h ago`.",
      })
  void aTimeThatCannotBe(String typed, String sentence) {
    assertEquals(new TimeWord.Wrong(sentence), TimeWord.leading(typed, NOW, BERLIN));
  }

  @Test
  void tabsAndLinesAreBlanks() {
    assertEquals(
        new TimeWord.At(Instant.parse("2026-11-20T13:32:00Z"), "x\ny"),
        TimeWord.leading("\t14:32\nx\ny", NOW, BERLIN));
  }

  @Property
  void anyTextIsReadAndNothingIsLost(@ForAll("texts") String typed, @ForAll("zones") ZoneId zone) {
    switch (TimeWord.leading(typed, NOW, zone)) {
      case TimeWord.At at -> {
        assertTrue(typed.contains(at.rest()));
        assertFalse(at.instant().isAfter(NOW));
      }
      case TimeWord.None none -> assertEquals(typed, none.rest());
      case TimeWord.Wrong wrong -> assertTrue(wrong.sentence().endsWith("."));
    }
  }

  @Property
  void everyClockOfTheLastTwelveHoursIsUnderstood(
      @ForAll @IntRange(min = 2, max = 719) int minutes, @ForAll("zones") ZoneId zone) {
    Instant meant = Instant.parse("2026-11-20T15:00:00Z").minus(Duration.ofMinutes(minutes));
    String clock = meant.atZone(zone).toLocalTime().toString();
    assertEquals(new TimeWord.At(meant, "x"), TimeWord.leading(clock + " x", NOW, zone));
  }

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.oneOf(
        Arbitraries.strings(),
        Arbitraries.of(
                "1",
                "9",
                "23",
                "59",
                "99",
                ":",
                "-",
                "2026-11-19",
                "T",
                " ",
                "\u00A0",
                "yesterday",
                "pm",
                "a.m.",
                "ago",
                "h",
                "minutes",
                "UTC",
                "Z",
                "+",
                "PST",
                "x",
                "🔥",
                "٣",
                "at",
                "just now")
            .list()
            .ofMaxSize(8)
            .map(parts -> String.join("", parts)));
  }

  @Provide
  Arbitrary<ZoneId> zones() {
    return Arbitraries.of(
            "UTC",
            "Europe/Berlin",
            "Asia/Kolkata",
            "America/St_Johns",
            "Pacific/Apia",
            "Asia/Kathmandu",
            "America/Los_Angeles",
            "Pacific/Kiritimati")
        .map(ZoneId::of);
  }
}
