package muster.command;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import muster.incident.Depth;
import muster.incident.Fact;
import muster.incident.Incident;
import muster.incident.Nearest;
import muster.incident.Person;
import muster.incident.Section;
import muster.incident.Wording;
import muster.postmortem.Draft;
import muster.postmortem.DraftSection;

/** {@code postmortem}: the stored draft, shown, written and exported (P-28, P-30). */
final class Postmortem implements IncidentCommand {
  private static final String TEXT = "text";
  private static final int LONGEST = 3000;

  @Override
  public Usage usage() {
    return new Usage(
        "postmortem",
        "[show|edit SECTION|export md|html|json|canvas|chronology [in ZONE]]",
        "Show the postmortem draft, write a section, or export it, with its times in UTC or a zone",
        "postmortem edit root-cause");
  }

  @Override
  public Decision decide(Ask ask, Incident incident, Situation now) {
    String[] words = ask.text().strip().split("\\s+", 2);
    String rest = words.length == 2 ? words[1] : "";
    return switch (words[0].toLowerCase(Locale.ROOT)) {
      case "", "show" -> show(incident, now);
      case "edit" -> edit(rest, ask, incident, now);
      case "export" -> ExportPostmortem.decide(rest, now);
      default -> unknown(words[0]);
    };
  }

  private static Decision unknown(String typed) {
    List<String> known = List.of("show", "edit", "export");
    return Decision.refused(
        "`%s` is not something a postmortem does. %sUse show, edit or export: `/incident postmortem show`"
            .formatted(
                Wording.shown(typed),
                Nearest.to(typed, known).map(near -> "Did you mean `" + near + "`? ").orElse("")));
  }

  private static Draft draft(Incident incident, Situation now) {
    return Draft.of(
        incident,
        now.known().log(incident),
        now.known().absorbedBy(incident),
        incident.postmortem().orElse(Depth.FULL),
        person -> now.known().person(person).map(Person::name).orElse(person.value()));
  }

  private static Decision show(Incident incident, Situation now) {
    Draft draft = draft(incident, now);
    StringBuilder text = new StringBuilder();
    text.append("*Postmortem of %s*, a draft\n".formatted(incident.id()));
    for (DraftSection section : draft.sections()) {
      text.append("• *%s*: %s\n".formatted(section.section().title(), state(section)));
    }
    draft.notices().forEach(notice -> text.append(Wording.shown(notice)).append('\n'));
    String id = incident.id() + " ";
    return Decision.told(
        new Reply(
            text.toString().stripTrailing(),
            List.of(
                new Press("Write a section", id + "postmortem edit"),
                new Press("Export", id + "postmortem export md"))));
  }

  private static String state(DraftSection section) {
    String written =
        switch (section.state()) {
          case WRITTEN -> "written";
          case GENERATED -> "generated from the record";
          case UNKNOWN -> "still to be written";
        };
    return section.unknowns().isEmpty()
        ? written
        : written + "; unknown: " + Wording.shown(String.join("; ", section.unknowns()));
  }

  private Decision edit(String typed, Ask ask, Incident incident, Situation now) {
    Optional<Section> section = Section.read(typed);
    if (section.isEmpty()) {
      return whichSection(typed, incident);
    }
    if (!ask.isForm()) {
      return Decision.asks(form(section.get(), incident, now));
    }
    return ask.field(TEXT)
        .map(
            text ->
                (Decision)
                    Decision.decided(
                        "*%s* is written.".formatted(section.get().title()),
                        new Fact.SectionWritten(section.get(), text)))
        .orElseGet(() -> Decision.refusedField(TEXT, "Write at least a line, or close the form."));
  }

  private static Decision whichSection(String typed, Incident incident) {
    List<Press> presses = new ArrayList<>();
    for (Section section : Section.values()) {
      presses.add(new Press(section.title(), incident.id() + " postmortem edit " + section.word()));
    }
    if (typed.isBlank()) {
      return Decision.told(new Reply("Which section will you write?", presses));
    }
    String words = String.join(", ", Arrays.stream(Section.values()).map(Section::word).toList());
    return new Decision.Refused(
        "`%s` is not a section. Use one of: %s".formatted(Wording.shown(typed), words),
        presses,
        Optional.empty());
  }

  private Form form(Section section, Incident incident, Situation now) {
    String before = draft(incident, now).section(section).prefill();
    String fits = before.length() <= LONGEST ? before : before.substring(0, LONGEST);
    return new Form(
        "postmortem edit " + section.word(),
        Optional.of(incident.id()),
        section.title().length() <= 24 ? section.title() : section.title().substring(0, 24),
        "Save",
        Optional.empty(),
        Optional.of(
            "Say what happened and which role acted, not who: the document is about the system."),
        List.of(new Form.Words(TEXT, section.title(), "", fits, true, false, LONGEST)));
  }
}
