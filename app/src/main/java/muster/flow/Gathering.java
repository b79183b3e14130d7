package muster.flow;

import java.util.Optional;
import muster.incident.IncidentId;
import muster.incident.MessageRef;
import muster.incident.PersonId;

/** What Muster fetches for a timeline (P-31); what is said in the channel never waits for it. */
sealed interface Gathering extends Effect {
  @Override
  default boolean waitsForOthers() {
    return false;
  }

  /** Copies a file of a marked message, so that it is kept when Slack's is gone. */
  record CopyFile(MessageRef message, String file) implements Gathering {
    @Override
    public String lane(IncidentId incident) {
      return "files/" + incident.number();
    }

    @Override
    public String inWords() {
      return "copy a file of a message that was marked for the timeline";
    }
  }

  /**
   * Reads what was said in the channel and lets somebody choose what belongs on the timeline.
   *
   * @param asked whether they asked for it, and hear also that there is nothing
   */
  record CollectMessages(PersonId person, boolean asked) implements Gathering {
    @Override
    public String lane(IncidentId incident) {
      return "collecting/" + incident.number();
    }

    @Override
    public Optional<PersonId> listener() {
      return Optional.of(person);
    }

    @Override
    public String inWords() {
      return "go through the messages in the channel for the timeline";
    }
  }
}
