package muster.config;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import muster.incident.Severity;
import muster.incident.Span;
import muster.incident.Title;
import muster.incident.Wording;
import muster.incident.story.Point;
import muster.incident.story.Turn;

/** The kinds of values in a scenario. */
final class ScenarioKinds {
  /** What a message of Muster's shows of what somebody says. */
  private static final int LONGEST_SAYING = 900;

  private static final Duration LONGEST_WAIT = Duration.ofDays(7);
  private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9-]{0,39}");

  static final Kind<String> NAME_WORD = matching("a name", "a-word-like-this", NAME);

  static final Kind<String> PERSON =
      matching("the name of somebody", "ada", Pattern.compile("[a-z][a-z0-9-]{0,20}"));

  static final Kind<String> CHANNEL =
      matching(
          "a channel (lower-case letters, digits, - and _)",
          "support",
          Pattern.compile("[a-z0-9][a-z0-9_-]{0,39}"));

  static final Kind<String> REAL = text(80, "Ada Byron");
  static final Kind<String> PLAYS = text(120, "support lead");
  static final Kind<String> LINE = text(300, "a sentence");

  /** Nobody of the story types commands: that is for those who practise. */
  static final Kind<String> SAYS =
      text(LONGEST_SAYING, "what they say")
          .when(words -> !words.startsWith("/"), "said but typed", "what they say");

  static final Kind<String> TITLE =
      new Kind<>(
          "a title",
          "Card payments time out",
          words ->
              switch (Title.read(words)) {
                case Title.Accepted accepted -> new Kind.Fits<>(accepted.title().toString());
                case Title.Refused refused -> new Kind.Misfit<>("is no title");
              });

  static final Kind<String> RULE =
      matching("a rule of the playbook", "P-2", Pattern.compile("P-[1-9][0-9]?"));

  static final Kind<Severity> SEVERITY =
      Kind.of(
          "a severity that is declared",
          "sev1, sev2 or sev3",
          text -> Severity.read(text).filter(severity -> severity != Severity.SEV4));

  static final Kind<Duration> WAIT =
      Kind.of("a duration", "90s, 10m or 1h", Span::read)
          .when(wait -> wait.compareTo(LONGEST_WAIT) <= 0, "at most 7 days", "90s, 10m or 1h");

  static final Kind<LocalTime> TIME_OF_DAY =
      Kind.of("a time of day", "\"14:20\"", ScenarioKinds::time);

  static final Kind<ZoneId> ZONE = Kind.of("a time zone", "Europe/Berlin", ScenarioKinds::zone);

  static final Kind<muster.incident.Kind> KIND =
      Kind.of(
          "a kind of incident",
          "production, near-miss or process",
          text ->
              Arrays.stream(muster.incident.Kind.values())
                  .filter(kind -> kind != muster.incident.Kind.DRILL && kind.word().equals(text))
                  .findFirst());

  static final Kind<Point> POINT =
      Kind.of(
          "a moment",
          Turn.words().stream().collect(Collectors.joining(", ")) + " or cue ID",
          ScenarioKinds::point);

  private ScenarioKinds() {}

  /** Text as people write it, lines and all. */
  static Kind<String> text(int longest, String write) {
    return Kind.of(
        "a text of 1 to " + longest + " characters",
        write,
        text ->
            Optional.of(Wording.clean(text).strip())
                .filter(clean -> !clean.isEmpty() && clean.length() <= longest));
  }

  private static Kind<String> matching(String what, String write, Pattern pattern) {
    return Kind.of(what, write, text -> Optional.of(text).filter(pattern.asMatchPredicate()));
  }

  private static Optional<Point> point(String text) {
    if (text.startsWith("cue ")) {
      return Optional.of(text.substring("cue ".length()).strip())
          .filter(NAME.asMatchPredicate())
          .map(Point::cue);
    }
    return Turn.read(text).map(Point::of);
  }

  private static Optional<LocalTime> time(String text) {
    try {
      return Optional.of(LocalTime.parse(text));
    } catch (DateTimeException notATime) {
      return Optional.empty();
    }
  }

  /** One that browsers know as well: they cannot tell the time of UTC+3. */
  private static Optional<ZoneId> zone(String text) {
    return ZoneId.getAvailableZoneIds().contains(text) && !text.startsWith("SystemV/")
        ? Optional.of(ZoneId.of(text))
        : Optional.empty();
  }
}
