package muster.command.words;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Whom somebody means. */
public sealed interface PersonWord {
  /** A person by Slack id, {@code U123}. */
  record Mention(String id) implements PersonWord {}

  /** The typist: {@code me}. */
  record Me() implements PersonWord {}

  /** {@code none}: the role is laid down. */
  record Nobody() implements PersonWord {}

  /** {@code @ada}, typed where Slack made no mention of it; the name in lower case, without @. */
  record Named(String name) implements PersonWord {}

  /** A user group: it can be asked for help, but a role is held by a person (P-7). */
  record Team(String id, String name) implements PersonWord {}

  /** A person's word at the start of a text, and what follows it. */
  record Leading(PersonWord who, String rest) {}

  /** The one word, or empty when it means nobody in particular ({@code @here} included). */
  static Optional<PersonWord> read(String word) {
    return leading(word).filter(found -> found.rest().isEmpty()).map(Leading::who);
  }

  /** The person a text starts with, as in {@code @ada the database is back}. */
  static Optional<Leading> leading(String text) {
    Matcher word = Pattern.compile("(?U)\\s*(<[^<>]*>|[^\\s,:;<>]+)[,:;.]?(?=\\s|$)").matcher(text);
    if (!word.lookingAt()) {
      return Optional.empty();
    }
    String rest = Blank.strip(text, word.end());
    return meant(word.group(1)).map(who -> new Leading(who, rest));
  }

  private static Optional<PersonWord> meant(String word) {
    Matcher person = Pattern.compile("<@([UW][A-Z0-9]+)(?:\\|[^<>]*)?>").matcher(word);
    if (person.matches()) {
      return Optional.of(new Mention(person.group(1)));
    }
    Matcher team = Pattern.compile("<!subteam\\^(S[A-Z0-9]+)(?:\\|@?([^<>]*))?>").matcher(word);
    if (team.matches()) {
      String name = team.group(2) == null ? team.group(1) : team.group(2);
      return Optional.of(new Team(team.group(1), name));
    }
    String plain = Blank.withoutEnd(word.toLowerCase(Locale.ROOT), ".");
    return switch (plain) {
      case "me", "@me", "myself" -> Optional.of(new Me());
      case "none", "nobody" -> Optional.of(new Nobody());
      case "@channel", "@here", "@everyone" -> Optional.empty();
      default ->
          plain.matches("(?U)@[\\p{L}\\p{N}][\\p{L}\\p{N}._'-]*")
              ? Optional.of(new Named(plain.substring(1)))
              : Optional.empty();
    };
  }
}
