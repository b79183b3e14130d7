package muster.playbook.lint;

import static muster.playbook.lint.Finding.Kind.SYMPTOM;
import static muster.playbook.lint.Finding.Kind.TRAINING;
import static muster.playbook.lint.Finding.Kind.VAGUE;

/** What is weak about an action, by its words (P-35, P-36). */
final class Actions {
  private static final String WHAT =
      "(?:the |our |that |all |this |these |any |its )?(?:[\\w-]{1,20} (?<!\\b(?:for|about|on|in|to|with|when|by) )){0,3}";
  private static final String ALERT =
      "(?:alert|alarm|check|monitor|notification|warning|page|probe|sensor)s?";
  private static final String AWAY =
      "(?:remove|replace|stop|drop|retire|without|delete|abolish|instead of|avoid|alert when|end"
          + "|get rid of|no longer)(?: [\\w-]{1,20}){0,3}";
  private static final String QUALITIES =
      "(?:monitoring|alerting|observability|documentation|docs|communication|test coverage|coverage|runbooks?|dashboards?"
          + "|visibility|resilience|reliability|robustness)";
  private static final String LEADS_TO_A_VERB =
      "(?:should|must|will|shall|please|and|also|we|then|could|can|be|sharing|need to|needs to|try to"
          + "|have to|want to|plan to|going to|ought to)";
  private static final String PEOPLE =
      "(?:all|the|our|every\\w{0,4}|new|people|engineers?|staff|team|teams|developers?|on-?call|support"
          + "|operators?|responders?|colleagues?|them|us|each)";

  /** Sent back unless a number, a criterion or a check says what it comes to. */
  static final Advice UNCLEAR =
      Advice.of(
          VAGUE,
          "Nobody can tell from this when it is done, nor whether it helped.",
          "Write what will be different, with a number, and how somebody will see it.",
          verb(
              "(?:improv(?:e|ed|ing)|enhanc(?:e|ed|ing)|strengthen(?:ed|ing)?|optimi[sz](?:e|ed|ing)"
                  + "|harden|tighten|increase(?! the)|boost|streamline|moderni[sz]e|simplify|upgrade)"
                  + "(?: (?:the |our )?"
                  + QUALITIES
                  + ")?"),
          verb(
              "make "
                  + WHAT
                  + "(?:more )?(?:robust|stable|reliable|resilient|scalable|better|clearer|safer"
                  + "|faster|secure|maintainable)"),
          verb(
              "review(?: the| our)?(?: (?:process|processes|procedure|runbooks?|docs|alerts|setup"
                  + "|config|configuration|code|architecture|thresholds?|policy|policies))?(?! of\\b)"),
          verb("(?:raise|create|build) (?:more )?awareness"),
          verb(
              "consider(?:ing)?|look(?:ing)? (?:into|at)|investigat(?:e|ing)(?: further)?"
                  + "|explor(?:e|ing)|evaluat(?:e|ing)|assess|think(?:ing)? about|discuss|brainstorm"
                  + "|research|analy[sz]e|examine|study|revisit|rethink|reconsider"),
          verb(
              "follow(?:ing)? up|work(?:ing)? on|address|align|coordinate|be (?:more )?proactive"
                  + "|monitor|deal with|take action|handle"),
          verb("(?:document|communicate|test|plan|prepare|organi[sz]e) [\\w ]{1,40}\\bbetter"),
          verb(
              "ensure|make sure|guarantee|plan|define|establish|formali[sz]e|standardi[sz]e|figure out"
                  + "|come up with"),
          verb("do (?:an? )?(?:\\w{1,20} )?(?:audit|review|assessment|analysis|investigation)"),
          verb(
              "fix (?:the |our |this |these )?(?:issues?|problems?|bugs?|root cause|flaky tests?)"),
          verb(
              "clean(?:ing)? up|tidy up|(?:update|refresh|extend) (?:the |our )?(?:docs|documentation"
                  + "|wiki|runbooks?)"),
          verb(
              "(?:try to )?(?:reduce|reducing|avoid|prevent|minimi[sz]e) (?:the |our )?(?:number|amount"
                  + "|risk|likelihood|chances?|false alarms|noise|toil|downtime|incidents|outages"
                  + "|errors|bugs|technical debt|tech debt|complexity|latency|load)(?: of (?:\\w{1,20} ?){1,5})?"),
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
          "Keep it if it helps, and add what makes the slip impossible or detects it: a check that"
              + " refuses, a limit, an alert.",
          Phrase.of("train(?= " + PEOPLE + "\\b)")
              .notBefore("(?:[\\w-]{1,20} ){0,3}(?:models?|classifiers?|networks?|detectors?)"),
          Phrase.of(
              "(?:(?:create|hold|run|organi[sz]e|give|do|schedule|plan|offer|provide|mandatory) )"
                  + "(?:an? |the |more |some )?training"),
          Phrase.of("training (?:sessions?|for|on|of)").notBefore("(?:the )?(?:model|data)"),
          Phrase.of("workshops?|educate|teach|lunch and learn|brown ?bag|webinar"),
          Phrase.of("remind(?:ing)?(?= " + PEOPLE + "\\b)")
              .notBefore("[\\w ]{0,40}(?:automatic\\w{0,4}|by a bot|\\d)"),
          Phrase.of("(?:send|write) (?:an?|the) (?:e-?mail|message|reminder|memo|mail)"),
          Phrase.of(
              "(?:document|share|communicate|spread) (?:the |our |all )?(?:learnings?|lessons?"
                  + "|knowledge|findings|incident)|document(?= the learnings)"));

