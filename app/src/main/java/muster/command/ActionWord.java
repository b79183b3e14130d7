package muster.command;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import muster.command.words.NumberWord;

/**
 * What somebody wants of an action that is there, {@code #3 implemented merged as 4711}. A number
 * is one only with its sign, or before a verb: {@code 3 more replicas} is a new action.
 *
 * @param verb empty where the number stands alone
 * @param typed the word that stands where a verb should
 */
record ActionWord(int number, Optional<Verb> verb, String typed, String rest) {
  private static final Pattern WORD = Pattern.compile("(?s)(\\S*)\\s*(.*)");

  /** What can be done with it. */
  enum Verb {
    IMPLEMENTED,
    VERIFIED,
    CLOSED,
    REOPEN,
    WITHDRAWN,
    EDIT,
    DUE,
    OWNER,
    SPONSOR,
    FACTOR,
    CATEGORY,
    STRENGTH,
    CRITERION,
    VERIFY,
    TEXT;

    /** As it is typed. */
    String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** Empty where no action is named, so that a new one is meant. */
  static Optional<ActionWord> read(String text) {
    Optional<NumberWord> number = NumberWord.leading(text);
    if (number.isEmpty()) {
      return Optional.empty();
    }
    Matcher word = WORD.matcher(number.get().rest());
    if (!word.matches()) {
      return Optional.empty();
    }
    Optional<Verb> verb = verb(word.group(1));
    boolean named = text.strip().startsWith("#") || verb.isPresent() || word.group(1).isEmpty();
    return named
        ? Optional.of(
            new ActionWord(number.get().number(), verb, word.group(1), word.group(2).strip()))
        : Optional.empty();
  }

  private static Optional<Verb> verb(String typed) {
    return switch (typed.toLowerCase(Locale.ROOT).replaceAll("[:,.]$", "")) {
      case "implemented", "implement", "done" -> Optional.of(Verb.IMPLEMENTED);
      case "verified" -> Optional.of(Verb.VERIFIED);
      case "closed", "close" -> Optional.of(Verb.CLOSED);
      case "reopen", "reopened" -> Optional.of(Verb.REOPEN);
      case "withdrawn", "withdraw", "drop" -> Optional.of(Verb.WITHDRAWN);
      case "edit", "amend", "change" -> Optional.of(Verb.EDIT);
      case "due" -> Optional.of(Verb.DUE);
      case "owner" -> Optional.of(Verb.OWNER);
      case "sponsor" -> Optional.of(Verb.SPONSOR);
      case "factor" -> Optional.of(Verb.FACTOR);
      case "category" -> Optional.of(Verb.CATEGORY);
      case "strength" -> Optional.of(Verb.STRENGTH);
      case "criterion" -> Optional.of(Verb.CRITERION);
      case "verify", "verification" -> Optional.of(Verb.VERIFY);
      case "text" -> Optional.of(Verb.TEXT);
      default -> Optional.empty();
    };
  }
}
