package muster.command;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import muster.command.words.DeclareWords;
import muster.incident.Kind;
import muster.incident.Quote;
import muster.incident.Severity;
import muster.playbook.Playbook;
import muster.playbook.Symptom;
import muster.playbook.Triage;

/** What somebody said of an incident so far, by words or in the form. */
record DeclareForm(
    Optional<Severity> severity,
    String title,
    Optional<String> impact,
    Optional<String> service,
    Kind kind,
    boolean confidential) {
  static final String SEVERITY = "severity";
  static final String TITLE = "title";
  private static final String IMPACT = "impact";
  private static final String KIND = "kind";
  private static final String OPTIONS = "options";
  private static final String CONFIDENTIAL = "private";
  private static final int LONGEST_DEFINITION = 60;

  static DeclareForm of(DeclareWords words) {
    return new DeclareForm(
        words.severity(),
        words.title(),
        words.impact(),
        words.service(),
        words.kind(),
        words.confidential());
  }

  static DeclareForm read(Ask ask) {
    return new DeclareForm(
        ask.field(SEVERITY).flatMap(Severity::read),
        ask.field(TITLE).orElse(""),
        ask.field(IMPACT),
        ServiceFields.read(ask),
        ask.field(KIND).map(DeclareForm::kind).orElse(Kind.PRODUCTION),
        ask.field(OPTIONS).map(ticked -> ticked.contains(CONFIDENTIAL)).orElse(false));
  }

  private static Kind kind(String word) {
    return Arrays.stream(Kind.values())
        .filter(kind -> kind.word().equals(word))
        .findFirst()
        .orElse(Kind.PRODUCTION);
  }

  /** Asks for the rest, with what is known filled in; in doubt the higher severity (P-2, P-12). */
  Form form(Usage usage, Optional<Quote> quote, Situation now) {
    String first = title.isBlank() ? quote.map(q -> firstLine(q.text())).orElse("") : title;
    List<Form.Field> fields = new ArrayList<>();
    fields.add(
        new Form.Choice(
            SEVERITY, "Severity", Triage.IN_DOUBT, severities(now.playbook()), initial()));
    fields.add(
        new Form.Words(TITLE, Symptom.question(kind), "A few words.", first, false, false, 200));
    fields.add(
        new Form.Words(
            IMPACT,
            Symptom.impact(kind),
            Symptom.impactHint(kind),
            impact.orElse(""),
            true,
            true,
            1000));
    fields.addAll(ServiceFields.of(service, now.known().services()));
    fields.add(new Form.Choice(KIND, "Kind", "", kinds(), Optional.of(kind.word())));
    fields.add(
        new Form.Ticks(
            OPTIONS,
            "Options",
            List.of(new Form.Option(CONFIDENTIAL, "Private: only members of its channel know"))));
    return new Form(
        usage.name(),
        Optional.empty(),
        "Declare an incident",
        "Declare",
        quote,
        Optional.empty(),
        fields);
  }

  private Optional<String> initial() {
    return severity.map(level -> level.name().substring(3));
  }

  private static List<Form.Option> severities(Playbook playbook) {
    return Arrays.stream(Severity.values())
        .map(
            level ->
                new Form.Option(
                    level.name().substring(3),
                    level + " " + shortened(playbook.policy(level).definition())))
        .toList();
  }

  private static List<Form.Option> kinds() {
    return Arrays.stream(Kind.values())
        .map(kind -> new Form.Option(kind.word(), says(kind)))
        .toList();
  }

  private static String says(Kind kind) {
    return switch (kind) {
      case PRODUCTION -> kind.word();
      case NEAR_MISS -> "near-miss: caught before users were hit";
      case PROCESS -> "process: how people work together failed, no service";
      case DRILL -> "drill: an exercise";
    };
  }

  private static String shortened(String definition) {
    return definition.length() <= LONGEST_DEFINITION
        ? definition
        : definition.substring(0, LONGEST_DEFINITION) + "…";
  }

  private static String firstLine(String text) {
    String line = text.strip().lines().findFirst().orElse("");
    return line.length() <= 150 ? line : line.substring(0, 150);
  }
}
