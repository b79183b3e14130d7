package muster.command;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import muster.command.words.NumberWord;
import muster.incident.Incident;
import muster.incident.PostmortemFact.SectionWritten;
import muster.incident.PostmortemFact.SectionWritten.Piece;
import muster.incident.Recorded;
import muster.incident.Section;
import muster.incident.Wording;
import muster.postmortem.Draft;
import muster.postmortem.DraftSection;
import muster.postmortem.Edit;

/**
 * {@code postmortem edit}: a section as it stands in a form, however long it is. Lines that are
 * left as they are go on following the record; what is changed or added is the writer's for good.
 */
final class WriteSection {
  private static final int LONGEST_TITLE = 24;

  private WriteSection() {}

  static Decision edit(String typed, Incident incident, Situation now) {
    Optional<Section> section = Section.read(typed);
    if (section.isPresent()) {
      return form(section.get(), incident, now);
    }
    String[] words = typed.strip().split("\\s+", 2);
    Optional<Section> first = Section.read(words[0]);
    return first.isPresent() && words.length == 2
        ? added(first.get(), words[1], incident, now)
        : which(typed, incident);
  }

  private static Decision which(String typed, Incident incident) {
    List<Press> presses = new ArrayList<>();
    for (Section section : Section.values()) {
      presses.add(Postmortem.press(section.title(), incident, "edit " + section.word()));
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

  private static Decision form(Section section, Incident incident, Situation now) {
    Draft draft = Postmortem.draft(incident, now);
    Optional<List<Form.Field>> fields =
        LongText.fields(section.title(), draft.section(section).prefill());
    if (fields.isEmpty()) {
      return Decision.refused(
          "*%s* is longer than a form of Slack holds, and nothing of it may be lost. Add to it without a form: `/incident postmortem edit %s …`"
              .formatted(section.title(), section.word()));
    }
    return Decision.asks(
        new Form(
            "postmortem save %s #%d".formatted(section.word(), incident.seq()),
            Optional.of(incident.id()),
            section.title().length() <= LONGEST_TITLE
                ? section.title()
                : section.title().substring(0, LONGEST_TITLE),
            "Save",
            Optional.empty(),
            Optional.of(advice(section)),
            fields.get()));
  }

  private static String advice(Section section) {
    String kept =
        switch (section) {
          case TIMELINE ->
              "These notes stand above the timeline, which is changed by `/incident amend #12 …`. ";
          case FACTORS ->
              "These notes stand above the factors, which are changed by `/incident postmortem factor #2 …`. ";
          case ACTIONS ->
              "These notes stand above the actions, which are changed by `/incident action #2 …`. ";
          case RUNBOOK ->
              "These notes stand above the entries, which are written by `/incident runbook write`. ";
          case SUMMARY, IMPACT, ROOT_CAUSE, WENT_WELL, WENT_POORLY, VERIFICATION, LESSONS -> "";
        };
    return kept
        + "Say what happened and which role acted, not who: the document is about the system.";
  }

  /** What a form comes back with, and which fact it was opened after. */
  static Decision save(String typed, Ask ask, Incident incident, Situation now) {
    String[] words = typed.strip().split("\\s+", 2);
    Optional<Section> section = Section.read(words[0]);
    if (section.isEmpty() || !ask.isForm()) {
      return edit(typed, incident, now);
    }
    String text = LongText.read(ask);
    boolean clears = DraftSection.isKept(section.get());
    if (text.isBlank() && !clears) {
      return Decision.refusedField(
          LongText.FIELD,
          "Write at least a line, or close the form. To have back what the record says: `/incident postmortem restore %s`"
              .formatted(section.get().word()));
    }
    int seq =
        NumberWord.read(words.length == 2 ? words[1] : "")
            .filter(number -> number <= incident.seq())
            .orElse(incident.seq());
    DraftSection seen = Postmortem.draft(seq, incident, now).section(section.get());
    return written(seen, text, incident, now);
  }

  private static Decision added(Section section, String text, Incident incident, Situation now) {
    DraftSection stands = Postmortem.draft(incident, now).section(section);
    String before = stands.prefill();
    return written(stands, before.isEmpty() ? text : before + "\n" + text, incident, now);
  }

  private static Decision written(
      DraftSection seen, String text, Incident incident, Situation now) {
    Section section = seen.section();
    DraftSection stands = Postmortem.draft(incident, now).section(section);
    return new Edit(seen, stands)
        .to(text, removed(section, incident, now))
        .<Decision>map(
            written -> Decision.decided("*%s* is written.".formatted(section.title()), written))
        .orElseGet(() -> Decision.told("*%s* stays as it is.".formatted(section.title())));
  }

  private static List<Piece> removed(Section section, Incident incident, Situation now) {
    return last(section, incident, now).map(SectionWritten::removed).orElse(List.of());
  }

  private static Optional<SectionWritten> last(Section section, Incident incident, Situation now) {
    return now.known().about(incident, section.subject()).stream()
        .map(Recorded::fact)
        .filter(SectionWritten.class::isInstance)
        .map(SectionWritten.class::cast)
        .reduce((one, other) -> other);
  }

  /** Puts back what the record says and somebody took out; people's words stay. */
  static Decision restore(String typed, Incident incident, Situation now) {
    Optional<Section> section = Section.read(typed);
    if (section.isEmpty()) {
      return which(typed.isBlank() ? "restore" : typed, incident);
    }
    Optional<SectionWritten> written = last(section.get(), incident, now);
    boolean complete = written.map(last -> last.removed().isEmpty() && !last.alone()).orElse(true);
    if (complete || DraftSection.isKept(section.get())) {
      return Decision.told(
          "Nothing was taken out of *%s*: it says all that the record says."
              .formatted(section.get().title()));
    }
    return Decision.decided(
        "*%s* has again what the record says. What people wrote is still there."
            .formatted(section.get().title()),
        new SectionWritten(section.get(), written.get().pieces(), List.of(), false));
  }
}
