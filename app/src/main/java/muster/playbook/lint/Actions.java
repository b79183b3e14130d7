package muster.playbook.lint;

import static muster.playbook.lint.Finding.Kind.TRAINING;
import static muster.playbook.lint.Finding.Kind.VAGUE;

/** What is weak about an action, by its words (P-35, P-36). */
final class Actions {
  private static final String QUALITIES =
      "(?:monitoring|alerting|observability|documentation|docs|communication|test coverage|coverage"
          + "|runbooks?|dashboards?|visibility|resilience|reliability|robustness)";
  private static final String LEADS_TO_A_VERB =
      "(?:should|must|will|shall|please|and|also|we|then|could|can|be|sharing|need to|needs to"
          + "|try to|have to|want to|plan to|going to|ought to)";
  private static final String PEOPLE =
      "(?:all|the|our|every\\w{0,4}|new|people|engineers?|staff|team|teams|developers?|on-?call"
          + "|support|operators?|responders?|colleagues?|them|us|each)";

  /** Sent back unless a number, a criterion or a check says what it comes to. */
  static final Advice UNCLEAR =
      Advice.of(
          VAGUE,
          "Nobody can tell from this when it is done, nor whether it helped.",
          "Write what will be different, with a number, and how somebody will see it.",
          verb(
              "(?:improv(?:e|ed|ing)|enhanc(?:e|ed|ing)|strengthen(?:ed|ing)?|optimi[sz](?:e|ed"
                  + "|ing)|harden|tighten|increase(?! the)|boost|streamline|moderni[sz]e|simplify"
                  + "|upgrade)(?: (?:the |our )?"
                  + QUALITIES
                  + ")?"),
          verb(
              "make "
                  + Symptoms.WHAT
                  + "(?:more )?(?:robust|stable|reliable|resilient|scalable|better|clearer|safer"
                  + "|faster|secure|maintainable)"),
          verb(
              "review(?: the| our)?(?: (?:process|processes|procedure|runbooks?|docs|alerts|setup"
                  + "|config|configuration|code|architecture|thresholds?|policy"
                  + "|policies))?(?! of\\b)"),
          verb("(?:raise|create|build) (?:more )?awareness"),
          verb(
              "consider(?:ing)?|look(?:ing)? (?:into|at)|investigat(?:e|ing)(?: further)?"
                  + "|explor(?:e|ing)|evaluat(?:e|ing)|assess|think(?:ing)? about|discuss"
                  + "|brainstorm|research|analy[sz]e|examine|study|revisit|rethink|reconsider"),
          verb(
              "follow(?:ing)? up|work(?:ing)? on|address|align|coordinate|be (?:more )?proactive"
                  + "|monitor|deal with|take action|handle"),
          verb("(?:document|communicate|test|plan|prepare|organi[sz]e) [\\w ]{1,40}\\bbetter"),
          verb(
              "ensure|make sure|guarantee|plan|define|establish|formali[sz]e|standardi[sz]e"
                  + "|figure out|come up with"),
          verb("do (?:an? )?(?:\\w{1,20} )?(?:audit|review|assessment|analysis|investigation)"),
          verb(
              "fix (?:the |our |this |these )?(?:issues?|problems?|bugs?|root cause|flaky tests?)"),
          verb(
              "clean(?:ing)? up|tidy up|(?:update|refresh|extend) (?:the |our )?(?:docs"
                  + "|documentation|wiki|runbooks?)"),
          verb(
              "(?:try to )?(?:reduce|reducing|avoid|prevent|minimi[sz]e) (?:the |our )?(?:number"
                  + "|amount|risk|likelihood|chances?|false alarms|noise|toil|downtime|incidents"
                  + "|outages|errors|bugs|technical debt|tech debt|complexity|latency"
                  + "|load)(?: of (?:\\w{1,20} ?){1,5})?"),
          Phrase.of(
                  "(?:better|more|proper|good|adequate|sufficient|appropriate) (?:"
                      + QUALITIES
                      + "|alerts?|tests?|testing|logging|logs|processe?s?|reviews?|tooling|planning"
                      + "|awareness|attention|automation|training|ownership|care)|best practices?")
              .notAfter("for|to|with"));

  static final Advice TEACHES =
      Advice.of(
          TRAINING,
          "Training and reminders wear off, and new people have not had them (strength 4 of 5).",
          "Keep it if it helps, and add what makes the slip impossible or detects it: a check that "
              + "refuses, a limit, an alert.",
          Phrase.of("train(?= " + PEOPLE + "\\b)")
              .notBefore("(?:[\\w-]{1,20} ){0,3}(?:models?|classifiers?|networks?|detectors?)"),
          Phrase.of(
              "(?:(?:create|hold|run|organi[sz]e|give|do|schedule|plan|offer|provide"
                  + "|mandatory) )(?:an? |the |more |some )?training"),
          Phrase.of("training (?:sessions?|for|on|of)").notBefore("(?:the )?(?:model|data)"),
          Phrase.of("workshops?|educate|teach|lunch and learn|brown ?bag|webinar"),
          Phrase.of("remind(?:ing)?(?= " + PEOPLE + "\\b)")
              .notBefore("[\\w ]{0,40}(?:automatic\\w{0,4}|by a bot|\\d)"),
          Phrase.of("(?:send|write) (?:an?|the) (?:e-?mail|message|reminder|memo|mail)"),
          Phrase.of(
              "(?:document|share|communicate|spread) (?:the |our |all )?(?:learnings?|lessons?"
                  + "|knowledge|findings|incident)|document(?= the learnings)"));

  private Actions() {}

  /** What is to be done, rather than what it is for: "add a check to ensure …" is no "ensure". */
  private static Phrase verb(String words) {
    return Phrase.of(words).notAfter("[\\w,'\")]{1,30}(?<!\\b" + LEADS_TO_A_VERB + ")");
  }
}
