package muster.command.words;

import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import muster.incident.Wording;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Slack takes messages of 40,000 characters: none of them may hold up a reader or overflow it. */
class LongLinesTest {
  private static final int LONGEST = 40_000;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a", " ", "\n ", "-", "<", "<@U1> ", "&amp;", "--a-a", "-a", "\"", "' ", "--impact \"",
            "—private ",
        "because ", "1h ", "1h and ", "sev2 ", "sev", "(", "@a", "9", "#", " :", ": ", "\u200D",
            "é\u200D",
        "<!subteam^S1|@a> ", "yesterday ", "https://a|", ".", "…", "@channel",
      })
  void anyLineIsReadAtOnce(String part) {
    String tail = part.repeat(LONGEST / part.length());
    for (String head :
        List.of("", "log ", "--", "--impact \"", "sev2 ", "14:32 ", "1h", "@", "x ")) {
      assertTimeoutPreemptively(Duration.ofSeconds(5), () -> read(head + tail), head + part + "…");
      assertTimeoutPreemptively(Duration.ofSeconds(5), () -> read(head + tail + "x"), head + part);
    }
  }

  private static void read(String typed) {
    String line = Wording.typed(typed);
    Wording.shown(Wording.heard(typed));
    Line.read(line);
    DeclareWords.read(line);
    Because.split(line);
    PersonWord.leading(line);
    NumberWord.leading(line);
    TimeWord.leading(line, Instant.EPOCH, ZoneOffset.UTC);
  }
}
