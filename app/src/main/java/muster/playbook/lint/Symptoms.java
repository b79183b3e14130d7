package muster.playbook.lint;

import static muster.playbook.lint.Finding.Kind.SYMPTOM;

/** What an action does to a symptom, where the factor behind it stays (P-35). */
final class Symptoms {
  static final String WHAT =
      "(?:the |our |that |all |this |these |any |its )?(?:[\\w-]{1,20} (?<!\\b(?:for|about|on|in|to"
          + "|with|when|by) )){0,3}";

  private static final String ALERT =
      "(?:alert|alarm|check|monitor|notification|warning|page|probe|sensor)s?";

  /** "Remove the nightly restart" is no restart. */
  private static final String AWAY =
      "(?:remove|replace|stop|drop|retire|without|delete|abolish|instead of|avoid|alert when|end"
          + "|get rid of|no longer)(?: [\\w-]{1,20}){0,3}";

  static final Advice ADVICE =
      Advice.of(
          SYMPTOM,
          "This treats the symptom: what led here is still there, and now harder to see.",
          "Keep it as a workaround with an end date if it is needed, and add an action for the "
              + "factor behind it.",
          Phrase.of(
                  "(?:raise|raising|increase|increasing|extend|extending|bump|bumping|lift|relax"
                      + "|loosen|double) "
                      + WHAT
                      + "(?:thresholds?|time-?outs?|limits?|memory|heap|retries|heap size|pool size"
                      + "|swap)")
              .notAfter(AWAY),
          Phrase.of(
              "(?:add|give|allocate|provide|buy|need) (?:[\\w-]{1,20} ){0,3}?(?:more|extra"
                  + "|additional) (?:[\\w-]{1,20} )?(?:memory|ram|cpus?|disk|disk space|swap|pods"
                  + "|workers|replicas|instances|nodes|machines|capacity|servers|storage"
                  + "|hardware)"),
          Phrase.of(
                  "(?:restart|reboot|bounce|rerun|re-run) (?:the |all |our |it|each |every "
                      + "|that )[\\w -]{0,40}")
              .notAfter(AWAY + "|after (?:a|the|each)|when"),
          Phrase.of(
                  "(?:cron|job|timer|script) (?:job )?(?:to|that|which) (?:restarts?|reboots?"
                      + "|kills?)")
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

  private Symptoms() {}
}