  static final Advice SOOTHES =
      Advice.of(
          SYMPTOM,
          "This treats the symptom: what led here is still there, and now harder to see.",
          "Keep it as a workaround with an end date if it is needed, and add an action for the"
              + " factor behind it.",
          Phrase.of(
                  "(?:raise|raising|increase|increasing|extend|extending|bump|bumping|lift|relax|loosen|double) "
                      + WHAT
                      + "(?:thresholds?|time-?outs?|limits?|memory|heap|retries|heap size|pool size|swap)")
              .notAfter(AWAY),
          Phrase.of(
              "(?:add|give|allocate|provide|buy|need) (?:[\\w-]{1,20} ){0,3}?(?:more|extra|additional)"
                  + " (?:[\\w-]{1,20} )?(?:memory|ram|cpus?|disk|disk space|swap|pods|workers|replicas|instances|nodes|machines|capacity|servers"
                  + "|storage|hardware)"),
          Phrase.of(
                  "(?:restart|reboot|bounce|rerun|re-run) (?:the |all |our |it|each |every |that )"
                      + "[\\w -]{0,40}")
              .notAfter(AWAY + "|after (?:a|the|each)|when"),
          Phrase.of(
                  "(?:cron|job|timer|script) (?:job )?(?:to|that|which) (?:restarts?|reboots?|kills?)")
              .notAfter(AWAY),
          Phrase.of(
                  "(?:nightly|daily|weekly|hourly|scheduled|periodic|regular|automatic) (?:restart"
                      + "|reboot)s?")
              .notAfter(AWAY),
          Phrase.of("(?:silence|mute|suppress|snooze|ignore|acknowledge) " + WHAT + ALERT)
              .notAfter(AWAY),
          Phrase.of(
                  "(?:disable|skip|turn off|switch off|deactivate) "
                      + WHAT
                      + "(?:"
                      + ALERT
                      + "|tests?)")
              .notAfter(AWAY),
          Phrase.of("(?:clear|flush|purge|empty) (?:the |our )?(?:\\w{1,20} )?cache")
              .notAfter(AWAY),
          Phrase.of("manually (?:delete|clear|clean|restart|kill|remove|purge|fix|trigger)"),
          Phrase.of("scale up|scaling up"));

  private Actions() {}

  /** What is to be done, rather than what it is for: "add a check to ensure …" is no "ensure". */
  private static Phrase verb(String words) {
    return Phrase.of(words).notAfter("[\\w,'\")]{1,30}(?<!\\b" + LEADS_TO_A_VERB + ")");
  }
}
