package muster.playbook;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import muster.incident.Wording;

/**
 * Recognises a question of somebody who waits for an incident to end: how it stands, when it is
 * over, what to tell others (P-25). What is asked about a piece of the work, such as a rollback or
 * a job, is meant for whoever does it. Only English is recognised; in doubt it is no such question,
 * since an answer nobody asked for is noise.
 */
public final class StatusQuestion {
  /** A longer message says more than a question. */
  private static final int MOST_WORDS = 40;

  private static final int LONGEST = 400;

  private static final Pattern CODE =
      Pattern.compile(
          "`|[{}]|==|=>|::|\\b(ERROR|WARN|FATAL|SELECT|UPDATE \\w+ SET|GET|POST|[Ee]xception"
              + "|kubectl|apt-get|git log)\\b");
  private static final Pattern QUOTED = Pattern.compile("(?m)^\\s*>.*$|\"[^\"]*\\?[^\"]*\"");
  private static final Pattern TOKENS = Pattern.compile("<[^>]*>|https?://\\S+|:[a-z0-9_+-]+:");
  private static final Pattern CLAUSES = Pattern.compile("[.?!;,()\\n]+|\\s[-–—:]+\\s|:\\s");
  private static final Pattern GREETING =
      Pattern.compile(
          "^(?:(?:hi|hello|hey|team|folks|guys|all|everyone|there|so|ok|and|but|please|sorry"
              + "|just checking in|good (?:morning|afternoon|evening)|quick question)\\b\\s*)+");

  /** Pieces of the work: who asks about one of them works on it too. */
  private static final Pattern WORK =
      word(
          "prs?|mr|deploy\\w*|roll-?backs?|revert|builds?|jobs?|pipeline|ci|tickets?|migrations?",
          "scripts?|quer(?:y|ies)|statement|logs?(?! in\\b)|graphs?|commits?|branch|merge|tag|review|canary",
          "fail-?over|restart\\w*|reindex|backfill|replicas?|nodes?|pods?|pool|drivers?|patch",
          "hotfix|certs?|cache|dump|alerts?|workers?|consumers?|queue|rate|p\\d\\d|vendor'?s?|aws",
          "gcp|azure|flags?|tests?|(?:on )?the call|bridge|meeting|screen|code|header|budget|plan",
          "timeouts?|db-?\\d*|config|connections?|entry|window");

  private static final String OVER =
      "\\b(?:fixed|back|resolved|restored|recovered|working|available|online|over|sorted|solved"
          + "|normal|better|down|going through|all good|good now"
          + "|(?<!set |look |scale |clean |warm |bring )up(?= yet| again| now|$))\\b";
  private static final String ENDS =
      "(?:" + OVER + "|\\b(?:again|open|expect\\w*|be placed|the next update)\\b)";
  private static final String NEWS =
      "(?:eta|etas|updates?|news|progress|word|timeline|movement|estimated?|info|information"
          + "|change|status)\\b";
  private static final String WILL = "(?:will|can|is|are|do|does|should|might|could)\\b";

  /** Questions even without a question mark. */
  private static final List<Pattern> PLAIN =
      clauses(
          "^(?:any |a )?(?:status|eta|updates?|status update)(?: on \\w+)? (?:please|pls|plz)$",
          "^(?:is there|are there|do (?:we|you) have) (?:an?|any|some) (?:\\w+ )?" + NEWS,
          "^what(?:'?s| is) (?:our |the )?(?:current |expected )?"
              + "(?:status|eta|latest|situation|state|timeline)"
              + "(?: (?:here|now|yet|on|with|of|for|at)\\b.*)?$",
          "\\bwhat(?:'?s| is) (?:going on|happening)\\b",
          "^where are we (?:with|on|at)\\b",
          "^when(?:'s| " + WILL + ").*" + ENDS,
          "\\b(?:know|known|idea|asking|word on|estimate)\\b.*\\bwhen\\b.*" + ENDS,
          "\\bhow (?:much longer|long (?:until|till|before|will (?:this|it|that)|is this|is it))\\b",
          "\\b(?:asking|know|idea|estimate of) how long\\b",
          "^how soon .*" + ENDS,
          "\\b(?:asking|looking|waiting|need) (?:for )?(?:an?|any|some) (?:\\w+ )?" + NEWS,
          "\\bwhat (?:should|can|do|shall|could) (?:i|we) (?:tell|say to)\\b",
          "\\b(?:can|could|would) (?:someone|somebody|anyone|anybody|you) (?:please )?update"
              + " (?:us|me|everyone)\\b");

  /** Questions if somebody put a question mark. */
  private static final List<Pattern> MARKED =
      clauses(
          "^(?:status|eta|updates?|news|progress|still (?:down|broken|out|failing|ongoing))"
              + "(?: (?:yet|here|now))*$",
          "^(?:fixed|back|back up|resolved|any better|better)(?: (?:yet|now|again))*$",
          "\\bany (?:new )?" + NEWS,
          "\\banything new\\b",
          "^how(?:'?s| is) it (?:looking|going)\\b|^how are we doing\\b",
          "^(?:is|are|does|do)\\b.*\\bstill\\b.*\\b(?:down|broken|out|slow|failing|ongoing"
              + "|happening|affect\\w*|impact\\w*|problems?|issues?|unavailable|degraded)\\b",
          "^(?:is|are|has|have|did|will)\\b.{0,80}" + OVER,
          "^are we close to\\b|\\bexpect (?:this|it) to last\\b",
          "\\b(?:can|could|may) (?:we|i|you|someone|somebody|anyone|anybody)\\b.*"
              + "\\b(?:get|give|have|share|provide|send)\\b.*\\b(?:an?|some|any) (?:\\w+ )?"
              + NEWS,
          "\\b(?:tell|know|share)\\b.*\\b(?:if|whether|when|that)\\b.*" + ENDS);

  /** About the person who is asked, and not about the incident. */
  private static final Pattern PERSONAL =
      Pattern.compile("^(?:are|will|when will) you\\b(?! able)");

  private StatusQuestion() {}

  /** Whether the message, as Slack sent it, asks how the incident stands. Never throws. */
  public static boolean asks(String slackText) {
    if (slackText.length() > LONGEST || CODE.matcher(slackText).find()) {
      return false;
    }
    String heard = QUOTED.matcher(Wording.heard(slackText)).replaceAll(" ");
    String plain = TOKENS.matcher(heard).replaceAll(" ").replace('’', '\'');
    if (plain.split("\\s+", -1).length > MOST_WORDS) {
      return false;
    }
    boolean marked = plain.contains("?");
    return CLAUSES
        .splitAsStream(plain.toLowerCase(Locale.ROOT))
        .map(clause -> clause.strip().replaceAll("\\s+", " "))
        .map(clause -> GREETING.matcher(clause).replaceFirst(""))
        .anyMatch(clause -> asksIn(clause, marked));
  }

  private static boolean asksIn(String clause, boolean marked) {
    if (WORK.matcher(clause).find() || PERSONAL.matcher(clause).find()) {
      return false;
    }
    return matches(PLAIN, clause) || (marked && matches(MARKED, clause));
  }

  private static boolean matches(List<Pattern> patterns, String clause) {
    return patterns.stream().anyMatch(pattern -> pattern.matcher(clause).find());
  }

  private static List<Pattern> clauses(String... patterns) {
    return Arrays.stream(patterns).map(Pattern::compile).toList();
  }

  private static Pattern word(String... alternatives) {
    return Pattern.compile("\\b(?:" + String.join("|", alternatives) + ")\\b");
  }
}
