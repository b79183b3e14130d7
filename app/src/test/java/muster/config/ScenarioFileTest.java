package muster.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import muster.incident.story.Cue;
import muster.incident.story.Point;
import muster.incident.story.Turn;
import muster.scenario.Scenario;
import org.junit.jupiter.api.Test;

class ScenarioFileTest {
  private static ScenarioFile.Reading read(String text) {
    return ScenarioFile.read("fire.yml", text.getBytes(StandardCharsets.UTF_8));
  }

  private static List<String> problems(String text) {
    return ((ScenarioFile.Broken) read(text)).problems().stream().map(Problem::toString).toList();
  }

  private static Scenario scenario(String text) {
    return switch (read(text)) {
      case ScenarioFile.Ready(Scenario scenario) -> scenario;
      case ScenarioFile.Broken broken -> throw new AssertionError(broken);
    };
  }

  @Test
  void shippedScenariosAreRead() {
    assertTrue(ShippedScenarios.all().names().contains("payment-timeouts"));
  }

  @Test
  void aCueKnowsWhatItWaitsFor() {
    Scenario scenario =
        scenario(
            """
            title: Fire in the hall
            people: [{name: eve, played: true}]
            cues:
              - {id: smoke, at: 2m, who: eve, in: general, says: There is smoke}
              - {id: louder, after: 90s, of: cue smoke, unless: [led, mitigated], who: eve, says: "Hello?"}
            """);
    List<Cue> cues = scenario.story().cues();
    assertEquals(List.of(Point.BEGUN, Point.cue("smoke")), cues.stream().map(Cue::of).toList());
    assertEquals(Duration.ofSeconds(90), cues.getLast().after());
    assertEquals(List.of(Point.of(Turn.LED), Point.of(Turn.MITIGATED)), cues.getLast().unless());
  }

  @Test
  void everybodyHasANameOfTheirOwnAndAZoneThatBrowsersKnow() {
    assertEquals(
        List.of(
            "fire.yml:3:10  people[2].name: \"ada\" is the name of somebody else; give each their own",
            "fire.yml:4:10  people[3].name: \"drill\" is the name of a bot that is there already; choose another",
            "fire.yml:5:21  people[4].zone: \"UTC+3\" is not a time zone; write Europe/Berlin"),
        problems(
            """
            title: Fire in the hall
            people: [{name: ada},
              {name: ada, bot: true},
              {name: drill},
              {name: eve, zone: UTC+3}]
            """));
  }

  @Test
  void everyMistakeIsToldAtOnceWithItsPlaceAndAValidValue() {
    assertEquals(
        """
        fire.yml:1:1  title: is missing; write Card payments time out
        fire.yml:1:1  titel: is not a key here; the nearest is title
        fire.yml:2:9  starts: "noon" is not a time of day; write "14:20"
        fire.yml:6:12  channels[1]: "Support" is not a channel (lower-case letters, digits, - and _); write support
        fire.yml:8:3  cues: a list in which four waits for itself; begin with another moment
        fire.yml:8:19  cues[1].at: "soon" is not a duration; write 90s, 10m or 1h
        fire.yml:9:10  cues[2].id: "one" is the id of another cue; give each its own
        fire.yml:9:19  cues[2].of: "leb" is not a moment; write begun, declared, led, comms, diagnosing, raised, identified, mitigated, monitoring, resolved, updated, told-outside, decided, hypothesis, escalated, postmortem-exported or cue ID
        fire.yml:9:29  cues[2].who: "ada" is played by somebody; write played: true below people
        fire.yml:10:21  cues[3].of: "cue on" names no cue; write one of one, one, three, four, five
        fire.yml:10:34  cues[3].who: "zoe" is not among the people; write one of ada, pager
        fire.yml:10:43  cues[3].in: "nowhere" is not among the channels; write one of incident, general, incidents
        fire.yml:12:5  cues[5].says: is missing; write what they say
        fire.yml:14:12  expects[1].rule: "2" is not a rule of the playbook; write P-2
        fire.yml:14:23  expects[1].hope: "x" needs one way to be judged; write severity, moment or before
        fire.yml:16:11  auto[1].who: "pager" does 2 things; write one of types, presses, submits, replies, marks
        fire.yml:16:11  auto[1].who: "pager" is a bot, which has no hands; write a cue
        """
            .strip(),
        String.join(
            "\n",
            problems(
                """
                titel: Fire
                starts: noon
                people:
                  - {name: ada}
                  - {name: pager, bot: true}
                channels: [Support]
                cues:
                  - {id: one, at: soon, who: pager, says: a}
                  - {id: one, of: leb, who: ada, says: b}
                  - {id: three, of: cue on, who: zoe, in: nowhere, says: c}
                  - {id: four, of: cue five, who: pager, says: d}
                  - {id: five, of: cue four, who: pager}
                expects:
                  - {rule: "2", hope: x}
                auto:
                  - {who: pager, types: a, presses: b}
                """)));
  }

  @Test
  void aliasesAndSizesAreBounded() {
    assertEquals(1, problems("title: x\n" + "#".repeat(300_000)).size());
    StringBuilder bomb = new StringBuilder("a0: &a0 [x, x]\n");
    for (int i = 1; i < 40; i++) {
      bomb.append("a%d: &a%d [*a%d, *a%d]\n".formatted(i, i, i - 1, i - 1));
    }
    assertEquals(1, problems(bomb.toString()).size());
    String many = "title: Fire\npeople: [{name: eve}]\ncues:\n" + "  - {id: a}\n".repeat(70);
    assertTrue(problems(many).contains("fire.yml:3:1  cues: has 70 entries; write 0 to 60"));
  }
}
