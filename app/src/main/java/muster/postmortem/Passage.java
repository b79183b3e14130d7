package muster.postmortem;

import java.util.List;
import java.util.Optional;
import muster.incident.PersonId;

/**
 * Some of a section that has one origin: a generated sentence, or a person's own words between two
 * of those.
 *
 * @param key which sentence it is, which stays when its words change; empty for a person's words
 * @param text as the document shows it, as Markdown
 * @param typed as a form shows it: a person's words as they were typed
 * @param by who wrote it; empty for what was generated
 * @param sources the facts it comes from, by their numbers in the log
 */
public record Passage(
    Optional<String> key, String text, String typed, Optional<PersonId> by, List<Integer> sources) {

  static Passage of(Sentence sentence) {
    return new Passage(
        Optional.of(sentence.key()),
        sentence.text(),
        sentence.text(),
        Optional.empty(),
        sentence.sources());
  }

  /** Whether the record says it, so that it follows the record. */
  public boolean isGenerated() {
    return key.isPresent();
  }
}
