package muster.incident;

import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What people write, between Slack's way of writing it and ours.
 *
 * <p>Facts keep plain text: {@code a < b & c}, {@code @channel} and links as they are read, and
 * only a person stays a token, {@code <@U123>}, so that the mention survives a change of name. Text
 * comes in through {@link #heard} (messages), {@link #typed} (a line to be read as a command) or
 * {@link #clean} (a form, where Slack escapes nothing), each once, and goes out through {@link
 * #shown} or {@link #named}. All are total: no text makes them throw.
 */
public final class Wording {
  private static final Pattern PERSON = Pattern.compile("<@([UW][A-Z0-9]+)>");
  private static final Pattern TEAM = Pattern.compile("<!subteam\\^S[A-Z0-9]+\\|(@[^<>]*)>");
  private static final Pattern EVERYBODY =
      Pattern.compile("@(?=(channel|here|everyone|group)\\b)", Pattern.CASE_INSENSITIVE);
  private static final Pattern ENTITY = Pattern.compile("&(lt|gt|amp);");

  /** Between @ and channel: nobody sees it, and Slack no longer reads a mention. */
  private static final String APART = "@\u2060";

  private Wording() {}

  /** A message as Slack sent it, as the plain text that facts keep. */
  public static String heard(String slackText) {
    return teamsByName(typed(slackText));
  }

  /**
   * As {@link #heard}, except that a user group stays {@code <!subteam^S1|@name>}, so that whoever
   * reads the line knows which one. Shown or named, it is its name and rings nobody.
   */
  public static String typed(String slackText) {
    String words = Markup.inWords(slackText);
    String plain =
        ENTITY
            .matcher(words)
            .replaceAll(
                entity ->
                    switch (entity.group(1)) {
                      case "lt" -> "<";
                      case "gt" -> ">";
                      default -> "&";
                    });
    return clean(plain);
  }

  /** Without what a reader cannot see: control characters, direction overrides, zero width. */
  public static String clean(String text) {
    return Legible.of(text);
  }

  /**
   * Ready for a Slack mrkdwn text: people are mentioned, everything else is inert. No text becomes
   * a link with a false label, a channel, a user group or {@code @channel}.
   */
  public static String shown(String words) {
    String inert = teamsByName(clean(words));
    StringBuilder shown = new StringBuilder(inert.length() + 16);
    Matcher person = PERSON.matcher(inert);
    int from = 0;
    while (person.find()) {
      shown.append(escaped(inert.substring(from, person.start()))).append(person.group());
      from = person.end();
    }
    return shown.append(escaped(inert.substring(from))).toString();
  }

  /** For documents and plain labels: every person by the name that {@code name} gives an id. */
  public static String named(String words, UnaryOperator<String> name) {
    return PERSON
        .matcher(teamsByName(clean(words)))
        .replaceAll(person -> Matcher.quoteReplacement("@" + name.apply(person.group(1))));
  }

  /** For those outside, who are told nobody's name. */
  public static String outside(String words) {
    return PERSON.matcher(teamsByName(clean(words))).replaceAll("our team");
  }

  private static String teamsByName(String words) {
    return TEAM.matcher(words).replaceAll(team -> Matcher.quoteReplacement(team.group(1)));
  }

  private static String escaped(String text) {
    String inert = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    return EVERYBODY.matcher(inert).replaceAll(APART);
  }
}
