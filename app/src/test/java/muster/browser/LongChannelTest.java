package muster.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import muster.rehearsal.Hands;
import muster.rehearsal.Message;
import muster.rehearsal.Workspace;
import muster.rehearsal.WorkspaceSettings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;

/** A channel of ten thousand messages, and eight windows at once. */
@InChromium
class LongChannelTest {
  private static final int MESSAGES = 10_000;

  private Workspace workspace;
  private Browser browser;
  private Hands ben;

  @BeforeEach
  void open() throws Exception {
    String manifest = Files.readString(Path.of("manifest.yml"));
    workspace = Workspace.start(new WorkspaceSettings(0, manifest, InstantSource.system(), false));
    workspace.addPerson("ada", "Ada Byron", ZoneOffset.UTC);
    workspace.addPerson("ben", "Ben Okri", ZoneOffset.UTC);
    workspace.addChannel("general", false, "ada", "ben");
    ben = workspace.as("ben");
    browser = new Browser();
  }

  @AfterEach
  void close() {
    browser.close();
    workspace.close();
  }

  private Window window(String person) {
    URI page = workspace.page();
    return browser.open(page.resolve("#" + person + "/general"), Look.DESKTOP);
  }

  private static long drawn(Window window) {
    return (Long) window.run("return document.querySelectorAll('#messages .message').length");
  }

  @Test
  void theListStaysSmallAndWhereItIs() {
    List<Message> said = new ArrayList<>();
    for (int i = 0; i < MESSAGES; i++) {
      said.add(ben.say("general", "line " + i));
    }
    Window ada = window("ada");
    ada.awaitText("line " + (MESSAGES - 1));
    assertTrue(drawn(ada) <= 150, drawn(ada) + " messages are elements");

    String old = said.get(4_000).ts();
    ada.run("import('/messages.js').then(it => it.reach(arguments[0]))", old);
    ada.awaitText("line 4000");
    assertTrue(drawn(ada) <= 150, drawn(ada) + " messages are elements");
    Object before = placeOf(ada, old);
    ben.react(said.get(4_001), "eyes", true);
    Message news = ben.say("general", "a new one at the end");
    ada.awaitText("1 new message");
    assertEquals(before, placeOf(ada, old), "what is read stays where it is");

    ada.find(".latest").click();
    ada.awaitText("a new one at the end");
    ben.delete(news);
    ada.awaitNoText("a new one at the end");
    assertEquals(List.of(), ada.complaints());
  }

  private static Object placeOf(Window window, String ts) {
    return window.run(
        "return Math.round(document.querySelector(`[data-ts='${arguments[0]}']`)"
            + ".getBoundingClientRect().top)",
        ts);
  }

  @Test
  void whatIsHalfTypedSurvivesWhatOthersDo() {
    Message first = ben.say("general", "is it the gateway?");
    Window ada = window("ada");
    ada.awaitText("is it the gateway?");
    ada.find("#line").sendKeys("I think");
    ben.reply(first, "it is the pool");
    ada.awaitText("1 reply");
    ben.edit(first, "is it the gateway at all?");
    ada.awaitText("is it the gateway at all?");
    ada.find("#line").sendKeys(" so too", Keys.ENTER);
    ada.awaitText("I think so too");
  }

  @Test
  void eightWindowsAreLiveAtOnce() {
    List<Window> windows = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      windows.add(window(i % 2 == 0 ? "ada" : "ben"));
    }
    ben.say("general", "everybody reads this");
    windows.forEach(window -> window.awaitText("everybody reads this"));
  }
}
