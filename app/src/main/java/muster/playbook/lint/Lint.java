package muster.playbook.lint;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import muster.playbook.lint.Finding.Kind;

/**
 * Points out blame in a postmortem and vagueness in an action (P-33, P-35, P-36), always the same
 * for the same text, in time that grows with its length. Only English is read. It advises; what
 * must be answered before a document is final, or refused, is up to whoever asks.
 *
 * @param off what this organisation does not want pointed out
 * @param phrases what it does not want to read in a postmortem besides, as plain words
 */
public record Lint(Set<Kind> off, List<String> phrases) {
  static final List<Advice> PROSE =
      List.of(
          Causes.HUMAN,
          Causes.SINGLE,
          Hindsight.ADVICE,
          Conduct.LEFT_UNDONE,
          Conduct.LEFT_OPEN,
          Reproach.LIKENESS,
          Reproach.AT_FAULT,
          Appeals.ADVICE);

  static final List<Advice> ACTION =
      List.of(Appeals.ADVICE, Appeals.IN_ACTIONS, Actions.TEACHES, Symptoms.ADVICE);

  public Lint {
    off = Set.copyOf(off);
    phrases = List.copyOf(phrases);
  }

  /** What applies without a {@code muster.yml}. */
  public static Lint standard() {
    return new Lint(Set.of(), List.of());
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
    String plain = Plain.prose(markdown);
    PROSE.forEach(advice -> advice.find(plain, found::add));
    phrases.forEach(phrase -> Advice.own(phrase).find(plain, found::add));
    String named = Plain.withoutCode(markdown);
    Mentions.find(named, found::add);
    new Names(names).find(named, found::add);
    return apart(found);
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
    String plain = Plain.prose(text);
    ACTION.forEach(advice -> advice.find(plain, found::add));
    if (!Measurable.isInAny(List.of(text, criterion, verification))) {
      Appeals.UNENFORCED.find(plain, found::add);
      List<Finding> vague = new ArrayList<>();
      Actions.UNCLEAR.find(plain, vague::add);
      vague.stream()
          .min(Comparator.comparingInt(Finding::start))
          .ifPresent(first -> found.add(rewritten(plain, first)));
    }
    return apart(found);
  }

  private static Finding rewritten(String plain, Finding vague) {
    return new Finding(
        vague.start(), vague.end(), vague.kind(), vague.reason(), Rewrite.of(plain, vague));
  }

  /**
   * What is wrong with a criterion; offsets are in it. None for a blank one: whether one is owed is
   * for the caller to say.
   */
  public List<Finding> criterion(String criterion) {
    List<Finding> found = new ArrayList<>();
    Measurable.find(criterion, found::add);
    return apart(found);
  }

  /**
   * How weak an action is by its words (P-35): 4 if it trains or tells people, 5 if it asks them to
   * be careful; empty for anything stronger, which only its author can tell.
   */
  public OptionalInt strength(String text) {
    List<Kind> kinds = standard().action(text, "", "").stream().map(Finding::kind).toList();
    if (kinds.contains(Kind.APPEAL)) {
      return OptionalInt.of(5);
    }
    return kinds.contains(Kind.TRAINING) ? OptionalInt.of(4) : OptionalInt.empty();
  }

  /**
   * In the order of the text; of those that overlap, the one that begins first, then the longer.
   */
  private List<Finding> apart(List<Finding> found) {
    found.removeIf(finding -> off.contains(finding.kind()));
    found.sort(
        Comparator.comparingInt(Finding::start)
            .thenComparing(Comparator.comparingInt(Finding::end).reversed())
            .thenComparing(Finding::kind));
    List<Finding> apart = new ArrayList<>();
    int end = 0;
    for (Finding finding : found) {
      if (finding.start() >= end) {
        apart.add(finding);
        end = finding.end();
      }
    }
    return List.copyOf(apart);
  }
}
