package muster.command.words;

/** What was read, or the sentence that says what was wrong and what to type instead. */
public sealed interface Reading<T> {
  record Read<T>(T value) implements Reading<T> {}

  /** The sentence is plain text; whoever shows it escapes it. */
  record Wrong<T>(String sentence) implements Reading<T> {}
}
