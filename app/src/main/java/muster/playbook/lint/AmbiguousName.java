package muster.playbook.lint;

import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tells the Mark, the Will and the May of a team from the words: by the capital, and where a
 * sentence begins by what follows.
 */
final class AmbiguousName {
  private static final Set<String> ALSO_WORDS =
      Set.of(
          "mark", "will", "grace", "may", "chase", "bill", "art", "rob", "drew", "pat", "sue",
          "dawn", "hope", "faith", "joy", "rose", "april", "june", "august", "max", "page", "case",
          "rich", "frank", "guy", "jack", "ray", "sandy", "skip", "grant", "miles", "wade", "lane",
          "chip", "gene", "ivy", "penny", "dean", "young", "long", "small", "white", "brown",
          "black", "green", "king", "cook", "day", "price", "stone", "woods", "banks", "field",
          "park", "sun", "bell");

  private static final Set<String> MONTHS = Set.of("april", "may", "june", "august");

  private static final Pattern SENTENCE_BEGINS =
      Pattern.compile("(?:^|[.!?:\\n•>|#(*-])[ *_]{0,4}$");
  private static final Pattern OF_A_DATE =
      Pattern.compile(
          "(?i)(?:\\b(?:in|on|of|since|until|till|by|from|for|early|late|mid|last|next|this|and"
              + "|through|to|before|after|during)|\\d|-)[ ,.]{1,2}$");
  private static final Pattern DOES =
      Pattern.compile(
          "'s\\b|’s\\b|,? (?:\\w{2,20}ed|had|has|was|and|ran|saw|did|took|went|wrote|found|made|put"
              + "|said|who|then|also|thought|knew|began|left|sent)\\b");

  private AmbiguousName() {}

  /** Whether the word, which is somebody's name, stands for them here. */
  static boolean isName(String text, MatchResult word, String folded) {
    if (!ALSO_WORDS.contains(folded)) {
      return true;
    }
    String before = text.substring(Math.max(0, word.start() - 20), word.start());
    if (!Character.isUpperCase(text.charAt(word.start()))) {
      return false;
    }
    if (MONTHS.contains(folded) && OF_A_DATE.matcher(before).find()) {
      return false;
    }
    Matcher does = DOES.matcher(text).region(word.end(), text.length());
    return !SENTENCE_BEGINS.matcher(before).find() || does.lookingAt();
  }
}
