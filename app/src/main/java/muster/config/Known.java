package muster.config;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import muster.incident.story.CastMember;
import muster.incident.story.Point;

/**
 * What the entries of a scenario may name.
 *
 * @param cues the ids of all cues, whichever comes first in the file
 */
record Known(Map<String, CastMember> people, List<String> channels, List<String> cues) {
  static Known of(List<CastMember> people, List<String> channels, List<String> cues) {
    return new Known(
        people.stream()
            .collect(
                Collectors.toMap(
                    CastMember::name,
                    Function.identity(),
                    (one, other) -> one,
                    LinkedHashMap::new)),
        Stream.concat(Stream.of("incident", "general", "incidents"), channels.stream()).toList(),
        cues);
  }

  /** Whoever says a cue is nobody's to play. */
  void checkSpeaker(Mapping keys, String who) {
    if (isKnown(keys, who) && !people.get(who).played()) {
      keys.wrong("who", "is played by somebody; write played: true below people");
    }
  }

  /** Whoever acts is a person. */
  void checkActor(Mapping keys, String who) {
    if (isKnown(keys, who) && people.get(who).bot()) {
      keys.wrong("who", "is a bot, which has no hands; write a cue");
    }
  }

  private boolean isKnown(Mapping keys, String who) {
    if (!who.isEmpty() && !people.containsKey(who)) {
      keys.wrong("who", "is not among the people; " + Mistakes.meant(who, people.keySet()));
    }
    return people.containsKey(who);
  }

  void checkChannel(Mapping keys, Optional<String> in) {
    in.filter(named -> !channels.contains(named))
        .ifPresent(
            named ->
                keys.wrong("in", "is not among the channels; " + Mistakes.meant(named, channels)));
  }

  void checkPoint(Mapping keys, String key, Point point) {
    point.cue().ifPresent(id -> checkCue(keys, key, id));
  }

  void checkCue(Mapping keys, String key, String id) {
    if (!cues.contains(id)) {
      keys.wrong(key, "names no cue; " + Mistakes.meant(id, cues));
    }
  }
}
