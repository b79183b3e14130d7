package muster.playbook.lint;

import static muster.playbook.lint.Finding.Kind.COUNTERFACTUAL;

/** What did not happen, told as if it explained what did (P-33). */
final class Hindsight {
  private static final String HAVE = "(?: {adverb}have|'ve|a) {adverb}";

  /** What somebody wishes had become of the trouble. */
  private static final String AVERTED =
      "(?:avoided|prevented|caught|detected|noticed|found|fixed|mitigated|resolved|spotted|stopped"
          + "|identified|seen|discovered|averted|shortened|shorter|faster|handled|reduced|saved"
          + "|flagged)";

  /** What a machine was built to do: that it did not is a finding, not a reproach. */
  private static final String BUILT_TO =
      "(?:fired|opened|tripped|closed|expired|retried|returned|triggered|kicked|timed|failed"
          + "|restarted|paged|alerted|drained|scaled|recovered|existed|remained|gone|come|reached"
          + "|arrived|resulted|led|meant|taken (?:over|only|just|about|under|\\d)|been on|been off"
          + "|been (?:rejected|evicted|retried|routed|throttled|dropped|served|cached|refused"
          + "|replicated|expired|queued|encrypted|compressed|rotated"
          + "|\\w{3,20} by {the}(?:\\w{1,20} )?{machine}))\\b";

  /** A requirement: "should have limited permissions". */
  private static final String QUALITY =
      "(?:limited|restricted|bounded|dedicated|documented|defined|named|automated|encrypted|shared"
          + "|separated|fixed|reduced|increased|isolated|tested|replicated|signed) (?!(?:the|it"
          + "|this|that|them|an?|by|in|on|at|to|when|before|after|for|with)\\b)[a-z]";

  /** What might have come of it: "we could have lost orders". */
  private static final String OUTCOME = "(?:lost|corrupted|leaked|exceeded|run out|been hit)\\b";

  private static final String ASKED =
      "(?:ask|asked|check|checks|checked|see|saw|know|knew|known|wonder|wondered|clear|unsure)";

  static final Advice ADVICE =
      Advice.of(
          COUNTERFACTUAL,
          "What did not happen explains nothing; the reader needs what did, and why.",
          "Write what was seen and done at that moment and why it made sense; or what is missing: "
              + "\"No test covers …\", \"No alert watches …\".",
          Phrase.of("{person} (?<it>should(?:n't| not| never)?" + HAVE + "{participle})"),
          Phrase.of(
              "should(?:n't| not| never)?"
                  + HAVE
                  + "(?!"
                  + BUILT_TO
                  + ")(?!"
                  + QUALITY
                  + ")(?!been\\b){participle}"),
          Phrase.of(
              "should(?:n't| not| never)?"
                  + HAVE
                  + "(?!"
                  + BUILT_TO
                  + ")been {adverb}(?:(?!been\\b){participle}|obvious|clear|aware|more careful)"),
          Phrase.of("{person} (?<it>could" + HAVE + "(?!" + OUTCOME + "){participle})"),
          Phrase.of("could" + HAVE + "(?:been {adverb})?" + AVERTED),
          Phrase.of(
              "might have {adverb}(?:noticed|caught|prevented|avoided|seen|spotted|detected)"),
          Phrase.of("would have been (?:enough|sufficient|easy|trivial|better|obvious)"),
          Phrase.of("would" + HAVE + "(?:been {adverb})?" + AVERTED),
          Phrase.of("would(?:n't| not| never) have (?:happened|occurred|broken)"),
          Phrase.of("{person} would" + HAVE + "(?:known|done|reacted|acted|rolled|been able)"),
          Phrase.of("if only|ought(?:n't)? (?:not )?to have"),
          Phrase.of("had {the}{person} {adverb}{participle}").notAfter("[\\w,']{1,30}"),
          Phrase.of("if {the}(?:\\w{1,20} )?{person} {adverb}had {adverb}(?!to\\b){participle}")
              .notAfter(ASKED),
          Phrase.of("if {the}(?:\\w{1,20} )?{person} had {participle}").notAfter(ASKED),
          Phrase.of("why (?:didn't|did not|did no one|did nobody|hadn't|had not)"),
          Phrase.of("(?:in|with) hindsight[^.\\n]{0,50}\\b(?:obvious|obviously|wrong|a mistake)"));

  private Hindsight() {}
}
