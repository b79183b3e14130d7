package muster.flow;

import java.util.Optional;
import muster.incident.IncidentId;
import muster.incident.MessageRef;
import muster.incident.PersonId;

/** What follows from listening in the channel (P-19, P-25); nobody need hear that one failed. */
sealed interface Overheard extends Effect {
  /** The line of a burst and its edits, in order. */
  static String burstLane(int incident, int began) {
    return "burst/" + incident + "/" + began;
  }

  @Override
  default boolean waitsForOthers() {
    return false;
  }

  /** Answers somebody's question privately; it is never sent twice. */
  record AnswerQuestion(PersonId asker) implements Overheard {
    @Override
    public String lane(IncidentId incident) {
      return "answers/" + incident.number();
    }

    @Override
    public String inWords() {
      return "answer a question of " + asker.mention();
    }
  }

  /** Finds out who posted a message that was judged. */
  record ReadSender(MessageRef message) implements Overheard {
    @Override
    public String lane(IncidentId incident) {
      return message.subject();
    }

    @Override
    public String inWords() {
      return "read the alert that was judged";
    }
  }

  /** What concerns the line of one burst. */
  sealed interface OfBurst extends Overheard {
    /** The number of the fact that began it. */
    int began();

    @Override
    default String lane(IncidentId incident) {
      return burstLane(incident.number(), began());
    }
  }

  /** Shows a burst as one line. */
  record PostBurst(int began) implements OfBurst {
    @Override
    public String inWords() {
      return "show a burst of alerts as one line";
    }
  }

  /** Shows in the burst's line how many there are by now. */
  record EditBurst(int began) implements OfBurst {
    @Override
    public Optional<String> mergeKey(IncidentId incident) {
      return Optional.of(lane(incident));
    }

    @Override
    public String inWords() {
      return "count a burst of alerts";
    }
  }
}
