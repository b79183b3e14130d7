package muster.postmortem;

import java.util.List;
import java.util.stream.Collectors;
import muster.incident.Section;

/**
 * One section of a draft: what the record says, what people wrote, or both.
 *
 * @param passages in the order in which they stand
 * @param unknowns what is still missing, each to be read after "Unknown: "
 * @param changes what the record says otherwise since somebody last wrote here, or since the draft
 *     was opened
 */
public record DraftSection(
    Section section, List<Passage> passages, List<String> unknowns, List<Change> changes) {

  /** Where a section comes from, for those who want to know what is left to do. */
  public enum State {
    WRITTEN,
    BOTH,
    GENERATED,
    UNKNOWN
  }

  /** Written by people, in part at least; else generated with nothing missing; else unknown. */
  public State state() {
    if (isWritten()) {
      return generated().isEmpty() ? State.WRITTEN : State.BOTH;
    }
    return unknowns.isEmpty() && !passages.isEmpty() ? State.GENERATED : State.UNKNOWN;
  }

  /** Whether any of it is a person's. */
  public boolean isWritten() {
    return passages.stream().anyMatch(passage -> !passage.isGenerated());
  }

  public List<Passage> generated() {
    return passages.stream().filter(Passage::isGenerated).toList();
  }

  public List<Passage> written() {
    return passages.stream().filter(passage -> !passage.isGenerated()).toList();
  }

  /**
   * What a form starts from. What is kept elsewhere, such as the timeline, is changed there; the
   * form holds only the words that people add to it.
   */
  public String prefill() {
    return passages.stream()
        .filter(passage -> !isKept(section) || !passage.isGenerated())
        .map(Passage::typed)
        .collect(Collectors.joining("\n"));
  }

  /** Whether what is generated there is changed by commands of its own. */
  public static boolean isKept(Section section) {
    return switch (section) {
      case TIMELINE, FACTORS, ACTIONS, RUNBOOK -> true;
      case SUMMARY, IMPACT, ROOT_CAUSE, WENT_WELL, WENT_POORLY, VERIFICATION, LESSONS -> false;
    };
  }

  /** What the document says, as Markdown. */
  public String text() {
    return Joined.of(passages);
  }
}
