package muster.fuzz;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.regex.Pattern;
import muster.flow.Answer;
import muster.incident.PersonId;
import muster.incident.Wording;

/**
 * Whatever is typed after {@code /incident} is answered: it never throws, takes long or pings, and
 * whoever may not know of an incident neither learns of it nor changes it.
 */
public final class WordsTarget {
  private static final Duration LONGEST = Duration.ofSeconds(3);
  private static final Pattern PINGS = Pattern.compile("<!(?!date\\^)|@(channel|here|everyone)\\b");
  private static final Scene SCENE = new Scene();

  private WordsTarget() {}

  /** Called first, so that the scene is set and the classes are loaded before time counts. */
  public static void fuzzerInitialize() {
    answered("declare sev2 x");
  }

  public static void fuzzerTestOneInput(byte[] data) {
    String typed = Wording.typed(new String(data, StandardCharsets.UTF_8));
    Took.atMost(LONGEST, () -> answered(typed));
  }

  private static synchronized void answered(String typed) {
    try {
      answer(Scene.ADA, typed);
      SCENE.restore();
      int before = SCENE.privateFacts();
      Answer toOutsider = answer(Scene.EVE, typed);
      if (SCENE.privateFacts() != before) {
        throw new AssertionError("an outsider changed the private incident: " + typed);
      }
      // What she typed herself may come back to her.
      if (toOutsider.toString().contains(Scene.SECRET) && !typed.contains(Scene.SECRET)) {
        throw new AssertionError("an outsider was told of the private incident: " + toOutsider);
      }
    } finally {
      SCENE.restore();
    }
  }

  private static Answer answer(PersonId who, String typed) {
    Answer answer = SCENE.answer(who, typed);
    if (PINGS.matcher(answer.text()).find()) {
      throw new AssertionError("the answer pings: " + answer.text());
    }
    return answer;
  }
}
