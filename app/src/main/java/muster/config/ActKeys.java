package muster.config;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import muster.incident.story.Point;
import muster.scenario.Act;

/** The keys below {@code auto}: what the people of a scenario do where nobody plays them. */
final class ActKeys {
  static final int MOST = 150;
  private static final int MOST_ANSWERS = 20;
  private static final List<String> DEEDS =
      List.of("types", "presses", "submits", "replies", "marks");

  private static final Kind<String> WORDS = ScenarioKinds.text(2000, "what is typed");
  private static final Kind<String> FIELD = ScenarioKinds.text(60, "the name of a field");

  private ActKeys() {}

  static Act read(Mapping keys, Known known) {
    boolean fromBegin = keys.has("at");
    Optional<Point> of = keys.optional("of", ScenarioKinds.POINT, Optional.empty());
    Duration after = keys.value("after", ScenarioKinds.WAIT, Duration.ZERO);
    Duration at = keys.value("at", ScenarioKinds.WAIT, Duration.ZERO);
    if (fromBegin && (keys.has("of") || keys.has("after"))) {
      keys.wrong("at", "counts from the beginning; write at alone, or after and of");
    }
    Act act =
        new Act(
            keys.line(),
            fromBegin ? at : after,
            fromBegin ? Optional.of(Point.BEGUN) : of,
            keys.required("who", ScenarioKinds.PERSON).orElse(""),
            keys.optional("in", ScenarioKinds.CHANNEL, Optional.empty()),
            deed(keys));
    of.ifPresent(point -> known.checkPoint(keys, "of", point));
    known.checkActor(keys, act.who());
    known.checkChannel(keys, act.in());
    return act;
  }

  private static Act.Deed deed(Mapping keys) {
    List<Act.Deed> deeds = new ArrayList<>();
    keys.optional("types", WORDS, Optional.empty()).map(Act.Types::new).ifPresent(deeds::add);
    keys.optional("presses", FIELD, Optional.empty()).map(Act.Presses::new).ifPresent(deeds::add);
    keys.optional("marks", WORDS, Optional.empty()).map(Act.Marks::new).ifPresent(deeds::add);
    String to = keys.value("to", WORDS, "");
    keys.optional("replies", WORDS, Optional.empty())
        .map(words -> new Act.Replies(words, to))
        .ifPresent(deeds::add);
    Map<String, String> answers = new LinkedHashMap<>();
    keys.pairs("submits", FIELD, WORDS, 0, MOST_ANSWERS, List.of(), Map::entry)
        .forEach(answer -> answers.put(answer.getKey(), answer.getValue()));
    if (keys.has("submits")) {
      deeds.add(new Act.Submits(answers));
    }
    long said = DEEDS.stream().filter(keys::has).count();
    if (said != 1 && keys.has("who")) {
      keys.wrong(
          "who", "does %d things; write one of %s".formatted(said, String.join(", ", DEEDS)));
    }
    if (keys.has("replies") && to.isEmpty()) {
      keys.wrong("replies", "answers nothing; write to: and words of the message");
    }
    return deeds.isEmpty() ? new Act.Types("") : deeds.getFirst();
  }
}
