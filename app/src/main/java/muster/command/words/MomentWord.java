package muster.command.words;

import java.util.Optional;
import muster.incident.Moment;

/** The moment that a text starts with, as in {@code detected 02:10 first alert}, and the rest. */
public record MomentWord(Moment moment, String rest) {

  public static Optional<MomentWord> leading(String text) {
    int start = Blank.skip(text, 0);
    int end = Blank.wordEnd(text, start);
    String word = Blank.withoutEnd(text.substring(start, end), ":,.;");
    return Moment.read(word).map(moment -> new MomentWord(moment, Blank.strip(text, end)));
  }
}
