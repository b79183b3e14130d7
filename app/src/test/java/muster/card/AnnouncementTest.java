package muster.card;

import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.net.URI;
import java.util.Optional;
import muster.incident.Fact;
import muster.incident.Incident;
import muster.incident.Kind;
import muster.incident.Phase;
import muster.incident.Role;
import muster.incident.Severity;
import muster.incident.Terms;
import org.junit.jupiter.api.Test;

/** The announcement as it is edited while the incident goes on (P-4). */
class AnnouncementTest {
  private static final Optional<URI> STATUS = Optional.of(URI.create("https://status.example/"));

  private static void golden(String state, Told told) throws IOException {
    Told.golden("announcement-" + state, Announcement.of(told.incident(), STATUS, 150));
  }

  private static Told led() {
    return Told.payments().then(new Fact.RoleAssigned(Role.COMMANDER, Told.ADA, Optional.empty()));
  }

  @Test
  void declared() throws IOException {
    golden("declared", led());
    golden("drill", Told.declared("Region lost", Kind.DRILL, false, ""));
  }

  @Test
  void raised() throws IOException {
    golden(
        "raised",
        led()
            .then(
                new Fact.SeverityChanged(
                    Severity.SEV2, Severity.SEV1, Optional.empty(), Told.cadence(15), Terms.NONE)));
  }

  @Test
  void everyPhase() throws IOException {
    Told told = led();
    Phase from = Phase.INVESTIGATING;
    for (Phase to : new Phase[] {Phase.IDENTIFIED, Phase.MITIGATED, Phase.MONITORING}) {
      golden(to.word(), told.then(new Fact.PhaseChanged(from, to, Optional.of("rolled back"))));
      from = to;
    }
    golden("resolved", told.then(new Fact.Resolved("Rolled back", "23 % for 40 minutes")));
    golden("reopened", told.then(new Fact.Reopened("it is back", Told.cadence(30), Terms.NONE)));
    golden("cancelled", told.then(new Fact.Cancelled("a load test")));
  }

  @Test
  void hostile() throws IOException {
    String title = (Told.HOSTILE + "x".repeat(200)).substring(0, 200);
    golden("hostile", Told.declared(title, Kind.PRODUCTION, false, Told.HOSTILE.repeat(35)));
  }

  @Test
  void aPrivateIncidentIsNeverAnnounced() {
    Incident secret = Told.declared("Data leak", Kind.PRODUCTION, true, "").incident();
    assertThrows(IllegalArgumentException.class, () -> Announcement.of(secret, STATUS, 150));
  }
}
