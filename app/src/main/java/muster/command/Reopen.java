package muster.command;

import java.util.List;
import java.util.Optional;
import muster.command.Decision.Decided;
import muster.command.Decision.Stated;
import muster.incident.Fact;
import muster.incident.Incident;
import muster.playbook.SeverityPolicy;

/** {@code reopen}: it came back, or it was never over (P-26). */
final class Reopen implements IncidentCommand {
  @Override
  public Usage usage() {
    return new Usage(
        "reopen",
        "because …",
        "Open a resolved or cancelled incident again",
        "reopen because the errors are back");
  }

  @Override
  public Decision decide(Ask ask, Incident incident, Situation now) {
    if (incident.phase().isOpen()) {
      return Decision.told("%s is open and %s.".formatted(incident.id(), incident.phase().word()));
    }
    Optional<String> why = Reason.of(ask);
    if (why.isEmpty()) {
      return Decision.asks(
          Reason.form(usage(), incident, "Reopen " + incident.id(), "Why is it open again?"));
    }
    SeverityPolicy policy = now.playbook().policy(incident.severity());
    Fact reopened =
        new Fact.Reopened(
            why.get(),
            policy.cadence(),
            now.playbook().terms(incident.severity(), incident.kind(), incident.confidential()));
    return new Decided(
        List.of(new Stated(reopened, Optional.empty())),
        Reply.of(""),
        Duplicate.parted(incident, now));
  }
}
