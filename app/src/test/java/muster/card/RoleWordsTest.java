package muster.card;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import muster.command.Press;
import muster.incident.ChaseStep;
import muster.incident.Fact;
import muster.incident.Incident;
import muster.incident.Recorded;
import muster.incident.Role;
import muster.incident.RoleFact;
import muster.incident.RoleFact.Departure;
import muster.incident.RoleFact.HandoverOffered;
import muster.incident.Severity;
import muster.incident.Terms;
import muster.playbook.Playbook;
import org.junit.jupiter.api.Test;

/**
 * What people are told about roles that are offered, chased and lost; the files are what they see.
 */
class RoleWordsTest {
  private static final Press ASK =
      new Press("Ask @cy", "INC-2026-0142 handover ic " + Told.CY.mention());

  private static Told led() {
    return Told.payments()
        .then(new Fact.RoleAssigned(Role.COMMANDER, Told.ADA, Optional.empty()))
        .then(new Fact.DecisionMade(Told.HOSTILE, Optional.of("it is safe")));
  }

  @Test
  void anOfferBringsTheBrief() throws IOException {
    String words = Told.HOSTILE + "x".repeat(3000);
    Fact offered =
        new HandoverOffered(Role.COMMANDER, Told.BEN, Optional.of(Told.ADA), Optional.of(words));
    Told told = led().then(offered);
    Told.golden("line-offered", told.heard().orElseThrow());
    Incident incident = told.incident();
    Told.golden("card-offered", Card.of(incident, Optional.empty(), Optional.empty()));
    List<Recorded> log =
        List.of(
            recorded(incident, 4, new Fact.DecisionMade(Told.HOSTILE, Optional.empty())),
            recorded(incident, 5, offered));
    Told.golden(
        "handover-offer",
        HandoverOffer.of(
            incident,
            Role.COMMANDER,
            incident.succession().offer(Role.COMMANDER).orElseThrow(),
            log.stream()
                .map(r -> r.seq() == 5 ? recorded(incident, incident.seq(), offered) : r)
                .toList()));
  }

  private static Recorded recorded(Incident incident, int seq, Fact fact) {
    Instant at = Told.NOON.plusSeconds(60L * seq);
    return new Recorded(incident.id(), seq, fact, Optional.of(Told.ADA), at, at, Optional.empty());
  }

  @Test
  void aDeclineSaysWhy() throws IOException {
    Told.golden(
        "line-declined",
        led()
            .then(
                new RoleFact.HandoverDeclined(
                    Role.COMMANDER, Told.BEN, Told.ADA, Optional.of(Told.HOSTILE)))
            .heard()
            .orElseThrow());
  }

  @Test
  void whoeverLeavesIsMissed() throws IOException {
    Told.golden(
        "line-left",
        led()
            .then(
                new RoleFact.HolderLeft(
                    Told.ADA,
                    Departure.WORKSPACE,
                    List.of(Role.COMMANDER, Role.SCRIBE),
                    List.of(Role.COMMS)))
            .heard()
            .orElseThrow());
  }

  @Test
  void eachStepOfTheChaseSaysWhatToDo() throws IOException {
    Terms chasing = Playbook.standard().policy(Severity.SEV1).terms();
    Incident open =
        Told.payments()
            .then(
                new Fact.SeverityChanged(
                    Severity.SEV2, Severity.SEV1, Optional.empty(), Told.cadence(15), chasing))
            .incident();
    for (ChaseStep step : ChaseStep.values()) {
      Told.golden(
          "chase-" + step.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'),
          RoleUnfilled.of(open, Role.COMMANDER, step, Optional.empty(), List.of(ASK)));
    }
  }
}
