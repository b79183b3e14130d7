package muster.security;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import muster.incident.Recorded;
import muster.security.Crafted.Sender;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Only members of the workspace are obeyed, whichever way they come in. */
class UnwelcomeTest {
  private static final String REFUSED = "members of this workspace";

  private final Yard yard = new Yard();

  @AfterEach
  void close() {
    assertEquals(List.of(), yard.workspace().violations());
    yard.close();
  }

  @Test
  void nobodyElseIsObeyedByAnyWay() {
    yard.workspace().as("gus").isLetInto("general");
    List<Recorded> facts = yard.facts();
    for (Sender who : yard.unwelcome()) {
      for (Crafted crafted : yard.everyWay(who)) {
        String answer = yard.answerTo(crafted, who);
        String what = crafted + " by " + who + ": " + answer;
        assertEquals(facts, yard.facts(), what);
        assertFalse(answer.contains("fault") || answer.contains("mistake"), what);
        if (!crafted.type().equals("events_api") && isHere(who)) {
          assertTrue(answer.contains(REFUSED), what);
        }
      }
    }
    assertTrue(
        yard.workspace().channels().stream().noneMatch(c -> c.name().contains("somebody")),
        "nothing was declared");
  }

  /** Whoever is not in the workspace has no screen here on which an answer could be seen. */
  private boolean isHere(Sender who) {
    return !yard.workspace().nameOf(who.id()).equals(who.id());
  }

  @Test
  void aMentionIsAnsweredWhereItStands() {
    for (String name : List.of("gus", "olga")) {
      yard.workspace().as(name).isLetInto(yard.workspace().nameOf(yard.openChannel()));
    }
    yard.room().settle();
    for (Sender who : List.of(yard.member("gus"), new Sender(yard.id("olga"), "T0STRANGER"))) {
      String text = "<@" + yard.workspace().botId() + "> log something";
      String answer = yard.answerTo(Crafted.mention(who, yard.openChannel(), text), who);
      assertTrue(answer.contains(REFUSED), who + ": " + answer);
      assertFalse(answer.contains("not acked"), "it would come again and again");
    }
  }

  @Test
  void nobodyElseHoldsARole() {
    List<Recorded> facts = yard.facts();
    Sender ada = yard.member("ada");
    for (Sender who : yard.unwelcome()) {
      for (String role : List.of("ic", "tech", "comms", "scribe")) {
        String words = "%s %s <@%s>".formatted(Yard.OPEN, role, who.id());
        for (Crafted crafted :
            List.of(
                Crafted.slash(ada, yard.openChannel(), words),
                Crafted.press(ada, yard.openChannel(), words))) {
          String answer = yard.answerTo(crafted, ada);
          assertTrue(
              answer.contains("Choose a member") || answer.contains("does not know"),
              words + ": " + answer);
        }
      }
    }
    assertEquals(facts, yard.facts());
  }
}
