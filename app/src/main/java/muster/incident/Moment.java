package muster.incident;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The moments by which an incident is understood and compared (P-31, P-41). When it was declared is
 * not when it started.
 */
public enum Moment {
  STARTED("started", "start began begun"),
  DETECTED("detected", "detect noticed spotted"),
  DECLARED("declared", "declare"),
  MITIGATED("mitigated", "mitigate"),
  RESOLVED("resolved", "resolve");

  private final String word;
  private final String spellings;

  Moment(String word, String spellings) {
    this.word = word;
    this.spellings = spellings;
  }

  /** As people type and read it. */
  public String word() {
    return word;
  }

  /** As it stands after "it": {@code started}, {@code was detected}. */
  public String verb() {
    return this == STARTED ? word : "was " + word;
  }

  /** As a line of the timeline says it where nobody said more. */
  String sentence() {
    return "It " + verb();
  }

  /** The moment that a word names; empty if it names none. */
  public static Optional<Moment> read(String typed) {
    String said = typed.toLowerCase(Locale.ROOT);
    return Arrays.stream(values())
        .filter(
            moment ->
                moment.word.equals(said) || List.of(moment.spellings.split(" ", -1)).contains(said))
        .findFirst();
  }
}
