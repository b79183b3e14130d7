package muster.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import muster.testing.RehearsalProgram;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A whole incident by two people in two windows and a third on a phone, by what they see and press
 * alone. A picture of each step is left in {@code target/pictures}.
 */
@InChromium
class MainJobTest {
  private static final Path PICTURES = Path.of("target/pictures");
  private static final String ROOM = "#inc-0001-checkout-fails-for-some";

  @TempDir private Path folder;

  private int pictures;

  @Test
  void peopleDoTheWholeJob() throws Exception {
    try (RehearsalProgram rehearsal = RehearsalProgram.start(folder, "--port", "0");
        Browser browser = new Browser()) {
      String greeting = rehearsal.opened();
      assertTrue(greeting.contains("/incident declare"), greeting);
      URI page = rehearsal.page();
      Window ada = browser.open(page.resolve("#ada/general"), Look.DESKTOP);
      Window ben = browser.open(page.resolve("#ben/general"), Look.DESKTOP.inTheDark());
      declares(ada);
      takesRoles(ada, ben);
      helpsFromAPhone(browser.open(page.resolve("#dee/general"), Look.PHONE.inTheDark()));
      anUpdateFallsDue(ada, ben);
      aReplyGoesOnTheTimeline(ada, ben);
      resolves(ada);
      writesAndExports(ada);
      assertEquals(List.of(), ada.complaints());
      assertEquals(List.of(), ben.complaints());
    }
  }

  private void declares(Window ada) {
    ada.press("Pause the clock");
    ada.press("Declare an incident");
    ada.choose("Severity", "SEV2");
    ada.fill("What do users see?", "Checkout fails for some");
    ada.fill("Impact (optional)", "23 % of checkouts fail");
    picture(ada, "declare");
    ada.press("Declare");
    ada.awaitText("Its channel is being created");
    ada.press("Close");
    ada.pressWhatBegins(ROOM);
    ada.awaitText("Next update:");
  }

  private void takesRoles(Window ada, Window ben) {
    ada.press("Take IC");
    ada.awaitText("Incident commander is");
    ada.say("/incident comms @ben");
    ben.pressWhatBegins(ROOM);
    ben.awaitText("Communications lead is");
    picture(ada, "roles");
    picture(ben, "roles-of-the-other");
  }

  private void helpsFromAPhone(Window dee) {
    dee.press("Channels and people");
    picture(dee, "channels-on-a-phone");
    dee.pressWhatBegins(ROOM);
    dee.press("Join");
    dee.press("Take Scribe");
    dee.awaitText("Scribe is");
    picture(dee, "room-on-a-phone");
    assertEquals(List.of(), dee.complaints());
    assertEquals(false, dee.run("return document.body.scrollWidth > innerWidth"), "fits");
  }

  /** Nobody speaks, so the clock is taken from one due thing to the next until ben is asked. */
  private void anUpdateFallsDue(Window ada, Window ben) {
    ben.pressWhatBegins("Muster");
    for (int jumps = 0; jumps < 8 && !ben.text().contains("The next update"); jumps++) {
      String before = ada.find("#clock").getText();
      ada.pressWhatBegins("Jump to");
      ada.awaitChange("#clock", before);
    }
    picture(ben, "asked");
    ben.press("Post update");
    ben.fill("What users see now", "Checkout fails for one in ten");
    ben.fill("What we tried since the last update (optional)", "Rolled back one of three nodes");
    ben.fill("Next action and its owner (optional)", "ben rolls back the other two");
    picture(ben, "update");
    ben.press("Post");
    ada.awaitText("Checkout fails for one in ten");
  }

  private void aReplyGoesOnTheTimeline(Window ada, Window ben) {
    ada.say("Error rate follows the deploy of 14:20");
    ben.pressWhatBegins(ROOM);
    ben.onMessage("follows the deploy", "Reply in thread");
    ben.fill("Reply in thread", "The pool on all three nodes is full\n");
    ada.pressWhatBegins("1 reply");
    ada.onMessage("The pool on all three", "React with 📌");
    picture(ada, "thread");
    ada.press("Close thread");
    ada.say("/incident timeline marked");
    ada.awaitText("The pool on all three nodes is full");
    picture(ada, "timeline");
  }

  private void resolves(Window ada) {
    ada.press("Resolve");
    ada.fill("What happened, and what ended it", "Rolled back to v2.3.0, checkouts are normal");
    picture(ada, "resolve");
    ada.press("Resolve");
    ada.awaitText("Resolved");
  }

  private void writesAndExports(Window ada) {
    ada.say("/incident postmortem edit root-cause");
    ada.fill("Root cause", "v2.4.0 opens two connections per request");
    picture(ada, "postmortem");
    ada.press("Save");
    ada.awaitText("Root cause is written");
    ada.say("/incident postmortem export md");
    ada.awaitText("v2.4.0 opens two connections");
    picture(ada, "exported");
  }

  private void picture(Window window, String what) {
    window.picture(PICTURES.resolve("%02d-%s.png".formatted(++pictures, what)));
  }
}
