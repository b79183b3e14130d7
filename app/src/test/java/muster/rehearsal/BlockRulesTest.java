package muster.rehearsal;

import static muster.rehearsal.Desk.OPTIONS;
import static muster.rehearsal.Desk.json;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What Slack would refuse is refused here, with the place and the reason. */
class BlockRulesTest {
  private final BlockRules rules = new BlockRules();

  private static String plain(int length) {
    return "{'type': 'plain_text', 'text': '" + "x".repeat(length) + "'}";
  }

  private List<String> problems(String blocks) {
    Refusal refusal =
        assertThrows(Refusal.class, () -> rules.message(json("[" + blocks + "]")), blocks);
    assertEquals("invalid_blocks", refusal.getMessage());
    return refusal.messages();
  }

  private static String button(String more) {
    return "{'type': 'actions', 'elements': [{'type': 'button', 'text': "
        + plain(5)
        + ", "
        + more
        + "}]}";
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"layout", "mrkdwn", "rich-text", "markdown", "table", "buttons", "inputs"})
  void whatSlackTakesIsTaken(String sample) throws IOException {
    Path file = Path.of("app/src/test/resources/muster/blocks", sample + ".json");
    String blocks = Files.readString(file);
    if (sample.equals("inputs") || sample.equals("buttons")) {
      blocks =
          blocks
              .replaceAll("surprise_input", "url_text_input")
              .replace("onclick=alert(1)", "primary");
    }
    rules.message(new ObjectMapper().readTree(blocks));
    assertEquals(List.of(), rules.violations());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          'value': 1, 'style': 'loud'                                  | button.style
          'url': '%3001'                                               | button.url
          'value': '%2001'                                             | button.value
          'accessibility_label': '%76'                                 | button.accessibility_label
          'action_id': '%256'                                          | action_id
          'confirm': {'title': {'type': 'plain_text', 'text': '%101'}} | confirm.title
          'confirm': {}                                                | confirm.deny is missing
          """)
  void aButtonKeepsToItsLimits(String more, String place) {
    String filled = more;
    for (int length : List.of(3001, 2001, 256, 101, 76)) {
      filled = filled.replace("%" + length, "x".repeat(length));
    }
    List<String> problems = problems(button(filled));
    assertTrue(problems.stream().anyMatch(p -> p.contains(place)), problems::toString);
  }

  @Test
  void textsAndListsHaveTheirLengths() {
    assertTrue(
        problems("{'type': 'header', 'text': " + plain(151) + "}")
            .toString()
            .contains("header.text has 1 to 150"));
    assertTrue(
        problems("{'type': 'section', 'fields': [" + plain(2001) + "]}")
            .toString()
            .contains("section.fields"));
    assertTrue(
        problems("{'type': 'context', 'elements': []}")
            .toString()
            .contains("context.elements holds 1 to 10"));
    assertTrue(
        problems("{'type': 'markdown', 'text': '" + "x".repeat(12_001) + "'}")
            .toString()
            .contains("12000"));
    assertTrue(
        problems(
                "{'type': 'section', 'text': "
                    + plain(1)
                    + ", 'accessory': {'type': 'static_select', 'placeholder': "
                    + plain(151)
                    + ", "
                    + OPTIONS
                    + "}}")
            .toString()
            .contains("static_select.placeholder"));
  }

  @Test
  void everythingStandsWhereItMay() {
    assertTrue(problems("{'type': 'section'}").toString().contains("text or fields"));
    assertTrue(
        problems("{'type': 'header', 'text': {'type': 'mrkdwn', 'text': 'x'}}")
            .toString()
            .contains("plain_text"));
    assertTrue(
        problems("{'type': 'actions', 'elements': [{'type': 'plain_text_input'}]}")
            .toString()
            .contains("unsupported type in actions"));
    assertTrue(
        problems(
                "{'type': 'input', 'label': "
                    + plain(1)
                    + ", 'element': {'type': 'button', 'text': "
                    + plain(1)
                    + "}}")
            .toString()
            .contains("unsupported type in input"));
    assertTrue(
        problems("{'type': 'image', 'alt_text': 'x'}")
            .toString()
            .contains("image_url or a slack_file"));
    assertTrue(
        problems("{'type': 'file', 'external_id': 'x', 'source': 'remote'}")
            .toString()
            .contains("unsupported type: file"));
    assertTrue(
        problems(
                "{'type': 'actions', 'elements': [{'type': 'static_select', "
                    + OPTIONS
                    + ", 'initial_option': {'value': '2'}}]}")
            .toString()
            .contains("none of the options"));
    assertTrue(
        problems(
                "{'type': 'actions', 'elements': [{'type': 'timepicker', 'initial_time': '25:00'}]}")
            .toString()
            .contains("timepicker.initial_time"));
  }

  @Test
  void aModalAsksWithAButtonToSend() {
    String asks =
        "{'type': 'modal', 'title': "
            + plain(5)
            + ", 'blocks': [{'type': 'input', 'label': "
            + plain(5)
            + ", 'element': {'type': 'plain_text_input'}}]}";
    Refusal refusal = assertThrows(Refusal.class, () -> rules.view(json(asks)));
    assertTrue(refusal.messages().toString().contains("submit is required"));
    assertThrows(
        Refusal.class,
        () -> rules.view(json("{'type': 'modal', 'title': " + plain(25) + ", 'blocks': []}")));
    rules.home(json(asks.replace("modal", "home")));
  }
}
