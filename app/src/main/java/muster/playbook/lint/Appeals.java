package muster.playbook.lint;

import static muster.playbook.lint.Finding.Kind.APPEAL;

/** Appeals to people, where a change to the system is needed: strength 5 of the ladder (P-35). */
final class Appeals {
  private static final String MUST =
      "(?:please|must|need to|needs to|should|have to|has to|always|remember to|asked to)";

  static final Advice ADVICE =
      Advice.of(
          APPEAL,
          "An appeal to be careful works until the next tired night.",
          "Write what would make the slip impossible, or notice it at once: a check that refuses, "
              + "a limit, an alert.",
          Phrase.of(
                  "(?:be|being|been) (?:(?:more|very|extra|especially|much more) )?(?:careful"
                      + "|cautious|attentive|vigilant|mindful|diligent|disciplined|thorough|alert)")
              .notAfter("(?:says?|said|warns?|warned|reads?)(?: (?:\\w{1,20} ){0,2}to)?"),
          Phrase.of("(?:with )?(?:more|greater) (?:careful(?:ly)?|care|diligence|discipline)")
              .notAfter("an?|the|even|much")
              .notBefore("plan\\w{0,5}|roll-?outs?"),
          Phrase.of("pa(?:y|ying|id) (?:more |better |close |closer |careful |extra )?attention"),
          Phrase.of("(?:think|look) twice|think before"),
          Phrase.of(MUST + " (?<it>double-?check(?: your| the| every)?)"),
          Phrase.of("common sense|(?:use|using) (?:their|your|our) (?:head|heads|brain|brains)"),
          Phrase.of("stay(?:ing)? (?:alert|vigilant|focused|sharp)|try(?:ing)? harder"),
          Phrase.of("tak(?:e|ing) (?:better|more|greater|extra) care"),
          Phrase.of("show(?:ing)? more \\w{3,20}"),
          Phrase.of(
              "(?:should|must|need to|ought to|has to|have to) (?<it>know better)|knew better"),
          Phrase.of(
              "keep(?:ing)? an eye (?:out|on)|keep in mind|watch out|exercise (?:more )?(?:caution"
                  + "|care)|do better next time"));

  /** What only an action says. */
  static final Advice IN_ACTIONS =
      Advice.of(
          APPEAL,
          ADVICE.reason(),
          ADVICE.suggestion(),
          Phrase.of("remember to|try not to"),
          Phrase.of("double-?check")
              .notAfter("(?:a|the|that|which|automatic|automated|\\w{1,20}s)"),
          Phrase.of(
              "(?:follow|stick to|adhere to) the (?:\\w{1,20} )?(?:runbook|process|procedure)s?"),
          Phrase.of("take care"));

  /** The same, unless something checks it. */
  static final Advice UNENFORCED =
      Advice.of(
          APPEAL,
          ADVICE.reason(),
          ADVICE.suggestion(),
          Phrase.of("avoid|avoiding|refrain from|do not|don't|never").notAfter("[\\w,'-]{1,30}"));

  private Appeals() {}
}
