package muster.config;

import java.time.Duration;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import muster.incident.Severity;
import muster.incident.story.CastMember;
import muster.incident.story.Cue;
import muster.incident.story.Expect;
import muster.incident.story.Point;
import muster.incident.story.Story;
import muster.scenario.Act;
import muster.scenario.Scenario;

/** The keys of a scenario (P-46); {@code app/docs/scenarios.md} describes them. */
final class ScenarioKeys {
  private static final int MOST_PEOPLE = 20;
  private static final int MOST_CHANNELS = 10;
  private static final int MOST_CUES = 60;
  private static final int MOST_EXPECTS = 20;
  private static final int MOST_UNLESS = 5;
  private static final int MOST_RULES = 20;
  private static final int LONGEST_MINUTES = 480;

  /** Muster itself, Slack's own, and whoever hands out the report. */
  private static final List<String> TAKEN = List.of("muster", "slackbot", "drill");

  private static final LocalTime NOON = LocalTime.NOON;

  private ScenarioKeys() {}

  static Scenario read(String name, Mapping file) {
    String title = file.required("title", ScenarioKinds.TITLE).orElse("");
    String summary = file.value("summary", ScenarioKinds.text(600, "who it is for"), "");
    Scenario.Declared declared = file.within("declared", keys -> declared(keys, title));
    List<CastMember> people = people(file);
    if (people.isEmpty()) {
      file.required("people", ScenarioKinds.PERSON);
    }
    List<String> channels =
        file.list("channels", ScenarioKinds.CHANNEL, 0, MOST_CHANNELS, List.of());
    Known known = Known.of(people, channels, file.ahead("cues", "id"));
    List<Cue> cues = cues(file, known);
    Story story =
        new Story(
            name,
            title,
            file.list("practises", ScenarioKinds.RULE, 1, MOST_RULES, List.of()),
            file.value("kind", ScenarioKinds.KIND, muster.incident.Kind.PRODUCTION),
            file.value("private", PlaybookKinds.FLAG, false),
            file.value("minutes", PlaybookKinds.number(1, LONGEST_MINUTES), 45),
            people,
            cues,
            file.each("expects", MOST_EXPECTS, keys -> expect(keys, known)));
    LocalTime starts = file.value("starts", ScenarioKinds.TIME_OF_DAY, NOON);
    List<Act> acts = file.each("auto", ActKeys.MOST, keys -> ActKeys.read(keys, known));
    return new Scenario(story, summary, starts, declared, channels, acts);
  }

  private static Scenario.Declared declared(Mapping keys, String title) {
    return new Scenario.Declared(
        keys.value("severity", ScenarioKinds.SEVERITY, Severity.SEV2),
        keys.value("title", ScenarioKinds.TITLE, title),
        keys.optional("impact", ScenarioKinds.LINE, Optional.empty()),
        keys.optional("service", ScenarioKinds.text(70, "checkout"), Optional.empty()));
  }

  private static List<CastMember> people(Mapping file) {
    List<CastMember> people = new ArrayList<>();
    file.each("people", MOST_PEOPLE, keys -> person(keys, people));
    return people;
  }

  private static CastMember person(Mapping keys, List<CastMember> before) {
    String name = keys.required("name", ScenarioKinds.PERSON).orElse("");
    if (TAKEN.contains(name)) {
      keys.wrong("name", "is the name of a bot that is there already; choose another");
    }
    if (before.stream().anyMatch(one -> one.name().equals(name) && !name.isEmpty())) {
      keys.wrong("name", "is the name of somebody else; give each their own");
    }
    CastMember member = person(name, keys);
    before.add(member);
    return member;
  }

  private static CastMember person(String name, Mapping keys) {
    boolean bot = keys.value("bot", PlaybookKinds.FLAG, false);
    return new CastMember(
        name,
        keys.value("real", ScenarioKinds.REAL, name),
        keys.optional("zone", ScenarioKinds.ZONE, Optional.empty()),
        keys.optional("plays", ScenarioKinds.PLAYS, Optional.empty()),
        bot,
        keys.value("played", PlaybookKinds.FLAG, false) || bot);
  }

