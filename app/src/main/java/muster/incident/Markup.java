package muster.incident;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What stands between {@code <} and {@code >} in a text that Slack sent, as a person wrote it. */
final class Markup {
  private static final Pattern TOKEN = Pattern.compile("<([^<>]*)>");
  private static final Pattern PERSON = Pattern.compile("@([UW][A-Z0-9]+)");
  private static final Pattern TEAM = Pattern.compile("!subteam\\^(S[A-Z0-9]+)");
  private static final Pattern LINK = Pattern.compile("[a-zA-Z][a-zA-Z0-9+.-]*:\\S*");

  private Markup() {}

  /** The text with every token said in words; people and teams stay tokens. Entities are left. */
  static String inWords(String slackText) {
    return TOKEN
        .matcher(slackText)
        .replaceAll(token -> Matcher.quoteReplacement(said(token.group(1), token.group())));
  }

  private static String said(String token, String whole) {
    int bar = token.indexOf('|');
    String target = bar < 0 ? token : token.substring(0, bar);
    String label = bar < 0 ? "" : token.substring(bar + 1);
    if (PERSON.matcher(target).matches()) {
      return "<" + target + ">";
    }
    Matcher team = TEAM.matcher(target);
    if (team.matches()) {
      return "<" + target + "|" + at(label.isBlank() ? team.group(1) : label) + ">";
    }
    if (target.startsWith("!")) {
      return label.isBlank() ? "@" + target.substring(1) : label;
    }
    if (target.startsWith("#")) {
      return label.isBlank() ? target : "#" + label;
    }
    return LINK.matcher(target).matches() ? link(target, label) : whole;
  }

  /** Slack links by itself what looks like an address: then the label alone is what was typed. */
  private static String link(String target, String label) {
    if (label.isBlank()) {
      return target;
    }
    boolean typed = target.replaceFirst("^[a-zA-Z]+:(//)?", "").equals(label);
    return target.equals(label) || typed ? label : label + " (" + target + ")";
  }

  private static String at(String name) {
    return name.startsWith("@") ? name : "@" + name;
  }
}
