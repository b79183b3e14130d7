package muster.playbook.lint;

import static muster.playbook.lint.Finding.Kind.BLAME;
import static muster.playbook.lint.Finding.Kind.JUDGEMENT;
import static muster.playbook.lint.Finding.Kind.OMISSION;

/**
 * What people left undone, what they are said to be like, and who is said to be at fault (P-33).
 */
final class Conduct {
  /** Only people fail to do these; a machine may, and is excused where it stands before. */
  private static final String THOUGHT =
      "(?:notice|check|verify|realise|realize|recogni[sz]e|communicate|inform|tell|document|test"
          + "|follow|read|escalate|review|understand|consider|anticipate|plan|think|ask"
          + "|coordinate|ensure|remember|mention|double-check|foresee|spot)";

  private static final String NOT_DONE =
      "(?:follow(?:ed)?|noticed?|check(?:ed)?|read|th(?:ink|ought)|communicated?|tell|told|inform(?:ed)?|test(?:ed)?"
          + "|verif(?:y|ied)|consider(?:ed)?|reali[sz]ed?|cared?"
          + "|look(?:ed)?|ask(?:ed)?|escalated?|review(?:ed)?|document(?:ed)?|underst(?:an|oo)d|plan(?:ned)?"
          + "|coordinated?|listen(?:ed)?|pa(?:y|id)|mention(?:ed)?)";

  private static final String NOT = "(?:did not|didn't|never|had not|hadn't|do not|don't)";

  /** In the middle of a sentence a capital makes it the name of something. */
  private static final String NOT_A_PRODUCT = "(?!(?<=[\\w,;)'] )(?-i:[A-Z][a-z]))";

  static final Advice LEFT_UNDONE =
      Advice.of(
              OMISSION,
              "What somebody left undone looks clear only afterwards, and stops the reader from"
                  + " asking why.",
              "Write what made it hard to {own}: what was shown, asked or missing at that moment.",
              Phrase.of("{person} {adverb}(?<it>fail(?:s|ed|ing)? to (?<own>\\w{2,20}))"),
              Phrase.of("(?:fail(?:s|ed|ing)?|failure) to (?<own>" + THOUGHT + ")")
                  .notAfter("{machine}"),
              Phrase.of("(?:forgot|(?:has|have|had) forgotten) (?:to (?<own>\\w{2,20})|about)")
                  .notAfter("{machine}"),
              Phrase.of("neglect(?:s|ed|ing)? to (?<own>\\w{2,20})"),
              Phrase.of("omitted to (?<own>\\w{2,20})"),
              Phrase.of("bothered to (?<own>\\w{2,20})"),
              Phrase.of(
                  "(?!we\\b|i\\b){third} {adverb}(?<it>"
                      + NOT
                      + " (?:even |properly |really )?(?<own>"
                      + NOT_DONE
                      + ")(?: the (?:runbook|process|procedure|change process))?)"))
          .orElse("Write what was shown, asked or missing at that moment that let it pass.");

  static final Advice LEFT_OPEN =
      Advice.of(
          OMISSION,
          "What somebody left undone looks clear only afterwards, and stops the reader from asking"
              + " why.",
          "Write what was shown, asked or missing at that moment that let it pass.",
          Phrase.of("forgot|(?:was|were|been|got|has|have|had) forgotten")
              .notAfter("{machine}")
              .notBefore("(?:your )?password|to\\b|about\\b"),
          Phrase.of("(?:was|were|been|being|is|are) neglected"),
          Phrase.of("{person} {adverb}(?<it>neglect(?:s|ed|ing)?)").notBefore("to\\b"),
          Phrase.of("overlooked").notAfter("easily|easy to be|can be|be"),
          Phrase.of("(?:didn't|did not|never|not) (?:even )?bother(?:ed)?(?: with)?"),
          Phrase.of("(?:didn't|did not) (?:tell|inform|listen|care)").notAfter("{machine}|we|i"),
          Phrase.of(
              "(?:nobody|no one|none of us) {adverb}(?:cared|checked|asked|thought (?:of|about|to))"),
          Phrase.of("{person} {adverb}(?<it>(?:missed|ignored))")
              .notAfter("anything|what|something|everything|which")
              .notBefore("lunch|dinner|the (?:train|bus|flight)"),
          Phrase.of(
              "{person} {adverb}(?:been )?(?<it>ignoring the (?:warnings?|alerts?|alarms?|signs?))"),
          Phrase.of("{third} {adverb}(?<it>did nothing|took no action)"),
          Phrase.of("(?:was|were) {adverb}ignored by {the}{individual}"),
          Phrase.of("(?:it|alert|warning|page|alarm)s? (?:was|were) ignored"),
          Phrase.of(
              "inattention|inattentive|(?:not|n't|without) pay(?:ing)? (?:\\w{1,10} )?attention"),
          Phrase.of(
              "lack of (?:attention|care|diligence|discipline|awareness|common sense|rigou?r"
                  + "|professionalism|competence|effort|concentration)"));