  /** A cue may follow any other, wherever that stands in the file. */
  private static List<Cue> cues(Mapping file, Known known) {
    List<Cue> cues = new ArrayList<>();
    file.each("cues", MOST_CUES, keys -> cue(keys, known, cues));
    inCircle(cues)
        .ifPresent(
            cue ->
                file.wrong(
                    "cues",
                    "in which " + cue.id() + " waits for itself; begin with another moment"));
    return cues;
  }

  private static Cue cue(Mapping keys, Known known, List<Cue> before) {
    String id = keys.required("id", ScenarioKinds.NAME_WORD).orElse("");
    if (before.stream().anyMatch(cue -> cue.id().equals(id) && !id.isEmpty())) {
      keys.wrong("id", "is the id of another cue; give each its own");
    }
    Point of = Point.BEGUN;
    Duration after;
    if (keys.has("at")) {
      after = keys.value("at", ScenarioKinds.WAIT, Duration.ZERO);
      if (keys.has("of") || keys.has("after")) {
        keys.wrong("at", "counts from the beginning; write at alone, or after and of");
      }
      keys.value("of", ScenarioKinds.POINT, of);
      keys.value("after", ScenarioKinds.WAIT, after);
    } else {
      of = keys.required("of", ScenarioKinds.POINT).orElse(of);
      after = keys.value("after", ScenarioKinds.WAIT, Duration.ZERO);
    }
    Cue cue =
        new Cue(
            id,
            after,
            of,
            keys.oneOrMore("unless", ScenarioKinds.POINT, MOST_UNLESS),
            keys.required("who", ScenarioKinds.PERSON).orElse(""),
            keys.optional("in", ScenarioKinds.CHANNEL, Optional.empty()),
            keys.required("says", ScenarioKinds.SAYS).orElse(""),
            keys.value("red-herring", PlaybookKinds.FLAG, false),
            keys.optional("reply-to", ScenarioKinds.NAME_WORD, Optional.empty()));
    check(keys, cue, known);
    before.add(cue);
    return cue;
  }

  private static void check(Mapping keys, Cue cue, Known known) {
    known.checkSpeaker(keys, cue.who());
    known.checkChannel(keys, cue.in());
    known.checkPoint(keys, "of", cue.of());
    cue.unless().forEach(point -> known.checkPoint(keys, "unless", point));
    cue.replyTo().ifPresent(id -> known.checkCue(keys, "reply-to", id));
  }

  /** Cues that wait for each other are never given. */
  private static Optional<Cue> inCircle(List<Cue> cues) {
    return cues.size() > MOST_CUES
        ? Optional.empty()
        : cues.stream().filter(cue -> waitsFor(cue, cue, cues, cues.size())).findFirst();
  }

  private static boolean waitsFor(Cue cue, Cue first, List<Cue> cues, int most) {
    Optional<String> next = cue.of().cue();
    return next.isPresent()
        && (next.get().equals(first.id())
            || (most > 0
                && cues.stream()
                    .filter(other -> other.id().equals(next.get()))
                    .findFirst()
                    .filter(other -> waitsFor(other, first, cues, most - 1))
                    .isPresent()));
  }

  private static Expect expect(Mapping keys, Known known) {
    Expect expect =
        new Expect(
            keys.required("rule", ScenarioKinds.RULE).orElse(""),
            keys.required("hope", ScenarioKinds.LINE).orElse(""),
            keys.optional("severity", ScenarioKinds.SEVERITY, Optional.empty()),
            keys.optional("moment", ScenarioKinds.POINT, Optional.empty()),
            keys.optional("within", ScenarioKinds.WAIT, Optional.empty()),
            keys.optional("of", ScenarioKinds.POINT, Optional.empty()),
            keys.list("before", ScenarioKinds.POINT, 2, 2, List.of()));
    int hopes =
        (keys.has("severity") ? 1 : 0)
            + (keys.has("moment") ? 1 : 0)
            + (keys.has("before") ? 1 : 0);
    if (hopes != 1 && keys.has("hope")) {
      keys.wrong("hope", "needs one way to be judged; write severity, moment or before");
    }
    expect.of().ifPresent(point -> known.checkPoint(keys, "of", point));
    expect.before().forEach(point -> known.checkPoint(keys, "before", point));
    expect.reached().ifPresent(point -> known.checkPoint(keys, "moment", point));
    return expect;
  }
}
