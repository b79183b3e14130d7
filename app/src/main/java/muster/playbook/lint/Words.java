package muster.playbook.lint;

import java.util.Map;

/** Groups of words that the rules are made of. */
final class Words {
  private static final String ADVERB =
      "(?:(?:also|then|simply|again|just|clearly|initially|first|once|repeatedly|still|even"
          + "|apparently|obviously|all|both|probably|really|have|has|had|'ve|already|at least"
          + "|completely|totally|later|earlier|too|either|quickly|properly) ){0,3}";

  private static final String AFTER =
      "(?: (?:on (?:call|duty|shift|watch)|in charge|of the (?:\\w{1,20} )?\\w{1,20}))?";

  private static final String TITLE =
      "engineers?|developers?|devs?|programmers?|administrators?|admins?|sysadmins?|dbas?|sres?"
          + "|responders?|commanders?|ic|scribe|reviewers?|authors?|approvers?|managers?"
          + "|colleagues?|coders?|contractors?|consultants?|technicians?|interns?|employees?|cto"
          + "|(?:technical|tech|comms|team|support|incident|engineering|communications) leads?"
          + "|(?<=the )leads?|(?<=our )leads?|owners?|(?<!kubernetes )(?<!k8s )operators?|on-?call"
          + "|testers?|analysts?|architects?|specialists?|teammates|coworkers|co-workers|trainees?"
          + "|leaders?|(?:the|new) hires?|persons?|people|guys?|folks|staff|members?";

  private static final String TEAM =
      "(?:\\w{1,20} )?(?:team|teams|guys|folks|department|crew|squad)|ops|qa|dbas|sres|devops|infra"
          + "|marketing|management|support|sales|developers|devs|engineers|vendor|supplier|provider"
          + "|contractors?|engineering";

  private static final String PARTICIPLE =
      "(?:[a-z]{2,20}ed|been|known|seen|found|caught|done|gone|taken|given|written|told|thought"
          + "|made|kept|read|run|rolled|set|put|sent|begun|started|stopped|spoken|understood|held"
          + "|come|got|gotten|built|chosen|drawn|brought|left|paid|met|shown|said|asked|learnt"
          + "|noticing|cut|shut)";

  /** By the name that a rule puts in braces; none uses another. */
  static final Map<String, String> GROUPS =
      Map.of(
          "adverb", ADVERB,
          "third",
              "(?:(?:he|she|they|who|somebody|someone|nobody|no one|everybody|everyone|anyone|"
                  + TITLE
                  + "|team|teams|ops|qa|support|vendor|supplier|provider)"
                  + AFTER
                  + ")",
          "person",
              "(?:(?:we|i|he|she|they|who|you|somebody|someone|nobody|no one|everybody|everyone"
                  + "|anyone|"
                  + TITLE
                  + "|team|teams|ops|qa|support|vendor|supplier|provider)"
                  + AFTER
                  + ")",
          "individual", "(?:somebody|someone|who|(?:on-?call )?(?:" + TITLE + ")" + AFTER + ")",
          "team", "(?:(?:the|our|their|your) )?(?:" + TEAM + ")",
          "the", "(?:the |our |an? |this |that |some |one |my |their |your |his |her )?",
          "participle", PARTICIPLE,
          "machine",
              "(?:▒|\\w{0,20}(?:check|checks|checker|probe|probes|script|scripts|job|jobs|service"
                  + "|services|server|servers|pods?|node|nodes|client|clients|monitor|alert|alerts"
                  + "|alarm|browser|cache|proxy|balancer|gateway|worker|workers|consumers?|broker"
                  + "|database|replicas?|primary|system|tool|pipeline|linter|test|tests|parser|api"
                  + "|app|bot|daemon|process|controller|scheduler|cron|driver|library|validator"
                  + "|watchdog|cluster|host|hosts|kernel|agent|webhook|handler|function|query"
                  + "|request|requests|switch|switches|routers?|devices?|sensors?|modules?|code"
                  + "|logic|software|program|validation|detection|firmware|filters?|rules?|platform"
                  + "|backend|frontend|engine|components?|network|algorithm|framework|plugins?"
                  + "|subsystem|operator|instances?|machines?|containers?|threads?|migrations"
                  + "|deploys|deploy|deployment|rollout|migration|release|it|which|that))");

  private Words() {}
}
