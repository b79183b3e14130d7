package muster.bench;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import muster.incident.Fact;
import muster.incident.Incident;
import muster.incident.IncidentId;
import muster.incident.Kind;
import muster.incident.MessageRef;
import muster.incident.PersonId;
import muster.incident.Recorded;
import muster.incident.Role;
import muster.incident.Severity;
import muster.playbook.Playbook;

/** The log of an incident that might have happened, fact after fact. */
final class SeededLog {
  private static final Playbook PLAYBOOK = Playbook.standard();

  private final IncidentId id;
  private final List<Recorded> log = new ArrayList<>();
  private Incident incident;
  private Instant now;

  /** Declares a SEV2 at this time. */
  SeededLog(int number, Instant declared, PersonId by) {
    id = new IncidentId(2026, number);
    now = declared;
    add(
        Optional.of(by),
        new Fact.Declared(
            id,
            "Checkout fails for some, the " + number + "th time",
            Severity.SEV2,
            Kind.PRODUCTION,
            false,
            Optional.empty(),
            Optional.of("23 % of checkouts"),
            PLAYBOOK.policy(Severity.SEV2).cadence(),
            PLAYBOOK.terms(Severity.SEV2, Kind.PRODUCTION, false),
            PLAYBOOK.channels().prefix(),
            PLAYBOOK.channels().announcements(),
            Optional.empty()));
    add(Optional.of(by), new Fact.RoleAssigned(Role.COMMANDER, by, Optional.empty()));
  }

  /** How long after the declaration the first update is due. */
  static Duration promised() {
    return PLAYBOOK.policy(Severity.SEV2).cadence().orElseThrow().every();
  }

  SeededLog in(String channel, MessageRef card) {
    add(Optional.empty(), new Fact.ChannelOpened(channel, "inc-" + id.digits()));
    return add(Optional.empty(), new Fact.CardPosted(card, incident.looks()));
  }

  /** Somebody does something, or Muster where nobody did. */
  SeededLog add(Optional<PersonId> by, Fact fact) {
    Recorded next = new Recorded(id, log.size() + 1, fact, by, now, now, Optional.empty());
    log.add(next);
    incident = incident == null ? Incident.from(next) : incident.after(next);
    return this;
  }

  SeededLog after(Duration time) {
    now = now.plus(time);
    return this;
  }

  Incident incident() {
    return incident;
  }

  List<Recorded> facts() {
    return log;
  }
}
