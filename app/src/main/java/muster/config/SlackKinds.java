package muster.config;

import java.net.URI;
import java.util.regex.Pattern;

/** The kinds of values that reach Slack. Their mistakes are said without repeating the value. */
final class SlackKinds {
  private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9.-]+");

  static final Kind<Secret> BOT_TOKEN =
      token("xoxb-", "the bot token from OAuth & Permissions, which begins with xoxb-");

  static final Kind<Secret> APP_TOKEN =
      token("xapp-", "the app-level token from Basic Information, which begins with xapp-");

  static final Kind<Secret> SIGNING_SECRET =
      new Kind<>(
          "a signing secret",
          "the signing secret from Basic Information",
          text ->
              text.matches("(?!xox|xapp-)\\S+")
                  ? new Kind.Fits<>(new Secret(text))
                  : new Kind.Misfit<>("is " + what(text) + ", not a signing secret"));

  static final Kind<URI> API =
      Kind.of(
              "an address of http or https with a host and without a password",
              "https://slack.com/api/",
              PlaybookKinds::webAddress)
          .when(
              address -> address.getRawPath().endsWith("/api/") && address.getRawQuery() == null,
              "an address that ends in /api/",
              "https://slack.com/api/");

  private SlackKinds() {}

  private static Kind<Secret> token(String start, String write) {
    return new Kind<>(
        "a token that begins with " + start,
        write,
        text ->
            text.startsWith(start)
                    && text.length() > start.length()
                    && TOKEN.matcher(text).matches()
                ? new Kind.Fits<>(new Secret(text))
                : new Kind.Misfit<>(
                    text.equals(start) ? "is only the beginning of one" : "is " + what(text)));
  }

  /** What somebody pasted into the wrong place, told from its first letters. */
  private static String what(String text) {
    if (!TOKEN.matcher(text).matches()) {
      return "a text with spaces or other characters that no token has";
    }
    if (text.startsWith("xoxp-")) {
      return "a user token";
    }
    if (text.startsWith("xoxe")) {
      return "a token that expires (turn token rotation off)";
    }
    if (text.startsWith("xapp-")) {
      return "an app-level token";
    }
    return text.startsWith("xoxb-") ? "a bot token" : "something else";
  }
}
