package muster.card;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import muster.incident.Cadence;
import muster.incident.Fact;
import muster.incident.Incident;
import muster.incident.IncidentId;
import muster.incident.Kind;
import muster.incident.PersonId;
import muster.incident.Recorded;
import muster.incident.Severity;
import muster.incident.Terms;
import muster.testing.Golden;

/** An incident told fact by fact, ten minutes apart, and what people see of it. */
final class Told {
  static final PersonId ADA = new PersonId("UADA1");
  static final PersonId BEN = new PersonId("UBEN2");
  static final PersonId CY = new PersonId("UCY3");
  static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");

  /** What somebody might write to ring everybody or to fake a link. */
  static final String HOSTILE =
      "<!channel> @channel <!here> *bold* <@U1> <https://evil.example|click> & <#C1> ";

  private static final IncidentId ID = new IncidentId(2026, 142);

  private Incident incident;
  private Recorded last;

  private Told(Fact.Declared declared) {
    last = recorded(1, declared);
    incident = Incident.from(last);
  }

  /** A production incident in its own channel, led by nobody yet. */
  static Told payments() {
    return declared("Payment authorisations time out", Kind.PRODUCTION, false, "23 % of checkouts")
        .then(new Fact.ChannelOpened("C9", "inc-0142-payment-authorisations"));
  }

  static Told declared(String title, Kind kind, boolean confidential, String impact) {
    return new Told(
        new Fact.Declared(
            ID,
            title,
            Severity.SEV2,
            kind,
            confidential,
            Optional.of("payments"),
            Optional.of(impact).filter(words -> !words.isEmpty()),
            cadence(30),
            Terms.NONE,
            "inc",
            Optional.of("incidents"),
            Optional.empty()));
  }

  static Optional<Cadence> cadence(int minutes) {
    return Optional.of(new Cadence(Duration.ofMinutes(minutes), Duration.ofMinutes(5)));
  }

  Told then(Fact fact) {
    last = recorded(incident.seq() + 1, fact);
    incident = incident.after(last);
    return this;
  }

  Incident incident() {
    return incident;
  }

  /** What the channel hears of the last fact. */
  Optional<Message> heard() {
    return ChannelLine.of(incident, last);
  }

  private static Recorded recorded(int seq, Fact fact) {
    Instant at = NOON.plus(Duration.ofMinutes(10L * (seq - 1)));
    return new Recorded(ID, seq, fact, Optional.of(ADA), at, at, Optional.empty());
  }

  static JsonNode blocks(Message message) {
    try {
      return new ObjectMapper().readTree(message.blocksJson());
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  /** The plain text, then the blocks as they paste into Slack's Block Kit Builder. */
  static void golden(String name, Message message) throws IOException {
    BlockLimits.check(message);
    ObjectMapper json = new ObjectMapper();
    String pasted =
        json.writerWithDefaultPrettyPrinter()
            .writeValueAsString(json.createObjectNode().set("blocks", blocks(message)));
    Golden.assertSame("card/" + name + ".txt", message.text() + "\n\n" + pasted + "\n");
  }
}
