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
import muster.incident.FactorFact;
import muster.incident.Incident;
import muster.incident.Kind;
import muster.incident.PersonId;
import muster.incident.PostmortemFact;
import muster.incident.Recorded;
import muster.incident.Section;

/**
 * A postmortem in the making: the fold of an incident's log into the sections of P-30. It can be
 * thrown away and rebuilt, and the same log always gives the same draft. People's words stand;
 * everything else is generated from facts or called unknown.
 *
 * @param depth how much of it is owed (P-28)
 * @param discussion what was said beside it, and after it was final
 */
public record Draft(
    Header header, Depth depth, Map<Section, DraftSection> all, Discussion discussion) {
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
    Basis basis = Basis.of(incident, log, duplicates);
    History history =
        History.of(basis.incident(), basis.log(), basis.duplicates(), new Times(zone));
    return new Draft(
        Header.of(history, name),
        depth,
        sections(history, name),
        Discussion.of(log, RolesHeld.of(log, Recorded::happened)));
  }

  /**
   * The draft as it stood after this fact, which is what somebody saw then.
   *
   * @param seq no more than the length of the log
   */
  public static Draft asOf(
      int seq,
      List<Recorded> log,
      List<List<Recorded>> duplicates,
      Depth depth,
      Function<PersonId, String> name) {
    Basis basis = Basis.upTo(seq, log, duplicates);
    return of(basis.incident(), basis.log(), basis.duplicates(), depth, name);
  }

  private static Map<Section, DraftSection> sections(
      History history, Function<PersonId, String> name) {
    Map<Section, Recorded> written = written(history);
    Generated generated = new Generated(history, name, written.containsKey(Section.ACTIONS));
    Map<Section, DraftSection> all = new EnumMap<>(Section.class);
    for (Section section : Section.values()) {
      List<Sentence> sentences = generated.sentences(section);
      Optional<Recorded> words = Optional.ofNullable(written.get(section));
      all.put(
          section,
          words.isPresent()
              ? woven(sentences, words.get(), generated, history)
              : untouched(section, sentences, generated));
    }
    return Collections.unmodifiableMap(all);
  }

  private static DraftSection untouched(
      Section section, List<Sentence> sentences, Generated generated) {
    List<Passage> passages = sentences.stream().map(Passage::of).toList();
    List<String> unknowns = generated.unknowns(section, passages, false);
    return new DraftSection(section, passages, unknowns, List.of());
  }

  private static DraftSection woven(
      List<Sentence> sentences, Recorded recorded, Generated generated, History history) {
    PostmortemFact.SectionWritten written = (PostmortemFact.SectionWritten) recorded.fact();
    Weaving weaving = new Weaving(sentences, written, recorded.by().orElseThrow());
    List<Passage> passages =
        weaving.passages(typed -> WrittenMarkdown.of(history.roles().nameless(typed)));
    return new DraftSection(
        written.section(),
        passages,
        generated.unknowns(written.section(), passages, written.alone()),
        weaving.changes());
  }

  /** What people made of each section last; all blank, it is given back to the record. */
  private static Map<Section, Recorded> written(History history) {
    Map<Section, Recorded> written = new EnumMap<>(Section.class);
    for (Recorded recorded : history.log()) {
      if (recorded.fact() instanceof PostmortemFact.SectionWritten section) {
        if (recorded.by().isEmpty() || isBlank(section)) {
          written.remove(section.section());
        } else {
          written.put(section.section(), recorded);
        }
      }
    }
    return written;
  }

  private static boolean isBlank(PostmortemFact.SectionWritten section) {
    return section.removed().isEmpty()
        && section.pieces().stream().allMatch(piece -> WrittenMarkdown.of(piece.text()).isBlank());
  }

  /** Whether whoever caused it is one of the authors. */
  public static boolean isWriting(Fact fact) {
    return fact instanceof PostmortemFact.SectionWritten
        || fact instanceof FactorFact.FactorNamed
        || fact instanceof FactorFact.FactorChanged;
  }

  /** Any section, also one that this depth does not ask for: people may write it all the same. */
  public DraftSection section(Section section) {
    return all.get(section);
  }

  /** The sections of the document, in order: what the depth asks for and whatever was written. */
  public List<DraftSection> sections() {
    List<DraftSection> sections = new ArrayList<>();
    for (DraftSection section : all.values()) {
      if (isOwed(section.section()) || section.isWritten() || hasRunbook(section)) {
        sections.add(section);
      }
    }
    return List.copyOf(sections);
  }

  /** Whoever wrote an entry wants it read, whatever is owed (P-40). */
  private static boolean hasRunbook(DraftSection section) {
    return section.section() == Section.RUNBOOK && !section.passages().isEmpty();
  }

  private boolean isOwed(Section section) {
    return switch (depth) {
      case FULL -> true;
      case SHORT ->
          SHORT.contains(section)
              // What caught it in time is what a near-miss teaches.
              || (section == Section.WENT_WELL && header.kind() == Kind.NEAR_MISS);
      case NONE -> false;
    };
  }

  /** What its writers should know and its readers need not, as whole sentences. */
  public List<String> notices() {
    return Length.notice(this).stream().toList();
  }
}
