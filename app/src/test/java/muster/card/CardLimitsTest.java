package muster.card;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import muster.incident.Cadence;
import muster.incident.Fact;
import muster.incident.Incident;
import muster.incident.IncidentId;
import muster.incident.Kind;
import muster.incident.PersonId;
import muster.incident.Recorded;
import muster.incident.Role;
import muster.incident.Severity;
import muster.testing.Golden;
import org.junit.jupiter.api.Test;

/** What people see stays within Slack's limits and says nothing a person did not mean. */
class CardLimitsTest {
  private static final Instant NOW = Instant.parse("2026-11-20T14:00:00Z");
  private static final PersonId ADA = new PersonId("U1");
  private static final IncidentId ID = new IncidentId(2026, 142);

  private static Incident declared(String title, Optional<String> impact, boolean confidential) {
    Fact.Declared declared =
        new Fact.Declared(
            ID,
            title,
            Severity.SEV2,
            confidential ? Kind.PRODUCTION : Kind.DRILL,
            confidential,
            Optional.of("payments"),
            impact,
            Optional.of(new Cadence(Duration.ofMinutes(30), Duration.ofMinutes(5))),
            "inc",
            Optional.of("incidents"),
            Optional.empty());
    return Incident.from(recorded(1, declared));
  }

  private static Recorded recorded(int seq, Fact fact) {
    return new Recorded(ID, seq, fact, Optional.of(ADA), NOW, NOW, Optional.empty());
  }

  /** The text, and the blocks as they paste into Slack's Block Kit Builder. */
  private static String golden(Message message) throws IOException {
    ObjectMapper json = new ObjectMapper();
    var pasted = json.createObjectNode().set("blocks", json.readTree(message.blocksJson()));
    return message.text()
        + "\n\n"
        + json.writerWithDefaultPrettyPrinter().writeValueAsString(pasted)
        + "\n";
  }

  /** What Slack reads as mrkdwn; in plain text nothing is a mention. */
  private static String mrkdwn(Message message) throws IOException {
    return new ObjectMapper()
        .readTree(message.blocksJson()).findParents("type").stream()
            .filter(node -> node.path("type").asText().equals("mrkdwn"))
            .map(node -> node.path("text").asText())
            .collect(Collectors.joining("\n"));
  }

  @Test
  void aTypicalCard() throws IOException {
    Incident incident =
        declared("Payments time out", Optional.of("23 % of checkouts fail"), false)
            .after(recorded(2, new Fact.RoleAssigned(Role.COMMANDER, ADA, Optional.empty())));
    Golden.assertSame("card/typical.txt", golden(Card.of(incident, Optional.empty())));
    Golden.assertSame("card/announcement.txt", golden(Announcement.of(incident, Optional.empty())));
  }

  @Test
  void aClosedCard() throws IOException {
    Incident incident =
        declared("Payments time out", Optional.empty(), false)
            .after(recorded(2, new Fact.Resolved("rolled back", "23 % for 40 minutes")));
    Golden.assertSame("card/closed.txt", golden(Card.of(incident, Optional.empty())));
  }

  @Test
  void theLongestAndMostHostileCardFits() throws IOException {
    String hostile = "<!channel> @channel <!here> *bold* <http://evil|click> & " + "x".repeat(3000);
    Incident incident = declared(hostile.substring(0, 200), Optional.of(hostile), false);
    for (Message message :
        List.of(Card.of(incident, Optional.empty()), Announcement.of(incident, Optional.empty()))) {
      String read = mrkdwn(message) + message.text();
      assertTrue(read.contains("evil"), "the words themselves are shown");
      assertFalse(read.contains("<!channel>") || read.contains("<!here>"), read);
      assertFalse(read.contains("@channel") || read.contains("<http://evil"), read);
      assertTrue(message.text().length() < 4000);
    }
    assertTrue(Topic.of(incident).length() <= 250);
    assertTrue(Topic.purpose(incident).length() <= 250);
  }

  @Test
  void aConfidentialIncidentIsNeverAnnounced() {
    Incident incident = declared("Data on a public bucket", Optional.empty(), true);
    assertThrows(IllegalArgumentException.class, () -> Announcement.of(incident, Optional.empty()));
    assertTrue(Card.of(incident, Optional.empty()).blocksJson().contains("PRIVATE"));
  }

  @Test
  void aLongAnswerIsSplitAtLineEnds() {
    Message message = Replies.of("a line of the timeline\n".repeat(1000), List.of());
    assertTrue(message.blocks().size() <= 6);
    assertTrue(message.text().length() <= 3000);
    assertEquals(1, Replies.of("short", List.of()).blocks().size());
  }
}
