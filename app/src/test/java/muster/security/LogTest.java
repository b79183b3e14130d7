package muster.security;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import muster.incident.Recorded;
import muster.leak.Planted;
import muster.security.Crafted.Sender;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * No payload reaches the log, however odd it is: neither what it says nor a line that looks like
 * the log's own. What is planted here is found by the watch over the whole suite.
 */
class LogTest {
  private static final String FORGED = Planted.WORD + "\n2026-11-20T14:00:00Z ERROR Gate - forged";

  private final Yard yard = new Yard();
  private final Sender ada = yard.member("ada");

  @AfterEach
  void close() {
    yard.close();
  }

  private void sends(Crafted crafted) {
    yard.workspace().deliveries().send(crafted.type(), crafted.payload(), Yard.BRIEFLY);
  }

  @Test
  void whatNobodyKnowsIsNotWrittenDown() {
    List<Recorded> facts = yard.facts();
    for (String type : List.of("of_tomorrow", "block_suggestion", "view_closed", FORGED)) {
      ObjectNode payload = Crafted.press(ada, yard.openChannel(), FORGED).payload().deepCopy();
      sends(new Crafted("interactive", payload.put("type", type)));
    }
    ObjectNode noType = Crafted.object().put("value", FORGED);
    for (String type : List.of("interactive", "events_api", "slash_commands", "of_tomorrow")) {
      sends(new Crafted(type, noType));
      sends(new Crafted(type, Crafted.object()));
    }
    ObjectNode event = Crafted.mention(ada, yard.openChannel(), FORGED).payload().deepCopy();
    ((ObjectNode) event.get("event")).put("type", "of_tomorrow").put("subtype", FORGED);
    sends(new Crafted("events_api", event));
    ObjectNode command = Crafted.slash(ada, yard.openChannel(), FORGED).payload().deepCopy();
    sends(new Crafted("slash_commands", command.put("command", "/" + FORGED)));
    ObjectNode typeless = Crafted.press(ada, yard.openChannel(), FORGED).payload().deepCopy();
    ((ObjectNode) typeless.withArray("actions").get(0)).put("type", FORGED);
    sends(new Crafted("interactive", typeless));
    assertEquals(facts, yard.facts());
  }

  @Test
  void whatWasRefusedIsNotWrittenDown() {
    List<Recorded> facts = yard.facts();
    for (Crafted crafted :
        List.of(
            Crafted.slash(ada, yard.openChannel(), FORGED).aboutTeam(FORGED),
            Crafted.slash(new Sender(FORGED, FORGED), yard.openChannel(), FORGED),
            Crafted.press(new Sender(FORGED, FORGED), FORGED, FORGED),
            Crafted.mention(new Sender(FORGED, Crafted.TEAM), FORGED, FORGED),
            Crafted.form(ada, FORGED, Map.of("text", FORGED)),
            Crafted.form(ada, Crafted.carry(FORGED, FORGED), Map.of(FORGED, FORGED)),
            Crafted.form(ada, "{\"words\":\"log\",\"quote\":\"" + FORGED + "\"}", Map.of("a", "b")),
            Crafted.messageShortcut(ada, FORGED, FORGED, FORGED),
            Crafted.reaction("reaction_added", ada, FORGED, FORGED))) {
      sends(crafted);
    }
    assertEquals(facts, yard.facts());
  }
}