  static final Advice LIKENESS =
      Advice.of(
          JUDGEMENT,
          "A judgement says what a person is like, and nothing about what will keep it from"
              + " happening again.",
          "Write what was done, what was known then, and what it was weighed against.",
          Phrase.of(
              NOT_A_PRODUCT
                  + "(?:careless(?:ly|ness)?|sloppy|sloppi(?:ly|ness)|negligent(?:ly)?|negligence"
                  + "|incompeten(?:t|ce|tly)|not competent|stupid(?:ly|ity)?|foolish(?:ly)?|idiotic"
                  + "|reckless(?:ly|ness)?|irresponsibl[ey]|unprofessional(?:ly)?|inexcusabl[ey]"
                  + "|overconfiden(?:t|ce)|complacen(?:t|cy)|shoddy|laziness|haphazard(?:ly)?"
                  + "|no excuse(?: for)?|amateurish|hasty|hastily|badly (?:prepared|planned|executed|written|designed)|clumsy|ridiculous|disgraceful|asleep at the wheel|clueless|ignoran(?:t|ce))"),
          Phrase.of("naive").notBefore("bayes|implementation|datetimes?|timestamps?"),
          Phrase.of("dumb").notBefore("terminals?|pipes?|clients?|proxy|switch(?:es)?"),
          Phrase.of(
              "lazy (?:approach|engineers?|developers?|way|persons?|people|work|attitude|team"
                  + "|colleagues?|fix|workaround|copy)"),
          Phrase.of("{person} {adverb}(?:was|were|are|is|got) {adverb}(?<it>lazy|incapable)"),
          Phrase.of(
              "(?:inexperienced|junior|untrained)(?= (?:\\w{1,20} )?(?:engineers?|developers?|admins?"
                  + "|operators?|colleagues?|persons?|people|staff|devs?|responders?|members?))"),
          Phrase.of(
              "(?:poor|bad|terrible|questionable|wrong) (?:judge?ment|decisions?|work|choices?|engineering|practices?|discipline|ownership)"),
          Phrase.of(
              "(?:rookie|beginner'?s?|newbie|silly|amateur|avoidable|unforced|elementary|basic)"
                  + " (?:mistakes?|errors?)"),
          Phrase.of("{person} {adverb}(?<it>panicked|blindly)"));

  static final Advice AT_FAULT =
      Advice.of(
          BLAME,
          "A group or a person as the one at fault ends the search before the conditions are found.",
          "Write the event without its author, \"Replication stopped when …\", and what let it"
              + " through: the check, the limit or the agreement that is missing.",
          Phrase.of(
                  "(?:{team}|{individual}) {adverb}(?:broke|caused|took down|botched|ruined"
                      + "|messed (?:it |this |things |that )?up|screwed (?:it |this |things |that )?up"
                      + "|dropped the ball|did not do their job|didn't do their job)")
              .notBefore(
                  "(?:\\w{1,20} ){1,4}into\\b|for\\b|out\\b|the glass|(?:the|this|a) (?:dependency|link|connection|cycle|loop|tie|lock)"),
          Phrase.of(
                  "{team} {adverb}(?:missed|ignored|let (?:us|them|everyone|everybody|(?:the |our )?(?:customers|users)) down"
                      + "|pushes us|pushed us|refused to|took no responsibility)")
              .notBefore("lunch|dinner|the (?:train|bus|flight)"),
          Phrase.of(
              "{team} {adverb}(?:was|were|is|are) (?:much |far |again )?too (?:slow|late|lazy|busy)"),
          Phrase.of("(?:{team}|{individual})'?s? fault|(?:my|our|his|her|their|your|whose) fault"),
          Phrase.of("it (?:was|is) \\w{2,20}'s fault"),
          Phrase.of(
              "(?:{team}|{person}) {adverb}(?:is|are|was|were) {adverb}(?:to blame|at fault|guilty"
                  + "|responsible for (?:the|this) (?:outage|incident|failure|problem|mess|downtime))"),
          Phrase.of("did {team} {adverb}(?:break|miss|ignore|cause)"),
          Phrase.of("(?:{team}|{individual}) (?:was|were) supposed to"),
          Phrase.of("dropped the ball|the guilty (?:party|person|engineer|team)"),
          Phrase.of("(?:we|i) (?:can )?(?:only )?blame {the}(?:{team}|{individual})"));

  private Conduct() {}
}
