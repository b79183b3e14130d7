package muster.leak;

import java.util.ArrayList;
import java.util.List;

/** What was found where it must not be. Only findings are kept, and not endlessly many. */
public final class Findings {
  /** Everything that happens in this process while tests run. */
  public static final Findings OF_THIS_RUN = new Findings();

  private static final int MOST = 20;

  private final List<String> found = new ArrayList<>();

  /** A text that nobody inside a private incident reads: a log, a metric, an answer over HTTP. */
  public void everybodysText(String where, String text) {
    secretText(where, text);
    Planted.privateWord(text).ifPresent(part -> add("private words in " + where, part));
  }

  /** A text that may say what a private incident says, and must hold no secret all the same. */
  void secretText(String where, String text) {
    Planted.secret(text).ifPresent(part -> add("a secret in " + where, part));
  }

  synchronized void add(String what, String part) {
    if (found.size() < MOST) {
      found.add(what + ": … " + part.replace("\n", "\\n") + " …");
    }
  }

  /** Takes what was found so far, so that each is reported once. */
  synchronized List<String> take() {
    List<String> taken = List.copyOf(found);
    found.clear();
    return taken;
  }
}
