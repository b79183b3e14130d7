package muster.playbook.lint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import muster.playbook.lint.Finding.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LintTest {
  private static final Lint LINT = Lint.standard();
  private static final int LONG = 100_000;
  private static final int READS_FOR_A_CHARACTER = 3_000;

  /** Counts how often a character is looked at. */
  private static final class Counted implements CharSequence {
    private final String text;
    private long reads;

    Counted(String text) {
      this.text = text;
    }

    @Override
    public char charAt(int index) {
      reads++;
      return text.charAt(index);
    }

    @Override
    public int length() {
      return text.length();
    }

    @Override
    public CharSequence subSequence(int start, int end) {
      return text.substring(start, end);
    }

    @Override
    public String toString() {
      return text;
    }
  }

  private static List<String> words(String text, Set<String> names) {
    return LINT.prose(text, names).stream().map(finding -> finding.words(text)).toList();
  }

  private static List<Kind> kinds(String action, String criterion, String verification) {
    return LINT.action(action, criterion, verification).stream().map(Finding::kind).toList();
  }

  @Test
  void offsetsCountTheCharactersThatWereTyped() {
    String typed =
        "## Cause\n\n`should have been 3`\n\nDie Ursache war *human error*,\r\n"
            + "and the **on-call engineer** _failed to notice_ 🙈 <@U1|ben> \"should have been 3\".";
    assertEquals(
        List.of("human error", "failed to notice", "<@U1|ben>"), words(typed, Set.of("Ben")));
  }

  @Test
  void theWritersOwnWordsAreInTheSuggestion() {
    assertEquals(
        "Write what made it hard to verify the backup: what was shown, asked or missing at that"
            + " moment.",
        LINT.prose("The DBA failed to verify the backup, again.", Set.of())
            .getFirst()
            .suggestion());
    assertEquals(
        "For example: \"Add an alert for the payment queue: <what you measure> above <number> for"
            + " <minutes>\", done when it fires in a staged failure.",
        LINT.action("Improve monitoring of the payment queue", "", "").getFirst().suggestion());
    assertEquals(
        "Write what was shown, asked or missing at that moment that let it pass.",
        LINT.prose("The DBA failed to verify " + "all ".repeat(50), Set.of())
            .getFirst()
            .suggestion());
  }

  @Test
  void namesAreFoundWholeAndInPart() {
    Set<String> names = Set.of("Ada Lovelace (SRE)", "zoë", "Mark", "Jo");
    assertEquals(
        List.of("Ada Lovelace", "Lovelace", "ADA", "Zoe", "Mark", "Jo"),
        words(
            "Ada Lovelace called. Then Lovelace's phone rang. ADA and Zoe asked Mark and Jo.",
            names));
    assertEquals(
        List.of(),
        words(
            "ada-db-01 and zoë.service in /home/zoe; mark it. Jogging. Owner: Zoë. `Zoë` typed. Marked.",
            names));
    assertEquals(List.of("@zoe"), words("@zoe, @here, @payments-team, actions/x@v2", Set.of()));
  }

  @Test
  void aCriterionSaysWhatSomebodyWillSee() {
    assertEquals(
        List.of("better"),
        LINT.criterion("alerting is better").stream()
            .map(finding -> finding.words("alerting is better"))
            .toList());
    assertEquals(List.of(), LINT.criterion("fires in a staged pool exhaustion"));
    assertEquals(List.of(), LINT.criterion("better: p99 under 300 ms"));
    assertEquals(List.of(), LINT.criterion(""));
  }

  @Test
  void anyOfTextCriterionAndVerificationMakesAnActionSpecific() {
    assertEquals(List.of(Kind.VAGUE), kinds("Improve monitoring", "", ""));
    assertEquals(List.of(Kind.VAGUE), kinds("Improve monitoring", "monitoring improved", "look"));
    assertEquals(List.of(Kind.VAGUE), kinds("Improve monitoring by 2027-01-31 (OPS-12)", "", ""));
    assertEquals(List.of(), kinds("Improve monitoring", "page within 2 min", ""));
    assertEquals(List.of(), kinds("Improve monitoring", "", "staged failure"));
    assertEquals(List.of(), kinds("Improve monitoring: page at 80 % for 5 min", "", ""));
  }

  @Test
  void weakWordsGiveTheStrengthOnTheLadder() {
    assertEquals(OptionalInt.of(5), LINT.strength("Be careful and train all engineers"));
    assertEquals(OptionalInt.of(4), LINT.strength("Train all engineers"));
    assertEquals(OptionalInt.empty(), LINT.strength("Refuse a deploy without a canary"));
  }

  @Test
  void anOrganisationAddsPhrasesAndSwitchesOff() {
    Lint own = new Lint(Set.of(Kind.HUMAN_ERROR), List.of("root cause", "a.b (c)"));
    String text = "The Root\n cause was human error in a.b (c), not in axb.";
    assertEquals(
        List.of("Root\n cause", "a.b (c)"),
        own.prose(text, Set.of()).stream().map(finding -> finding.words(text)).toList());
  }

  @Test
  void everyReasonAndSuggestionIsASentence() {
    Stream.of(Lint.PROSE, Lint.ACTION)
        .flatMap(List::stream)
        .flatMap(advice -> Stream.of(advice.reason(), advice.suggestion(), advice.otherwise()))
        .forEach(
            said -> {
              assertTrue(said.matches("[A-Z][^!]{20,220}[.]"), said);
              assertFalse(said.contains("  "), said);
            });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a",
        "@a",
        "<@U1>",
        "`",
        "\"",
        "we ",
        "the team ",
        "engineer ",
        "should have been ",
        "team of the big ",
        "not because of all ",
        "improve ",
        "we have also then simply again ",
        "李雷"
      })
  void noTextTakesLong(String part) {
    Counted counted = new Counted(part.repeat(LONG / 5 / part.length()));
    reading(counted, ignored -> {});
    assertTrue(
        counted.reads <= (long) READS_FOR_A_CHARACTER * counted.length(),
        part + counted.reads / counted.length());
    String hostile = part.repeat(LONG / part.length());
    assertTimeout(
        Duration.ofSeconds(60),
        () -> {
          LINT.prose(hostile, Set.of("Ben", "Mark", "李雷"));
          LINT.action(hostile, "", "");
        });
  }

  private static void reading(CharSequence text, Consumer<Finding> found) {
    Lint.PROSE.forEach(advice -> advice.find(text, found));
    Lint.ACTION.forEach(advice -> advice.find(text, found));
    Actions.UNCLEAR.find(text, found);
    Appeals.UNENFORCED.find(text, found);
  }
}
