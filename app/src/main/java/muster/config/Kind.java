package muster.config;

import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * What a setting may hold, and what to say when it holds something else.
 *
 * @param what a value is, such as "a duration"
 * @param write a valid value, as it completes "write …"
 */
record Kind<T>(String what, String write, Function<String, Answer<T>> reader) {
  sealed interface Answer<T> {}

  record Fits<T>(T value) implements Answer<T> {}

  /**
   * Not of this kind.
   *
   * @param why completes a sentence that begins with the value, such as "is not a duration"
   */
  record Misfit<T>(String why) implements Answer<T> {}

  static <T> Kind<T> of(String what, String write, Function<String, Optional<T>> reader) {
    return new Kind<>(
        what,
        write,
        text ->
            reader.apply(text).<Answer<T>>map(Fits::new).orElse(new Misfit<>("is not " + what)));
  }

  /** The same with a condition on top. */
  Kind<T> when(Predicate<T> holds, String only, String write) {
    return new Kind<>(
        only.matches("an? .*") ? only : what + ", " + only,
        write,
        text ->
            switch (reader.apply(text)) {
              case Fits<T>(T value) when !holds.test(value) -> new Misfit<>("is not " + only);
              case Answer<T> answer -> answer;
            });
  }

  /** Reads what is left when white space around the text is taken off. */
  Answer<T> read(String text) {
    return switch (reader.apply(text.strip())) {
      case Fits<T> fits -> fits;
      case Misfit<T>(String why) -> new Misfit<>(why + "; write " + write);
    };
  }
}
