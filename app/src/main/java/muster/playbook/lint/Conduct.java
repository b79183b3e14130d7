package muster.playbook.lint;

import static muster.playbook.lint.Finding.Kind.OMISSION;

/** What people left undone, told as their failing (P-33). */
final class Conduct {
  /** Only people fail to do these; a machine may, and is excused where it stands before. */
  private static final String THOUGHT =
      "(?:notice|check|verify|realise|realize|recogni[sz]e|communicate|inform|tell|document|test"
          + "|follow|read|escalate|review|understand|consider|anticipate|plan|think|ask|coordinate"
          + "|ensure|remember|mention|double-check|foresee|spot)";

  private static final String NOT_DONE =
      "(?:follow|notice|check|read|think|communicate|tell|inform|test|verify|consider|reali[sz]e"
          + "|care|look|ask|escalate|review|document|understand|plan|coordinate|listen|pay"
          + "|mention)";

  private static final String NEVER_DONE =
      "(?:followed|noticed|checked|read|thought|communicated|told|informed|tested|verified"
          + "|considered|reali[sz]ed|cared|looked|asked|escalated|reviewed|documented|understood"
          + "|planned|coordinated|listened|paid|mentioned)";

  private static final String NOT = "(?:did not|didn't|do not|don't)";

  static final Advice LEFT_UNDONE =
      Advice.of(
              OMISSION,
              "What somebody left undone looks clear only afterwards, and stops the reader from "
                  + "asking why.",
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
          "What somebody left undone looks clear only afterwards, and stops the reader from asking "
              + "why.",
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
              "(?:nobody|no one|none of us) {adverb}(?:cared|checked|asked|thought (?:of|about"
                  + "|to))"),
          Phrase.of("{person} {adverb}(?<it>(?:missed|ignored))")
              .notAfter("anything|what|something|everything|which")
              .notBefore("lunch|dinner|the (?:train|bus|flight)"),
          Phrase.of(
              "{person} {adverb}(?:been )?(?<it>ignoring the (?:warnings?|alerts?|alarms?"
                  + "|signs?))"),
          Phrase.of(
              "(?!we\\b|i\\b){third} {adverb}(?<it>(?:never|(?:had|has|have)(?: not|n't)) "
                  + NEVER_DONE
                  + ")"),
          Phrase.of("{third} {adverb}(?<it>did nothing|took no action)"),
          Phrase.of("(?:was|were) {adverb}ignored by {the}{individual}"),
          Phrase.of("(?:it|alert|warning|page|alarm)s? (?:was|were) ignored"),
          Phrase.of(
              "inattention|inattentive|(?:not|n't|without) pay(?:ing)? (?:\\w{1,10} )?attention"),
          Phrase.of(
              "lack of (?:attention|care|diligence|discipline|awareness|common sense|rigou?r"
                  + "|professionalism|competence|effort|concentration)"));

  private Conduct() {}
}
