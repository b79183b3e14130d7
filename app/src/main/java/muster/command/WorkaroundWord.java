package muster.command;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import muster.command.words.NumberWord;

/**
 * What somebody wants of a workaround that is there, as in {@code #1 replaced by the sized pool}.
 *
 * @param verb empty where the number stands alone
 * @param typed the word that stands where a verb should
 */
record WorkaroundWord(int number, Optional<Verb> verb, String typed, String rest) {
  private static final Pattern WORD = Pattern.compile("(?s)(\\S*)\\s*(?:by\\s+)?(.*)");

  /** What can be done with it. */
  enum Verb {
    REPLACED,
    REMOVED,
    EDIT,
    EXPIRES,
    OWNER,
    SPONSOR,
    PLAN;

    /** As it is typed. */
    String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** Empty where none is named, so that a new one is meant. */
  static Optional<WorkaroundWord> read(String text) {
    Optional<NumberWord> number = NumberWord.leading(text);
    Matcher word = WORD.matcher(number.map(NumberWord::rest).orElse(""));
    if (number.isEmpty() || !word.matches()) {
      return Optional.empty();
    }
    Optional<Verb> verb = verb(word.group(1));
    boolean named = text.strip().startsWith("#") || verb.isPresent() || word.group(1).isEmpty();
    return named
        ? Optional.of(
            new WorkaroundWord(number.get().number(), verb, word.group(1), word.group(2).strip()))
        : Optional.empty();
  }

  private static Optional<Verb> verb(String typed) {
    return switch (typed.toLowerCase(Locale.ROOT).replaceAll("[:,.]$", "")) {
      case "replaced", "replace" -> Optional.of(Verb.REPLACED);
      case "removed", "remove", "gone" -> Optional.of(Verb.REMOVED);
      case "edit", "amend", "change" -> Optional.of(Verb.EDIT);
      case "expires", "expire", "due", "until" -> Optional.of(Verb.EXPIRES);
      case "owner" -> Optional.of(Verb.OWNER);
      case "sponsor" -> Optional.of(Verb.SPONSOR);
      case "plan" -> Optional.of(Verb.PLAN);
      default -> Optional.empty();
    };
  }
}
