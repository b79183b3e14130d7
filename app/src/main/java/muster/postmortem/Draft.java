package muster.postmortem;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import muster.incident.Depth;
import muster.incident.Fact;
import muster.incident.Incident;
import muster.incident.PersonId;
import muster.incident.Recorded;
import muster.incident.Section;

/**
 * A postmortem in the making: the fold of an incident's log into the sections of P-30. It can be
 * thrown away and rebuilt, and the same log always gives the same draft. People's words stand;
 * everything else is generated from facts or called unknown.
 *
 * @param depth how much of it is owed (P-28)
 */
public record Draft(Header header, Depth depth, Map<Section, DraftSection> all) {
  /** The short form of P-28. */
  private static final Set<Section> SHORT =
      EnumSet.of(
          Section.SUMMARY,
          Section.IMPACT,
          Section.TIMELINE,
          Section.ROOT_CAUSE,
          Section.FACTORS,
          Section.ACTIONS);

  /**
   * The draft as the log has it now.
   *
   * @param log all of the incident's facts, in order
   * @param depth the one it was opened with, else the one the playbook asks for
   * @param name what the header calls a person
   */
  public static Draft of(
      Incident incident, List<Recorded> log, Depth depth, Function<PersonId, String> name) {
    return of(incident, log, List.of(), depth, name);
  }

  /**
   * The same for an incident that goes on for others.
   *
   * @param duplicates the logs of those that ended in favour of it
   */
  public static Draft of(
      Incident incident,
      List<Recorded> log,
      List<List<Recorded>> duplicates,
      Depth depth,
      Function<PersonId, String> name) {
    return of(incident, log, duplicates, depth, name, ZoneOffset.UTC);
  }

  /**
   * The same with its times in a zone.
   *
   * @param zone the one its readers live in
   */
  public static Draft of(
      Incident incident,
      List<Recorded> log,
      List<List<Recorded>> duplicates,
      Depth depth,
      Function<PersonId, String> name,
      ZoneId zone) {
    History history = History.of(incident, log, duplicates, new Times(zone));
    Map<Section, DraftSection.Written> written = written(history);
    Map<Section, DraftSection> all = new EnumMap<>(Section.class);
    for (Section section : Section.values()) {
      DraftSection generated = generated(section, history, written.containsKey(Section.ACTIONS));
      all.put(
          section,
          Optional.ofNullable(written.get(section))
              .map(words -> withWords(generated, words))
              .orElse(generated));
    }
    return new Draft(Header.of(history, name), depth, Collections.unmodifiableMap(all));
  }

  private static DraftSection withWords(DraftSection generated, DraftSection.Written words) {
    return new DraftSection(
        generated.section(), generated.generated(), Optional.of(words), List.of());
  }

  /** The last words for each section; blank ones give the section back to the record. */
  private static Map<Section, DraftSection.Written> written(History history) {
    Map<Section, DraftSection.Written> written = new EnumMap<>(Section.class);
    for (Recorded recorded : history.log()) {
      if (recorded.fact() instanceof Fact.SectionWritten section) {
        String shown = WrittenMarkdown.of(history.roles().nameless(section.text()));
        if (shown.isBlank() || recorded.by().isEmpty()) {
          written.remove(section.section());
        } else {
          written.put(
              section.section(),
              new DraftSection.Written(recorded.by().get(), section.text(), shown));
        }
      }
    }
    return written;
  }

  private static DraftSection generated(Section section, History history, boolean actionsWritten) {
    Impact impact = Impact.of(history);
    return switch (section) {
      case SUMMARY -> {
        Summary summary = new Summary(history, impact, actionsWritten);
        yield section(section, summary.text(), summary.unknowns());
      }
      case IMPACT -> section(section, impact.text(), impact.unknowns());
      case TIMELINE -> section(section, TimelineText.of(history), Prompts.timeline(history));
      case ROOT_CAUSE -> section(section, "", Prompts.ROOT_CAUSE);
      case FACTORS -> section(section, "", Prompts.FACTORS);
      case WENT_WELL -> offered(section, new Retrospect(history).wentWell(), Prompts.WENT_WELL);
      case WENT_POORLY ->
          offered(section, new Retrospect(history).wentPoorly(), Prompts.WENT_POORLY);
      case ACTIONS -> section(section, "", Prompts.ACTIONS);
      case VERIFICATION -> section(section, "", Prompts.VERIFICATION);
      case LESSONS -> section(section, "", Prompts.LESSONS);
    };
  }

  private static DraftSection section(Section section, String text, List<String> unknowns) {
    return new DraftSection(section, text, Optional.empty(), unknowns);
  }

  private static DraftSection offered(Section section, String text, List<String> otherwise) {
    return section(section, text, text.isEmpty() ? otherwise : List.of());
  }

  /** Any section, also one that this depth does not ask for: people may write it all the same. */
  public DraftSection section(Section section) {
    return all.get(section);
  }

  /** The sections of the document, in order: what the depth asks for and whatever was written. */
  public List<DraftSection> sections() {
    List<DraftSection> sections = new ArrayList<>();
    for (DraftSection section : all.values()) {
      if (isOwed(section.section()) || section.written().isPresent()) {
        sections.add(section);
      }
    }
    return List.copyOf(sections);
  }

  private boolean isOwed(Section section) {
    return switch (depth) {
      case FULL -> true;
      case SHORT -> SHORT.contains(section);
      case NONE -> false;
    };
  }

  /** What its writers should know and its readers need not, as whole sentences. */
  public List<String> notices() {
    return Length.notice(this).stream().toList();
  }
}
