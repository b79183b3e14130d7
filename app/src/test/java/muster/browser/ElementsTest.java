package muster.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/**
 * Everything that can be pressed, chosen and filled in, by keyboard, and what the page then says.
 */
@InChromium
class ElementsTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Path SAMPLES = Path.of("app/src/test/resources/muster/blocks");

  private static BarePage page;
  private static Window window;

  @BeforeAll
  static void open() throws IOException {
    page = new BarePage();
    window = page.window();
  }

  @AfterAll
  static void close() {
    page.close();
  }

  private static void run(String script, Object... arguments) {
    Object unused =
        window.run("return (async given => {" + script + "})([...arguments]);", arguments);
  }

  /** The page with nothing on it, and the modules at hand. */
  @BeforeEach
  void clear() {
    run(
        """
        (await import('/form.js')).showForm(null);
        document.body.replaceChildren();
        window.told = [];
        window.view = {as: 'ada', zone: 'Europe/Berlin', now: 1795181400000,
            names: {U1: 'ada', U2: 'ben', C1: 'general'},
            people: [{id: 'U1', name: 'ada'}, {id: 'U2', name: 'ben', realName: 'Ben Okri'}]};
        window.draw = async (list, key) => {
          const {blocks} = await import('/blocks.js');
          document.body.replaceChildren(...blocks(list, view, pressed => told.push(pressed), key));
        };
        """);
  }

  private static void draw(String sample, String key) throws IOException {
    String list = Files.readString(SAMPLES.resolve(sample + ".json"));
    run("await draw(JSON.parse(given[0]), given[1])", list, key);
  }

  private static JsonNode told() throws IOException {
    return JSON.readTree(String.valueOf(window.run("return JSON.stringify(window.told)")));
  }

  /** The block, the action and the value of what was told last. */
  private static String last() throws IOException {
    JsonNode last = told().path(told().size() - 1);
    return last.path("action").asText() + " " + last.path("value");
  }

  private static WebElement element(String action) {
    return window.find("[data-action=\"" + action + "\"]");
  }

  private static WebElement field(String action) {
    return window.find("[data-action=\"" + action + "\"] input");
  }

  @Test
  void buttonsAreToldOnceTheirQuestionIsAnswered() throws IOException {
    draw("buttons", "");
    element("a1").click();
    assertEquals("a1 {}", last());
    assertEquals("b1", told().path(0).path("block").asText());
    element("a2").click();
    window.press("Keep");
    element("a2").sendKeys(Keys.ENTER);
    window.find("dialog.confirm").sendKeys(Keys.ESCAPE);
    assertEquals(1, told().size(), "nothing happened yet");
    element("a2").click();
    window.press("Close");
    assertEquals("a2 {}", last());
  }

  @Test
  void menusAreWalkedWithArrows() throws IOException {
    draw("buttons", "");
    element("a6").sendKeys(Keys.ENTER);
    WebElement first = window.find("button", "EditWhat it says");
    first.sendKeys(Keys.ARROW_UP, Keys.ARROW_UP, Keys.ESCAPE);
    assertEquals("false", element("a6").getDomAttribute("aria-expanded"));
    element("a6").sendKeys(Keys.ENTER);
    window.press("Hostile");
    assertEquals("a6 {\"option\":\"h\"}", last());
  }

  @Test
  void selectsFilterAndHoldWhatWasChosen() throws IOException {
    draw("selects", "message-1");
    field("a1").sendKeys("low", Keys.ENTER);
    assertEquals("a1 {\"option\":\"3\"}", last());
    assertEquals("3", told().path(0).at("/state/b1/a1").asText());
    assertEquals("2", told().path(0).at("/state/b1/a2").asText(), "the others are told as well");
    field("a4").sendKeys(Keys.ARROW_DOWN, Keys.ARROW_UP, Keys.ENTER);
    assertEquals("a4 {\"user\":\"U1\"}", last());
    field("a8").sendKeys("Okri", Keys.ENTER, Keys.ESCAPE, Keys.BACK_SPACE);
    assertEquals("a8 {\"users\":[\"U1\"]}", last());
    field("a7").sendKeys(Keys.ARROW_DOWN);
    assertEquals(
        "true",
        window.find("[role=option]:not([aria-selected=true])").getDomAttribute("aria-disabled"));
    field("a7").sendKeys(Keys.ESCAPE);
    int before = told().size();
    field("a2").sendKeys("nobody", Keys.ENTER, Keys.TAB);
    assertEquals("SEV2", field("a2").getDomProperty("value"), "a filter is no choice");
    assertEquals(before, told().size());
    draw("selects", "message-1");
    assertEquals("SEV3 & lower", field("a1").getDomProperty("value"), "drawn again it stays");
    draw("selects", "message-2");
    assertEquals("", field("a1").getDomProperty("value"), "another message is another");
  }

  @Test
  void momentsAreMeantInTheZoneOfTheReader() throws IOException {
    draw("pickers", "");
    run(
        "const field = document.querySelector('[data-action=a3] input'); field.value = '2026-07-01T12:00';"
            + " field.dispatchEvent(new Event('change'));");
    assertEquals("a3 {\"at\":\"1782900000\"}", last());
    run(
        "const field = document.querySelector('[data-action=a1] input'); field.value = '2026-12-24';"
            + " field.dispatchEvent(new Event('change')); field.dispatchEvent(new Event('blur'));");
    assertEquals("a1 {\"date\":\"2026-12-24\"}", last());
    assertEquals(2, told().size(), "told once");
    window.find("[data-action=a5] input[value='1']").click();
    assertEquals("a5 {\"options\":[\"1\",\"2\"]}", last());
    window.find("[data-action=a6] input:checked").sendKeys(Keys.ARROW_DOWN);
    assertEquals("a6 {\"option\":\"2\"}", last());
  }

  private static void form(String id, String hash, int refused, String errors) throws IOException {
    String blocks = Files.readString(SAMPLES.resolve("inputs.json"));
    run(
        """
        const {showForm} = await import('/form.js');
        const [id, hash, refused, errors, blocks] = given;
        const text = words => ({type: 'plain_text', text: words});
        const view = {id, hash, title: text('A form'), submit: text('Send'), close: text('Leave'), blocks: JSON.parse(blocks)};
        window.answer = '';
        showForm({view, refused, errors: JSON.parse(errors)}, window.view, async (what, more) => {
          told.push({what, more});
          return window.answer;
        });
        """,
        id,
        hash,
        refused,
        errors,
        blocks);
  }

  private static WebElement question(String block) {
    return window.find("[data-block=\"" + block + "\"] :is(input, textarea)");
  }

  @Test
  void aFormSaysInPlaceWhatIsMissing() throws IOException {
    form("V1", "1", 0, "{}");
    assertEquals("Commander", window.find(":focus").getAccessibleName(), "the app chose the focus");
    window.press("Send");
    assertEquals(0, told().size(), "Slack does not send it either");
    WebElement first = window.find(":focus");
    assertEquals("Title", first.getAccessibleName());
    assertEquals("true", first.getDomAttribute("aria-invalid"));
    String described = first.getDomAttribute("aria-describedby").split(" ", -1)[1];
    assertEquals(
        "Please complete this required field.", window.find("[id=" + described + "]").getText());
    first.sendKeys("Checkout");
    assertEquals(null, first.getDomAttribute("aria-invalid"));
  }

  @Test
  void whatWasTypedStaysUnderErrorsUpdatesAndOtherForms() throws IOException {
    form("V1", "1", 0, "{}");
    question("title").sendKeys("Checkout <b>fails</b>");
    form("V1", "1", 1, "{\"title\": \"Say it shorter\", \"gone\": \"And this\"}");
    assertEquals("Title", window.find(":focus").getAccessibleName());
    assertEquals("Say it shorter", window.find("[data-block=title] .error").getText());
    assertEquals("And this", window.find(".general").getText());
    form("V1", "2", 1, "{}");
    assertEquals("Checkout <b>fails</b>", question("title").getDomProperty("value"));
    assertEquals("Title", window.find(":focus").getAccessibleName(), "an update takes no focus");
    form("V2", "1", 0, "{}");
    assertEquals("", question("title").getDomProperty("value"));
    form("V1", "2", 1, "{}");
    assertEquals("Checkout <b>fails</b>", question("title").getDomProperty("value"));
    question("title").sendKeys(Keys.ESCAPE);
    assertEquals("close", told().path(told().size() - 1).path("what").asText());
    run("(await import('/form.js')).showForm(null);");
    assertFalse((Boolean) window.run("return document.querySelector('dialog.form').open"));
  }

  @Test
  void answersAreSentWholeAndOnce() throws IOException {
    form("V1", "1", 0, "{}");
    question("title").sendKeys("Checkout");
    question("who").sendKeys("ben", Keys.ENTER);
    question("at").sendKeys("1430");
    window.find("[data-block=kind] input[value='2']").click();
    run("window.answer = 'It did not arrive.'");
    window.press("Send");
    JsonNode sent = told().path(told().size() - 1);
    assertEquals("submit", sent.path("what").asText());
    JsonNode answers = sent.path("more").path("answers");
    assertEquals("Checkout", answers.path("title").asText());
    assertEquals("U2", answers.path("who").asText());
    assertEquals("2", answers.path("kind").asText());
    assertEquals("1", answers.path("told").path(0).asText());
    assertTrue(answers.path("services").isArray() && answers.path("services").isEmpty());
    assertEquals("It did not arrive.", window.find(".general").getText());
    assertEquals("Checkout", question("title").getDomProperty("value"));
  }
}
