package muster.faults;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Whether a tale in which something went wrong ended as it had to. */
final class Verdict {
  /** What is said to one person, vanishes on reload and cannot be looked up: said at most once. */
  private static final Set<String> AT_MOST_ONCE =
      Set.of("chat.postEphemeral", "response_url", "views.open", "users.info", "views.publish");

  /**
   * What people may be told besides because of it: to try again, or to open the form themselves.
   */
  private static final Pattern WAY_OUT =
      Pattern.compile(
          "muster to \\w+: (Muster takes commands from members|That needs a few more words).*",
          Pattern.DOTALL);

  /** What shows a refusal, and what somebody is told who could not be brought in. */
  private static final Pattern BECAUSE_OF_IT =
      Pattern.compile(
          "muster to \\w+: (.*the whole timeline:|There is no incident `INC-).*", Pattern.DOTALL);

  /** Whoever has no channel, or may not know of it, cannot go on with the incident at all. */
  private static final Set<String> LETS_NOBODY_IN =
      Set.of("conversations.create", "conversations.list", "conversations.invite");

  private static final Pattern FAILED =
      Pattern.compile("INC-(\\d) \\| DeliveryFailed\\[what=(.*), why=.*");

  /** Asked only to find out what became of an earlier call, which then counts as refused. */
  private static final Set<String> LOOK_UPS =
      Set.of("files.list", "conversations.history", "conversations.open");

  private static final String ALL_OF_IT = "#incidents .*|#inc-?.*|@.*|INC-? .*";
  private static final String MEMBERS = "#inc-?.* members .*|INC-? \\| PeopleInvited.*";

  /** Who keeps the timeline is offered what is not on it. */
  private static final String MARK =
      "INC-? \\| MessageMarked.*|#inc-?.* UTC — .*|@.*(not on the timeline\\.|Choose messages).*";

  private static final String ITS_CHANNEL = "#inc-?.*";

  /**
   * What may be missing once a call is refused for good, the question mark being the incident's
   * number; also what an older picture may stand in for.
   */
  private static final Map<String, String> MAY_BE_MISSING =
      Map.ofEntries(
          Map.entry("conversations.create", ALL_OF_IT),
          Map.entry("conversations.list", ALL_OF_IT),
          Map.entry("conversations.join", "#incidents .*|INC-? \\| AnnouncementPosted.*"),
          Map.entry("conversations.invite", MEMBERS),
          Map.entry("conversations.setTopic", "#inc-?.* topic .*"),
          Map.entry("conversations.setPurpose", "#inc-?.* purpose .*"),
          Map.entry("conversations.replies", MARK),
          Map.entry("chat.getPermalink", MARK),
          Map.entry(
              "chat.postMessage",
              "#incidents .*|#inc-?.*|@.*|INC-? \\| (CardPosted|AnnouncementPosted).*"),
          Map.entry("chat.update", "#incidents .*|#inc-?.*"),
          Map.entry("pins.add", "#inc-?.* pinned .*"),
          Map.entry("usergroups.list", MEMBERS),
          Map.entry("usergroups.users.list", MEMBERS),
          Map.entry("files.getUploadURLExternal", ITS_CHANNEL),
          Map.entry("upload", ITS_CHANNEL),
          Map.entry("files.completeUploadExternal", ITS_CHANNEL));

  private final Reference reference;
  private final Plan plan;
  private final Outcome outcome;
  private final List<String> complaints = new ArrayList<>();

  Verdict(Reference reference, Plan plan, Outcome outcome) {
    this.reference = reference;
    this.plan = plan;
    this.outcome = outcome;
  }

  /** What is not as it should be; empty if all is well. */
  List<String> complaints() {
    boolean refused = plan.trouble() == Trouble.REFUSED;
    String method = plan.calls().keySet().iterator().next();
    if (refused && !AT_MOST_ONCE.contains(method)) {
      onlyThisIsMissing(method);
    } else {
      require(outcome.lines().equals(reference.smooth().lines()), "it ended otherwise");
    }
    answers(refused);
    if (!complaints.isEmpty()) {
      complaints.add(
          Difference.between(reference.smooth().lines(), outcome.lines()).toString()
              + Difference.between(reference.smooth().answers(), outcome.answers()));
    }
    return complaints;
  }

  private void require(boolean so, String otherwise) {
    if (!so) {
      complaints.add(otherwise);
    }
  }

  private void answers(boolean refused) {
    Difference answers = Difference.between(reference.smooth().answers(), outcome.answers());
    boolean mayBeLost = plan.calls().keySet().stream().anyMatch(AT_MOST_ONCE::contains);
    require(
        answers.added().stream()
            .allMatch(
                answer ->
                    (mayBeLost && WAY_OUT.matcher(answer).matches())
                        || (refused && BECAUSE_OF_IT.matcher(answer).matches())),
        "somebody was answered twice, or otherwise");
    require(mayBeLost || refused || answers.missing().isEmpty(), "an answer is missing");
  }

  /** Whoever is in charge was told of one refusal, and everything else is as ever, in order. */
  private void onlyThisIsMissing(String method) {
    Difference difference = Difference.between(reference.smooth().lines(), outcome.lines());
    List<Matcher> failures =
        difference.added().stream().map(FAILED::matcher).filter(Matcher::matches).toList();
    require(failures.size() == 1, "the refusal is on record " + failures.size() + " times");
    if (failures.size() != 1) {
      return;
    }
    String number = failures.getFirst().group(1);
    String told =
        "(@\\w+|#inc-%s\\S*) \\| muster: INC-%s: Slack would not let Muster .*"
            .formatted(number, number);
    require(
        difference.added().stream().filter(line -> line.matches(told)).count() == 1,
        "who is in charge was not told once");
    String missing = missing(method, number);
    require(
        !LOOK_UPS.contains(method) || difference.missing().isEmpty(),
        "what was there before the look-up is gone");
    require(
        difference.missing().stream().allMatch(line -> line.matches(missing)),
        "more is missing than was refused");
    require(
        difference.added().stream()
            .filter(line -> !line.contains("would not let Muster"))
            .filter(line -> !FAILED.matcher(line).matches())
            .allMatch(line -> line.matches(missing)),
        "something came besides");
    require(
        LETS_NOBODY_IN.contains(method) || posts(difference.missing()) <= 1,
        "more than one post is missing");
    require(
        Difference.isOnlyThat(difference, reference.smooth().lines(), outcome.lines()),
        "the order is another");
  }

  private static String missing(String method, String number) {
    String missing = MAY_BE_MISSING.getOrDefault(method, "nothing").replace("-?", "-" + number);
    boolean outside = method.equals("conversations.invite") && number.equals(Tale.PRIVATE);
    // Whoever is not in the channel may not even learn where it is.
    return outside ? missing + "|@.*|(#inc|INC)-" + number + ".*" : missing;
  }

  private static long posts(List<String> lines) {
    return lines.stream().filter(line -> line.contains(" | muster: ")).count();
  }
}
