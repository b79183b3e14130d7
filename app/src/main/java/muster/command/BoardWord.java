package muster.command;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import muster.command.words.NumberWord;

/**
 * What somebody wants of the board of hypotheses. A verb is one only if nothing but a number can
 * follow it, so that {@code take the replica out} is asked about rather than lost.
 *
 * @param number which hypothesis, where one was named
 * @param rest what follows
 */
record BoardWord(Verb verb, Optional<Integer> number, String rest) {
  private static final Pattern WORD =
      Pattern.compile(
          "(?is)(list|show|add-anyway|add|take-again|take[ -]?over|take|join|rule[ds]?[ -]?out"
              + "|confirm(?:ed|s)?|reopen(?:ed|s)?)(?=\\s|$)\\s*(.*)");

  /** What can be done there. */
  enum Verb {
    LIST,
    SHOW,
    ADD,
    /** Though it looks like one that is there. */
    ADD_ANYWAY,
    TAKE,
    JOIN,
    TAKE_OVER,
    /** Though it was ruled out. */
    TAKE_AGAIN,
    RULE_OUT,
    CONFIRM,
    REOPEN
  }

  static BoardWord read(String typed) {
    String text = typed.strip();
    if (text.isEmpty()) {
      return new BoardWord(Verb.LIST, Optional.empty(), "");
    }
    Optional<Integer> alone = NumberWord.read(text);
    if (alone.isPresent()) {
      return new BoardWord(Verb.SHOW, alone, "");
    }
    Matcher word = WORD.matcher(text);
    if (!word.matches()) {
      return new BoardWord(Verb.ADD, Optional.empty(), text);
    }
    Verb verb = verb(word.group(1).toLowerCase(Locale.ROOT));
    String rest = word.group(2).strip();
    return switch (verb) {
      case LIST ->
          rest.isEmpty()
              ? new BoardWord(verb, Optional.empty(), "")
              : new BoardWord(Verb.ADD, Optional.empty(), text);
      case ADD, ADD_ANYWAY -> new BoardWord(verb, Optional.empty(), rest);
      case SHOW, TAKE, JOIN, TAKE_OVER, TAKE_AGAIN, RULE_OUT, CONFIRM, REOPEN ->
          NumberWord.leading(rest)
              .map(number -> new BoardWord(verb, Optional.of(number.number()), number.rest()))
              .orElseGet(() -> new BoardWord(verb, Optional.empty(), rest));
    };
  }

  private static Verb verb(String word) {
    return switch (word) {
      case "list" -> Verb.LIST;
      case "show" -> Verb.SHOW;
      case "add" -> Verb.ADD;
      case "add-anyway" -> Verb.ADD_ANYWAY;
      case "take" -> Verb.TAKE;
      case "join" -> Verb.JOIN;
      case "take-again" -> Verb.TAKE_AGAIN;
      default ->
          word.startsWith("take")
              ? Verb.TAKE_OVER
              : word.startsWith("rule")
                  ? Verb.RULE_OUT
                  : word.startsWith("confirm") ? Verb.CONFIRM : Verb.REOPEN;
    };
  }

  /** As it is typed. */
  static String typed(Verb verb) {
    return verb.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
