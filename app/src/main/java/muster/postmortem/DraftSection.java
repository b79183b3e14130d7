package muster.postmortem;

import java.util.List;
import java.util.Optional;
import muster.incident.PersonId;
import muster.incident.Section;

/**
 * One section of a draft.
 *
 * @param generated what the record says, as Markdown; empty where it says nothing
 * @param written what a person wrote, which generated words never replace
 * @param unknowns what is still missing, each to be read after "Unknown: "; a section that somebody
 *     wrote has none
 */
public record DraftSection(
    Section section, String generated, Optional<Written> written, List<String> unknowns) {

  /** Where a section comes from, for those who want to know what is left to do. */
  public enum State {
    WRITTEN,
    GENERATED,
    UNKNOWN
  }

  /**
   * A person's words.
   *
   * @param typed as they were typed, for a form
   * @param shown as the document shows them: without mentions and without HTML
   */
  public record Written(PersonId by, String typed, String shown) {}

  /** Written by a person, else generated with nothing missing, else unknown in some part. */
  public State state() {
    if (written.isPresent()) {
      return State.WRITTEN;
    }
    return unknowns.isEmpty() && !generated.isEmpty() ? State.GENERATED : State.UNKNOWN;
  }

  /**
   * What a form starts from: the person's words, else the generated ones. The timeline is generated
   * again each time, so its form holds only the notes people add to it.
   */
  public String prefill() {
    String start = section == Section.TIMELINE ? "" : generated;
    return written.map(Written::typed).orElse(start);
  }

  /** What the document says, as Markdown; notes on the timeline come before it. */
  public String text() {
    if (written.isEmpty()) {
      return generated;
    }
    String shown = written.get().shown();
    return section == Section.TIMELINE ? shown + "\n\n" + generated : shown;
  }
}
