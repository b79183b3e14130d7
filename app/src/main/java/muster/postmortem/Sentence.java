package muster.postmortem;

import java.util.List;

/**
 * One line that the record gives a section, as Markdown.
 *
 * @param key the same for as long as it says the same sort of thing, whatever it says
 * @param sources the facts it comes from, by their numbers in the log
 */
record Sentence(String key, String text, List<Integer> sources) {
  Sentence {
    sources = List.copyOf(sources);
  }

  static Sentence of(String key, String text, Integer... sources) {
    return new Sentence(key, text, List.of(sources));
  }
}
