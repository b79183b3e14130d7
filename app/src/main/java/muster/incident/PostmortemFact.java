package muster.incident;

import java.util.List;
import java.util.Optional;

/** What happens to the text of a postmortem; its review is told by {@link ReviewFact}. */
public sealed interface PostmortemFact extends Fact {

  /** One is owed from now on, so long and deep as the playbook asks (P-28). */
  record PostmortemOpened(Depth depth) implements PostmortemFact {}

  /**
   * What a person made of a section of the draft; later generated words never replace theirs.
   *
   * @param pieces in the order in which they stand
   * @param removed what was generated and taken out, which does not come back by itself
   * @param alone whether nothing generated joins them: so it was before pieces were kept
   */
  record SectionWritten(Section section, List<Piece> pieces, List<Piece> removed, boolean alone)
      implements PostmortemFact {

    /** A section that is nothing but a person's words. */
    public SectionWritten(Section section, String text) {
      this(section, List.of(new Piece(Optional.empty(), text)), List.of(), true);
    }

    /**
     * Some of a section.
     *
     * @param key which generated sentence was left as it was; empty for a person's own words
     * @param text as it read then
     */
    public record Piece(Optional<String> key, String text) {}

    @Override
    public Optional<String> subject() {
      return Optional.of(section.subject());
    }
  }

  /**
   * Somebody asked for the document.
   *
   * @param format as it is typed: {@code md}, {@code html} …
   * @param zone the zone of its times; empty for UTC
   */
  record PostmortemExported(String format, Optional<String> zone) implements PostmortemFact {}
}
