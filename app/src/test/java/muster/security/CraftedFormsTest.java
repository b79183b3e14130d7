package muster.security;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import muster.command.Commands;
import muster.incident.Fact;
import muster.incident.Recorded;
import muster.security.Crafted.Sender;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Whatever a form or a button carries, it gets a sentence, and nobody's rights follow from it. */
class CraftedFormsTest {
  private static final String FAULT = "mistake of its own";

  private final Yard yard = new Yard();
  private final Sender ada = yard.member("ada");

  @AfterEach
  void close() {
    assertEquals(List.of(), yard.workspace().violations());
    yard.close();
  }

  @Test
  void unreadableMetadataIsRefused() {
    List<Recorded> facts = yard.facts();
    for (String metadata :
        List.of(
            "",
            " ",
            "null",
            "7",
            "[]",
            "{}",
            "garbage",
            "{\"words\":null}",
            "{\"words\":\"list\"}",
            "{\"words\":\"list\",\"channel\":{}}",
            "{\"words\":[\"INC-2\"],\"channel\":\"\"}",
            "{\"words\":\"INC-2 log\",\"channel\":\"\",\"quote\":7}")) {
      String answer = yard.answerTo(Crafted.form(ada, metadata, Map.of("text", "words")), ada);
      assertTrue(answer.contains("does not know this form"), metadata + ": " + answer);
    }
    assertEquals(facts, yard.facts());
  }

  @Test
  void hugeMetadataIsRefused() {
    List<Recorded> facts = yard.facts();
    String huge = "x".repeat(1 << 20);
    for (String metadata : List.of(huge, Crafted.carry(huge, ""), Crafted.carry("", huge))) {
      String answer = yard.answerTo(Crafted.form(ada, metadata, Map.of("text", "words")), ada);
      assertFalse(answer.contains(FAULT) || answer.contains("not acked"), answer);
    }
    assertEquals(facts, yard.facts());
  }

  @Test
  void anotherFormsAnswersAreNoMistakeOfOurs() {
    for (var command : Commands.TYPED) {
      String words = Yard.OPEN + " " + command.usage().name();
      for (Map<String, String> fields :
          List.of(
              Map.of("text", "words"),
              Map.of("", "words"),
              Map.of("severity", "nine", "kind", "none", "options", "private", "to", "nowhere"),
              Map.of("<!channel>", "words", "x".repeat(255), "words"))) {
        Crafted form = Crafted.form(ada, Crafted.carry(words, yard.openChannel()), fields);
        String answer = yard.answerTo(form, ada);
        assertFalse(answer.contains(FAULT) || answer.contains("not acked"), words + ": " + answer);
      }
    }
  }

  @Test
  void aButtonsValueIsOnlyWords() {
    for (String value :
        List.of(
            "",
            " ",
            "INC-1",
            "INC-0",
            "INC-2147483648 log x",
            "INC-99999999999999999999 list",
            "'; drop table fact; --",
            "\u0000\u202e",
            "{\"words\":\"list\"}",
            "x".repeat(100_000))) {
      String answer = yard.answerTo(Crafted.press(ada, yard.openChannel(), value), ada);
      assertFalse(answer.contains(FAULT) || answer.contains("not acked"), value + ": " + answer);
    }
    assertTrue(yard.facts().size() > 5, "the tables are there");
  }

  @Test
  void whatIsTooLongIsRefusedAndGivenBack() {
    for (String name : List.of("declare sev2", "rename", "log", "update", "resolve", "sev")) {
      String words = Yard.OPEN + " " + name + " " + "x".repeat(500_000);
      String answer = yard.answerTo(Crafted.slash(ada, yard.openChannel(), words), ada);
      assertFalse(answer.contains(FAULT) || answer.contains("not acked"), name);
    }
    assertTrue(
        yard.facts().stream().noneMatch(recorded -> recorded.fact() instanceof Fact.Renamed));
  }

  @Test
  void aCardOfOneIncidentDoesNotReachAnother() {
    Sender ben = yard.member("ben");
    List<Recorded> facts = yard.facts();
    for (String words : List.of("ic me", "log x", "cancel because x", "resolve x", "sev 4")) {
      String value = Yard.PRIVATE + " " + words;
      String answer = yard.answerTo(Crafted.press(ben, yard.openChannel(), value), ben);
      assertTrue(answer.contains("There is no incident"), answer);
    }
    assertEquals(facts, yard.facts());
  }
}
