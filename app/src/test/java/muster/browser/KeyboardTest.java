package muster.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.util.List;
import muster.playbook.Playbook;
import muster.transcript.Room;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** All one does with messages goes without a mouse, and on a phone with a finger. */
@InChromium
class KeyboardTest {
  private static final String TOO_SMALL =
      """
      return [...document.querySelectorAll('button, a[href], select, textarea')]
        .filter(one => one.checkVisibility({visibilityProperty: true, opacityProperty: true}))
        .filter(one => !one.closest('.block') && !one.matches('.skip'))
        .map(one => [one.getBoundingClientRect(), one])
        .filter(([size]) => size.width < 40 || size.height < 40)
        .map(([size, one]) => one.outerHTML.slice(0, 80) + ' ' + size.width + ' x ' + size.height);
      """;

  @Test
  void aMessageIsWrittenEditedMarkedAndAnsweredByKeys() {
    try (Room room = new Room(Playbook.standard());
        Browser browser = new Browser()) {
      Window ada = browser.open(room.workspace().page().resolve("#ada/general"), Look.DESKTOP);
      WebElement line = ada.find("#line");
      line.sendKeys("/inc", Keys.TAB);
      assertEquals("/incident ", line.getDomProperty("value"));
      line.sendKeys(Keys.chord(Keys.CONTROL, "a"), Keys.DELETE);
      line.sendKeys("Ask @be", Keys.ENTER, "about it", Keys.ENTER);
      ada.awaitText("Ask @ben about it");
      line.sendKeys(Keys.ARROW_UP);
      ada.find("textbox", "Edit message").sendKeys(" now", Keys.ENTER);
      ada.awaitText("Ask @ben about it now");
      ada.awaitText("(edited)");
      assertEquals("line", ada.run("return document.activeElement.id"));
      ada.find(".message").sendKeys("p");
      assertNotNull(ada.find("button", "📌 1, you reacted with :pushpin:"));
      ada.find(".message").sendKeys("t");
      ada.find("#thread-line").sendKeys("He is on it", Keys.ENTER);
      ada.awaitText("1 reply");
      ada.find("#thread-line").sendKeys(Keys.ESCAPE);
      ada.awaitNoText("He is on it");
      ada.find(".message").sendKeys("d");
      ada.press("Delete");
      ada.awaitText("This message was deleted.");
      assertEquals(List.of(), ada.complaints());
    }
  }

  @Test
  void aPhoneShowsItAllAndAFingerFindsIt() {
    try (Room room = new Room(Playbook.standard());
        Browser browser = new Browser()) {
      Window ben =
          browser.open(room.workspace().page().resolve("#ben/general"), Look.PHONE.inTheDark());
      ben.find("#line").sendKeys("w".repeat(300), Keys.ENTER);
      ben.awaitText("w".repeat(300));
      ben.find(".message").click();
      assertNotNull(ben.find("button", "More actions"));
      assertEquals(List.of(), ben.run(TOO_SMALL));
      ben.press("Channels and people");
      ben.find("button", "#incidents").click();
      ben.awaitText("This is the beginning of #incidents");
      assertEquals(0L, ben.run("return document.documentElement.scrollWidth - innerWidth"));
      assertEquals(List.of(), ben.complaints());
    }
  }
}
