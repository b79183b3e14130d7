package muster.incident;

/**
 * What was taken out of this very log, because somebody asked to be forgotten or because it is old.
 * The facts before it are not what they were.
 */
public sealed interface ErasureFact extends Fact {
  /**
   * Somebody is called by this pseudonym wherever the log named them.
   *
   * @param words whether what they had typed was blanked as well
   */
  record PersonRemoved(PersonId pseudonym, boolean words) implements ErasureFact {}

  /** Nobody is named any more, and most of what people typed is blanked. */
  record Anonymised() implements ErasureFact {}
}
