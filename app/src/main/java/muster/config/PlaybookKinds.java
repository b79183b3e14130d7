package muster.config;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import muster.incident.ChannelName;
import muster.incident.Depth;
import muster.incident.Role;
import muster.incident.Span;

/** The kinds of values in {@code muster.yml}. */
final class PlaybookKinds {
  private static final int LONGEST_TEXT = 300;

  private static final Kind<Duration> DURATION = Kind.of("a duration", "15m or 1h", Span::read);

  static final Kind<Duration> CADENCE =
      DURATION.when(within("1m", "24h"), "between 1m and 24h", "15m or 1h");

  static final Kind<Duration> PROMPT =
      DURATION.when(within("1s", "24h"), "between 1s and 24h", "5m");

  /** How long after something happened the next step comes. */
  static final Kind<Duration> STEP = DURATION.when(within("1m", "24h"), "between 1m and 24h", "5m");

  /** Nobody outside waits for more than an hour on SEV1 and SEV2 (P-20). */
  static final Kind<Duration> EXTERNAL_CADENCE_UNDER_COMMAND =
      DURATION.when(within("1m", "1h"), "between 1m and 1h", "30m or none");

  static final Kind<Role> ROLE = Kind.of("a role", "ic, tech, comms or scribe", Role::read);

  static final Kind<Depth> DEPTH =
      Kind.of("a depth of postmortem", "full, short or none", PlaybookKinds::depth);

  /** SEV1 and SEV2 owe a postmortem whatever the outcome (P-28). */
  static final Kind<Depth> DEPTH_UNDER_COMMAND =
      DEPTH.when(depth -> depth != Depth.NONE, "enough on SEV1 and SEV2", "full or short");

  static final Kind<Boolean> FLAG =
      Kind.of(
          "true or false",
          "true or false",
          text ->
              switch (text) {
                case "true" -> Optional.of(true);
                case "false" -> Optional.of(false);
                default -> Optional.empty();
              });

  static final Kind<String> TEXT =
      Kind.of(
          "a text of 1 to " + LONGEST_TEXT + " characters",
          "a sentence or two",
          text ->
              Optional.of(text.replaceAll("[\\s\\p{C}]+", " "))
                  .filter(line -> !line.isBlank() && line.length() <= LONGEST_TEXT));

  static final Kind<String> PREFIX =
      matching(
          "a channel prefix (lower-case letters, digits, single - and _, at most "
              + ChannelName.LONGEST_PREFIX
              + " characters)",
          "inc",
          ChannelName::isPrefix);

  static final Kind<String> CHANNEL =
      named(
          "#",
          "[CG][A-Z0-9]{8,20}|[\\p{Ll}\\p{Lo}\\p{M}\\p{N}_-]{1,80}",
          "a channel",
          "incidents, an id such as C0123456789, or none");

  static final Kind<String> GROUP =
      named(
          "@",
          "S[A-Z0-9]{8,20}|[\\p{Ll}\\p{Lo}\\p{N}._-]{1,80}",
          "a user group",
          "oncall, an id such as S0123456789, or none");

  static final Kind<String> PERSON =
      named(
          "@",
          "[\\p{L}\\p{M}\\p{N}][\\p{L}\\p{M}\\p{N} ._'-]{0,79}",
          "a person",
          "ada, an id such as U0123456789, or none");

  static final Kind<String> EMOJI =
      Kind.of(
          "the name of an emoji in Slack",
          "pushpin",
          text ->
              Optional.of(text.replaceAll("^:|:$", ""))
                  .filter(Pattern.compile("[\\p{Ll}\\p{Lo}\\p{N}_+'-]{1,100}").asMatchPredicate()));

  static final Kind<URI> WEB_ADDRESS =
      Kind.of("a web address", "https://status.example.com or none", PlaybookKinds::webAddress);

  private PlaybookKinds() {}

  static Kind<Integer> number(int least, int most) {
    return Kind.of(
        "a whole number from " + least + " to " + most,
        String.valueOf(most),
        text ->
            Optional.of(text)
                .filter(Pattern.compile("[0-9]{1,9}").asMatchPredicate())
                .map(Integer::valueOf)
                .filter(number -> number >= least && number <= most));
  }

  /** An address with a host and without a password. */
  static Optional<URI> webAddress(String text) {
    try {
      URI address = new URI(text);
      boolean web = "https".equals(address.getScheme()) || "http".equals(address.getScheme());
      return web && address.getHost() != null && address.getUserInfo() == null
          ? Optional.of(address)
          : Optional.empty();
    } catch (URISyntaxException notAnAddress) {
      return Optional.empty();
    }
  }

  private static Predicate<Duration> within(String least, String most) {
    Duration shortest = Span.read(least).orElseThrow();
    Duration longest = Span.read(most).orElseThrow();
    return length -> length.compareTo(shortest) >= 0 && length.compareTo(longest) <= 0;
  }

  private static Kind<String> matching(String what, String write, Predicate<String> holds) {
    return Kind.of(what, write, text -> Optional.of(text).filter(holds));
  }

  private static Kind<String> named(String sign, String pattern, String what, String write) {
    return Kind.of(
        what,
        write,
        text ->
            Optional.of(text.startsWith(sign) ? text.substring(1) : text)
                .filter(Pattern.compile(pattern).asMatchPredicate()));
  }

  private static Optional<Depth> depth(String text) {
    return switch (text.toLowerCase(Locale.ROOT)) {
      case "full" -> Optional.of(Depth.FULL);
      case "short" -> Optional.of(Depth.SHORT);
      case "none" -> Optional.of(Depth.NONE);
      default -> Optional.empty();
    };
  }
}
