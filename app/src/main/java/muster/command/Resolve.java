package muster.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import muster.incident.Depth;
import muster.incident.Fact;
import muster.incident.Incident;
import muster.incident.Kind;
import muster.incident.PostmortemFact;
import muster.playbook.Symptom;

/** {@code resolve}: service confirmed healthy, responders released, postmortem opened (P-26). */
final class Resolve implements IncidentCommand {
  private static final String SUMMARY = "summary";
  private static final String IMPACT = "impact";

  @Override
  public Usage usage() {
    return new Usage(
        "resolve",
        "[summary]",
        "Close it: the service is confirmed healthy, not merely the fix deployed",
        "resolve Rolled back to v2.3.0, payments normal for 20 minutes");
  }

  @Override
  public String whoMay() {
    return "the incident commander or the leader";
  }

  @Override
  public Decision decide(Ask ask, Incident incident, Situation now) {
    if (!incident.phase().isOpen()) {
      return Decision.told("%s is already %s.".formatted(incident.id(), incident.phase().word()));
    }
    if (!Standing.leads(now.who(), incident, now)) {
      return Standing.notLeading(incident, "resolves an incident");
    }
    Optional<String> summary =
        ask.field(SUMMARY).or(() -> Optional.of(ask.text().strip()).filter(s -> !s.isEmpty()));
    Optional<String> impact = ask.field(IMPACT).or(incident::impact);
    return summary.isPresent() && impact.isPresent()
        ? resolved(summary.get(), impact.get(), incident, now)
        : Decision.asks(form(incident, summary));
  }

  private static Decision resolved(
      String summary, String impact, Incident incident, Situation now) {
    List<Fact> facts = new ArrayList<>();
    facts.add(new Fact.Resolved(summary, impact));
    Depth depth = depth(incident, now);
    if (depth != Depth.NONE && incident.postmortem().isEmpty()) {
      facts.add(new PostmortemFact.PostmortemOpened(depth));
    }
    return Decision.decided("", facts.toArray(Fact[]::new));
  }

  /** A near-miss owes a lighter one whatever its severity; a process failure at least that. */
  private static Depth depth(Incident incident, Situation now) {
    Depth owed = now.playbook().policy(incident.severity()).postmortem();
    return switch (incident.kind()) {
      case PRODUCTION, DRILL -> owed;
      case NEAR_MISS -> Depth.SHORT;
      case PROCESS -> owed == Depth.NONE ? Depth.SHORT : owed;
    };
  }

  private static String advice(Kind kind) {
    return switch (kind) {
      case PRODUCTION ->
          "Resolved means the service is confirmed healthy, not that a fix is deployed.";
      case NEAR_MISS -> "Resolved means that it cannot happen any more just now.";
      case PROCESS ->
          "Resolved means that the work goes on as it should; what to change comes later.";
      case DRILL -> "Resolved means that the exercise is over.";
    };
  }

  private Form form(Incident incident, Optional<String> summary) {
    return new Form(
        usage().name(),
        Optional.of(incident.id()),
        "Resolve",
        "Resolve",
        Optional.empty(),
        Optional.of(advice(incident.kind())),
        List.of(
            new Form.Words(
                SUMMARY,
                "What happened, and what ended it",
                "It opens the postmortem.",
                summary.orElse(""),
                true,
                false,
                3000),
            new Form.Words(
                IMPACT,
                Symptom.impact(incident.kind()),
                Symptom.finalImpactHint(incident.kind()),
                incident.impact().orElse(""),
                true,
                false,
                3000)));
  }
}
