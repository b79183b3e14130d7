package muster.incident.story;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What a story waits for. Each is reached when it happens for the first time. */
public enum Turn {
  /** The story began, declared or not. */
  BEGUN("begun"),
  DECLARED("declared"),
  /** Somebody is the commander. */
  LED("led"),
  /** Somebody leads the communications. */
  COMMS("comms"),
  /** Somebody leads the diagnosis. */
  DIAGNOSING("diagnosing"),
  /** The severity was raised. */
  RAISED("raised"),
  IDENTIFIED("identified"),
  MITIGATED("mitigated"),
  MONITORING("monitoring"),
  RESOLVED("resolved"),
  /** A person gave an internal update. */
  UPDATED("updated"),
  /** An external update was given. */
  TOLD_OUTSIDE("told-outside"),
  DECIDED("decided"),
  /** A hypothesis was put on the board. */
  HYPOTHESIS("hypothesis"),
  ESCALATED("escalated"),
  POSTMORTEM_EXPORTED("postmortem-exported"),
  /** A cue was given; which one stands beside it. */
  CUE("cue");

  private final String word;

  Turn(String word) {
    this.word = word;
  }

  /** As it is written in a scenario. */
  public String word() {
    return word;
  }

  /** The words that stand alone; a cue is named. */
  public static List<String> words() {
    return Arrays.stream(values()).filter(turn -> turn != CUE).map(Turn::word).toList();
  }

  public static Optional<Turn> read(String word) {
    return Arrays.stream(values())
        .filter(turn -> turn != CUE && turn.word.equals(word))
        .findFirst();
  }
}
