package muster.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.URI;
import java.util.List;
import muster.playbook.Playbook;
import muster.transcript.Room;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;

/** The page in a real browser, with the real Muster behind it. */
@InChromium
class BrowserTest {
  @Test
  void whatOneTypesTheOtherReads() {
    try (Room room = new Room(Playbook.standard());
        Browser browser = new Browser()) {
      URI page = room.workspace().page();
      Window ada = browser.open(page.resolve("#ada/general"), Look.DESKTOP);
      Window ben = browser.open(page.resolve("#ben/general"), Look.PHONE.inTheDark());
      ada.find("#line").sendKeys("Checkout is slow", Keys.ENTER);
      ben.awaitText("Checkout is slow");
      assertEquals(List.of(), ada.complaints());
      assertEquals(List.of(), ben.complaints());
    }
  }
}
