package muster.command;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import muster.incident.Incident;
import muster.incident.Kind;
import muster.incident.Runbook;
import muster.incident.RunbookFact.RunbookWritten;

/** Asks for an entry of a runbook: what to do, what one sees then, when to call for help (P-40). */
final class RunbookForm {
  private static final String SERVICE = "service";
  private static final String TITLE = "title";
  private static final String COMMANDS = "commands";
  private static final String EXPECTED = "expected";
  private static final String ESCALATE = "escalate";
  private static final int LONGEST_TITLE = 120;
  private static final int LONGEST = 3000;
  private static final int SHORTER = 1000;

  private RunbookForm() {}

  static Decision decide(Ask ask, Incident incident, Situation now) {
    if (!ask.isForm()) {
      return Decision.asks(form(incident, now));
    }
    for (String needed : List.of(TITLE, COMMANDS, EXPECTED, ESCALATE)) {
      if (ask.field(needed).isEmpty()) {
        return Decision.refusedField(needed, "Write at least a line, or close the form.");
      }
    }
    Optional<String> service = ask.field(SERVICE);
    String title = oneLine(ask.field(TITLE).orElseThrow());
    if (title.length() > LONGEST_TITLE) {
      return Decision.refusedField(TITLE, "At most %d characters.".formatted(LONGEST_TITLE));
    }
    return Decision.decided(
        KeepRunbook.kept(incident),
        new RunbookWritten(
            service.map(RunbookForm::oneLine),
            title,
            ask.field(COMMANDS).orElseThrow(),
            ask.field(EXPECTED).orElseThrow(),
            ask.field(ESCALATE).orElseThrow()));
  }

  private static Form form(Incident incident, Situation now) {
    String service = incident.declared().service().orElse("");
    String known =
        now.known().runbooks(service).stream()
            .limit(8)
            .map(Runbook::title)
            .collect(Collectors.joining("; "));
    return new Form(
        "runbook write",
        Optional.of(incident.id()),
        "Runbook entry",
        "Save",
        Optional.empty(),
        Optional.of(
            "For somebody who meets this at night and was not here. No architecture."
                + (known.isEmpty() ? "" : " Keep the title of one that you mend: " + known)),
        fields(incident));
  }

  private static List<Form.Field> fields(Incident incident) {
    boolean process = incident.kind() == Kind.PROCESS;
    return List.of(
        new Form.Words(
            SERVICE,
            process ? "Team or rota" : "Service",
            "It is offered when this has its next incident.",
            incident.declared().service().orElse(""),
            false,
            true,
            70),
        new Form.Words(
            TITLE,
            "When is it of use?",
            "As it shows: the alert, or what users say.",
            fitting(incident.title()),
            false,
            false,
            LONGEST_TITLE),
        steps(
            COMMANDS,
            process ? "What to do" : "Commands",
            process ? "Each step on a line." : "As they are typed, each on a line.",
            LONGEST),
        steps(
            EXPECTED,
            process ? "How one sees that it worked" : "Expected output",
            "What one sees if it worked, and how soon.",
            SHORTER),
        steps(ESCALATE, "When to call for help", "After how long, and whom.", SHORTER));
  }

  private static Form.Words steps(String name, String label, String hint, int most) {
    return new Form.Words(name, label, hint, "", true, false, most);
  }

  private static String fitting(String title) {
    return title.codePointCount(0, title.length()) <= LONGEST_TITLE
        ? title
        : title.substring(0, title.offsetByCodePoints(0, LONGEST_TITLE));
  }

  private static String oneLine(String words) {
    return words.replaceAll("\\s+", " ").strip();
  }
}
