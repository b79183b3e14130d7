package muster.command;

import java.util.List;
import java.util.Optional;
import muster.command.words.Because;
import muster.incident.Fact;
import muster.incident.Incident;
import muster.incident.Severity;
import muster.incident.Wording;
import muster.playbook.SeverityPolicy;
import muster.playbook.Triage;

/** {@code sev}: how bad it is, by what can be observed (P-1, P-2). */
final class ChangeSeverity implements IncidentCommand {
  @Override
  public Usage usage() {
    return new Usage(
        "sev",
        "N [because …]",
        "Raise or lower the severity",
        "sev 1 because no payment goes through",
        List.of("severity"));
  }

  @Override
  public Decision decide(Ask ask, Incident incident, Situation now) {
    Optional<Decision> closed = Standing.closed(incident, "its severity does not change");
    if (closed.isPresent()) {
      return closed.get();
    }
    Because words = Because.split(ask.text());
    Optional<Severity> severity = Severity.read(words.before());
    if (severity.isEmpty()) {
      return notASeverity(words.before(), incident);
    }
    if (severity.get() == Severity.SEV4) {
      return Decision.refused(
          "SEV4 has no incident process. If it is not an incident after all:"
              + " `/incident cancel because …`; otherwise the lowest is SEV3.",
          new Press("SEV3", incident.id() + " sev 3"));
    }
    if (severity.get() == incident.severity()) {
      return Decision.told(incident.id() + " is already " + incident.severity() + ".");
    }
    SeverityPolicy policy = now.playbook().policy(severity.get());
    return Decision.decided(
        "",
        new Fact.SeverityChanged(
            incident.severity(),
            severity.get(),
            words.reason(),
            policy.cadence(),
            now.playbook().terms(severity.get(), incident.kind(), incident.confidential())));
  }

  private static Decision notASeverity(String typed, Incident incident) {
    Press[] presses =
        List.of("1", "2", "3").stream()
            .map(level -> new Press("SEV" + level, incident.id() + " sev " + level))
            .toArray(Press[]::new);
    return typed.isBlank()
        ? Decision.refused(
            "Which severity? It is %s now. %s".formatted(incident.severity(), Triage.IN_DOUBT),
            presses)
        : Decision.refused(
            "`sev %s` is not a severity. Use sev1 … sev4: `/incident sev 2`"
                .formatted(Wording.shown(typed)),
            presses);
  }
}
