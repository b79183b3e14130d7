package muster.card;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import muster.incident.Fact;
import muster.incident.Incident;
import muster.incident.Kind;
import muster.incident.Role;
import muster.incident.RoleFact;
import muster.testing.Golden;
import org.junit.jupiter.api.Test;

/** The App Home as people see it; the files paste into Slack's Block Kit Builder. */
class HomeTest {
  private static final Instant NOW = Told.NOON.plus(Duration.ofMinutes(20));
  private static final int BLOCKS = 100;

  private static Incident led() {
    return Told.payments()
        .then(new Fact.RoleAssigned(Role.COMMANDER, Told.ADA, Optional.empty()))
        .then(new Fact.RoleAssigned(Role.COMMS, Told.ADA, Optional.empty()))
        .incident();
  }

  private static Home.Shown shown(
      List<Incident> mine, List<Incident> open, boolean more, List<Incident> closed, Instant now) {
    return new Home.Shown(Told.ADA, mine, List.of(), open, 0, more, closed, now);
  }

  private static JsonNode golden(String name, Home.Shown shown) throws IOException {
    JsonNode blocks = Told.blocks(Home.of(shown));
    ObjectMapper json = new ObjectMapper();
    Golden.assertSame(
        "card/home-" + name + ".txt",
        json.writerWithDefaultPrettyPrinter()
                .writeValueAsString(
                    json.createObjectNode().put("type", "home").set("blocks", blocks))
            + "\n");
    assertTrue(blocks.size() <= BLOCKS, blocks.size() + " blocks");
    return blocks;
  }

  @Test
  void nothingIsOpen() throws IOException {
    golden("empty", shown(List.of(), List.of(), false, List.of(), NOW));
  }

  @Test
  void onesOwnComeFirstAndWhatIsOverdueSaysSo() throws IOException {
    Incident drill = Told.declared("Region lost", Kind.DRILL, false, "").incident();
    Incident secret =
        Told.declared("Data in a public bucket", Kind.PRODUCTION, true, "").incident();
    Incident over = Told.payments().then(new Fact.Cancelled("a load test")).incident();
    Instant later = Told.NOON.plus(Duration.ofMinutes(45));
    golden(
        "typical",
        shown(List.of(led()), List.of(drill, secret, led()), false, List.of(over), later));
  }

  @Test
  void whatIsOfferedWaitsForAnAnswer() throws IOException {
    Incident asked =
        Told.payments()
            .then(
                new RoleFact.HandoverOffered(
                    Role.COMMANDER, Told.ADA, Optional.empty(), Optional.empty()))
            .incident();
    List<Incident> offered = List.of(asked);
    golden(
        "offered", new Home.Shown(Told.ADA, List.of(), offered, offered, 0, false, List.of(), NOW));
  }

  @Test
  void fiveHundredAreReadPageByPage() throws IOException {
    String title = (Told.HOSTILE + "x".repeat(200)).substring(0, 200);
    Incident longest = Told.declared(title, Kind.NEAR_MISS, true, Told.HOSTILE).incident();
    List<Incident> page = new ArrayList<>();
    for (int one = 0; one < Home.PAGE; one++) {
      page.add(longest);
    }
    Incident ended =
        Told.declared(title, Kind.NEAR_MISS, true, "").then(new Fact.Cancelled("it")).incident();
    List<Incident> ten = page.subList(0, 10);
    JsonNode blocks =
        golden("longest", shown(ten, page, true, List.of(ended, ended, ended, ended, ended), NOW));
    assertTrue(blocks.toString().length() < 100_000, blocks.toString().length() + " characters");
  }

  /**
   * On a phone a line holds some forty characters: two lines of words and no fields, no columns.
   */
  @Test
  void aPhoneShowsOneIncidentInAFewLines() throws IOException {
    JsonNode blocks =
        golden("phone", shown(List.of(), List.of(led(), led()), true, List.of(), NOW));
    for (JsonNode block : blocks) {
      assertTrue(block.path("fields").isMissingNode() && block.path("accessory").isMissingNode());
      assertTrue(block.path("text").path("text").asText().lines().count() <= 2);
    }
    assertEquals("actions", blocks.get(0).path("type").asText(), "buttons first");
  }
}
