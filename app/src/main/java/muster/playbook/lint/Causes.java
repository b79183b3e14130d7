package muster.playbook.lint;

import static muster.playbook.lint.Finding.Kind.HUMAN_ERROR;
import static muster.playbook.lint.Finding.Kind.SINGLE_CAUSE;

/** What passes for a cause and is none: the error of a person, and a single reason (P-30, P-33). */
final class Causes {
  private static final String MEASURE =
      "rates?|metrics?|counts?|counters?|logs?|budget|codes?|messages?|handl\\w{2,5}|dashboards?"
          + "|pages?|alerts?|class|category|fields?|reports?";
  private static final String DENIED =
      "not|never|no|isn't|wasn't|than|instead of|nor|against|tolerates?|room for|chance of|risk of"
          + "|prone to|resilient to|allow for|prevents?|survives?|absorbs?|term";
  private static final String SOFTWARE = "kubernetes|k8s|kafka|prometheus|flink|postgres|helm";
  private static final String NOTHING_ELSE =
      "(?:simply|just|merely|only|purely|solely|nothing (?:more|other|but))";
  private static final String SLIP =
      "(?:typo|glitch|bug|missing|wrong|bad|single|misconfig\\w{1,20}|config|human)";

  static final Advice HUMAN =
      Advice.of(
          HUMAN_ERROR,
          "An error of a person is where the analysis begins, not where it ends.",
          "Write what made the action look right at that moment, and which control let it through.",
          Phrase.of("human (?:errors?|mistakes?|failures?|factor)")
              .notAfter(DENIED)
              .notBefore(MEASURE),
          Phrase.of("(?:operator|pilot|handling) (?:errors?|mistakes?)")
              .notAfter(DENIED + "|" + SOFTWARE)
              .notBefore(MEASURE),
          Phrase.of("user error").notAfter(DENIED).notBefore(MEASURE + "|[(]?4xx"),
          Phrase.of(
              "(?:errors?|mistakes?|blunders?) (?:was |were )?(?:made )?by {the}{individual}"),
          Phrase.of(
              "{person} {adverb}(?<it>ma[dk]es? an? (?:\\w{1,20} )?(?:mistake|error|blunder))"),
          Phrase.of(
              "(?:wrong|incorrect|improper|faulty) (?:manipulation|handling|operation|usage"
                  + "|use) (?:by|of|from) {the}{individual}"),
          Phrase.of("fat-?finger(?:ed|ing|s)?|pebkac|layer 8 (?:error|problem)"));

  static final Advice SINGLE =
      Advice.of(
          SINGLE_CAUSE,
          "A single cause hides the conditions that had to meet before users were hit.",
          "Name the trigger, and then each condition that let it reach users: monitoring, limits, "
              + "ownership, the way back.",
          Phrase.of("cause (?:of (?:\\w{1,20} ){1,5})?(?:was|is) " + NOTHING_ELSE),
          Phrase.of("(?:the|one|its?) (?:one and only|sole|only|single) (?:root )?(?:cause|reason)")
              .notAfter("not|never|n't|no")
              .notBefore("codes?|fields?|phrases?|strings?"),
          Phrase.of("only one (?:root )?(?:cause|reason)"),
          Phrase.of(
                  "(?:solely|entirely|purely|exclusively|simply|just|all) (?:because"
                      + "|due to)(?: of)?")
              .notAfter("(?:not|never|\\w{1,10}n't)\\b[^.\\n]{0,40}"),
          Phrase.of("(?:solely|entirely|purely|exclusively|only|100 ?%) caused by"),
          Phrase.of("caused (?:solely|entirely|purely|exclusively|only) by"),
          Phrase.of(
              "(?:it|this|that|everything|thing) (?:was|is) (?<it>(?:just|simply|merely"
                  + "|only) (?:an?|the|one) )"
                  + SLIP),
          Phrase.of("(?:all )?(?:comes?|came|boil(?:s|ed)) down to (?:an?|one|the|human|bad|poor)")
              .notBefore("choice|decision|vote|question"),
          Phrase.of("(?:was|is|were|are) (?<it>only (?:due to|because of))"),
          Phrase.of("nothing else (?:caused|was to blame)"));

  private Causes() {}
}
