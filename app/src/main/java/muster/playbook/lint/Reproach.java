package muster.playbook.lint;

import static muster.playbook.lint.Finding.Kind.BLAME;
import static muster.playbook.lint.Finding.Kind.JUDGEMENT;

/** What people are said to be like, and who is said to be at fault (P-33). */
final class Reproach {
  /** In the middle of a sentence a capital makes it the name of something. */
  private static final String NOT_A_PRODUCT = "(?!(?<=[\\w,;)'] )(?-i:[A-Z][a-z]))";

  static final Advice LIKENESS =
      Advice.of(
          JUDGEMENT,
          "A judgement says what a person is like, and nothing about what will keep it from "
              + "happening again.",
          "Write what was done, what was known then, and what it was weighed against.",
          Phrase.of(
              NOT_A_PRODUCT
                  + "(?:careless(?:ly|ness)?|sloppy|sloppi(?:ly|ness)|negligent(?:ly)?|negligence"
                  + "|incompeten(?:t|ce|tly)|not competent|stupid(?:ly|ity)?|foolish(?:ly)?|idiotic"
                  + "|reckless(?:ly|ness)?|irresponsibl[ey]|unprofessional(?:ly)?|inexcusabl[ey]"
                  + "|overconfiden(?:t|ce)|complacen(?:t|cy)|shoddy|laziness|haphazard(?:ly)?"
                  + "|no excuse(?: for)?|amateurish|hasty|hastily|badly (?:prepared|planned"
                  + "|executed|written|designed)|clumsy|ridiculous|disgraceful|asleep at the wheel"
                  + "|clueless|ignoran(?:t|ce))"),
          Phrase.of("naive").notBefore("bayes|implementation|datetimes?|timestamps?"),
          Phrase.of("dumb").notBefore("terminals?|pipes?|clients?|proxy|switch(?:es)?"),
          Phrase.of(
              "lazy (?:approach|engineers?|developers?|way|persons?|people|work|attitude|team"
                  + "|colleagues?|fix|workaround|copy)"),
          Phrase.of("{person} {adverb}(?:was|were|are|is|got) {adverb}(?<it>lazy|incapable)"),
          Phrase.of(
              "(?:inexperienced|junior|untrained)(?= (?:\\w{1,20} )?(?:engineers?|developers?"
                  + "|admins?|operators?|colleagues?|persons?|people|staff|devs?|responders?"
                  + "|members?))"),
          Phrase.of(
              "(?:poor|bad|terrible|questionable|wrong) (?:judge?ment|decisions?|work|choices?"
                  + "|engineering|practices?|discipline|ownership)"),
          Phrase.of(
              "(?:rookie|beginner'?s?|newbie|silly|amateur|avoidable|unforced|elementary"
                  + "|basic) (?:mistakes?|errors?)"),
          Phrase.of("{person} {adverb}(?<it>panicked|blindly)"));

  static final Advice AT_FAULT =
      Advice.of(
          BLAME,
          "A group or a person as the one at fault ends the search before the conditions are found.",
          "Write the event without its author, \"Replication stopped when …\", and what let it "
              + "through: the check, the limit or the agreement that is missing.",
          Phrase.of(
                  "(?:{team}|{individual}) {adverb}(?:broke|caused|took down|botched|ruined"
                      + "|messed (?:it |this |things |that )?up|screwed (?:it |this |things "
                      + "|that )?up|dropped the ball|did not do their job|didn't do their job)")
              .notBefore(
                  "(?:\\w{1,20} ){1,4}into\\b|for\\b|out\\b|the glass|(?:the|this|a) (?:dependency"
                      + "|link|connection|cycle|loop|tie|lock)"),
          Phrase.of(
                  "{team} {adverb}(?:missed|ignored|let (?:us|them|everyone|everybody|(?:the "
                      + "|our )?(?:customers|users)) down|pushes us|pushed us|refused to"
                      + "|took no responsibility)")
              .notBefore("lunch|dinner|the (?:train|bus|flight)"),
          Phrase.of(
              "{team} {adverb}(?:was|were|is|are) (?:much |far |again )?too (?:slow|late|lazy"
                  + "|busy)"),
          Phrase.of("(?:{team}|{individual})'?s? fault|(?:my|our|his|her|their|your|whose) fault"),
          Phrase.of("it (?:was|is) \\w{2,20}'s fault"),
          Phrase.of(
              "(?:{team}|{person}) {adverb}(?:is|are|was|were) {adverb}(?:to blame|at fault|guilty"
                  + "|responsible for (?:the|this) (?:outage|incident|failure|problem|mess"
                  + "|downtime))"),
          Phrase.of("did {team} {adverb}(?:break|miss|ignore|cause)"),
          Phrase.of("(?:{team}|{individual}) (?:was|were) supposed to"),
          Phrase.of("dropped the ball|the guilty (?:party|person|engineer|team)"),
          Phrase.of("(?:we|i) (?:can )?(?:only )?blame {the}(?:{team}|{individual})"));

  private Reproach() {}
}
