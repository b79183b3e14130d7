package muster.flow;

import java.util.List;
import java.util.Optional;
import muster.incident.IncidentId;
import muster.incident.MessageRef;
import muster.incident.PersonId;

/**
 * Something asked of Slack. What shows the state is drawn when it is sent, so that it is never
 * older than the state; what says something about a fact is kept as it was written.
 */
public sealed interface Effect
    permits News,
        Outward,
        PostRunbooks,
        Overheard,
        Gathering,
        Effect.OpenChannel,
        Effect.Invite,
        Effect.PostCard,
        Effect.Dressing,
        Effect.Redraw,
        Effect.ReadMessage {

  /** The line of things that must stay in order: normally the channel it appears in. */
  default String lane(IncidentId incident) {
    return "incident/" + incident.number();
  }

  /** Whether nobody misses anything while this lane waits. */
  static boolean isDressing(String lane) {
    return lane.startsWith("dressing/");
  }

  /** Whether what it draws stands already, and only shows an older state while this lane waits. */
  static boolean isRedraw(String lane) {
    return lane.startsWith(EditCard.LANE) || lane.startsWith(EditAnnouncement.LANE);
  }

  /** Effects with the same key that still wait are one. */
  default Optional<String> mergeKey(IncidentId incident) {
    return Optional.empty();
  }

  /**
   * Whether it makes sense only after what stands before it; a picture of the state always does.
   */
  default boolean waitsForOthers() {
    return true;
  }

  /** Whether what is asked together with it, and later, waits until it is done. */
  default boolean holdsUpOthers() {
    return false;
  }

  /** Whether it is pointless once what it waited for was refused, rather than only out of order. */
  default boolean needsOthers() {
    return true;
  }

  /** Whether it tells that something failed; that it failed in turn can be told to nobody. */
  default boolean aboutFailure() {
    return false;
  }

  /** The one person who hears it and nobody else. */
  default Optional<PersonId> listener() {
    return Optional.empty();
  }

  /** How a person would be told that it could not be done: "Slack would not let Muster …". */
  String inWords();

  /** Slack opens only so many channels a minute: whoever declared first gets theirs first. */
  record OpenChannel() implements Effect {
    @Override
    public boolean holdsUpOthers() {
      return true;
    }

    @Override
    public String lane(IncidentId incident) {
      return "opening";
    }

    @Override
    public String inWords() {
      return "create the channel";
    }
  }

  /**
   * Brings people into the channel.
   *
   * @param group a user group whose people come as well
   */
  record Invite(List<PersonId> people, Optional<String> group) implements Effect {
    @Override
    public boolean holdsUpOthers() {
      return true;
    }

    /** Who is on call is called even if the card was refused. */
    @Override
    public boolean needsOthers() {
      return group.isEmpty();
    }

    /** Who is in a group has to be looked up, and what is said does not wait for that. */
    @Override
    public String lane(IncidentId incident) {
      return group.isPresent() ? "group/" + incident.number() : Effect.super.lane(incident);
    }

    @Override
    public String inWords() {
      return "invite everyone who is needed";
    }
  }

  record PostCard() implements Effect {
    @Override
    public boolean holdsUpOthers() {
      return true;
    }

    @Override
    public String inWords() {
      return "post the incident's card";
    }
  }

  /** What makes a channel nicer has a lane of its own, so that it never holds up what is said. */
  sealed interface Dressing extends Effect {
    @Override
    default String lane(IncidentId incident) {
      return "dressing/" + incident.number();
    }

    @Override
    default boolean needsOthers() {
      return false;
    }
  }

  record PinCard() implements Dressing {
    @Override
    public String inWords() {
      return "pin the incident's card";
    }
  }

  /** A picture of the state in place of an older one: only the newest is sent. */
  sealed interface Redraw extends Effect {
    @Override
    default Optional<String> mergeKey(IncidentId incident) {
      return Optional.of(lane(incident));
    }

    @Override
    default boolean waitsForOthers() {
      return false;
    }
  }

  record EditCard() implements Redraw {
    private static final String LANE = "card/";

    @Override
    public String lane(IncidentId incident) {
      return LANE + incident.number();
    }

    @Override
    public String inWords() {
      return "keep the incident's card up to date";
    }
  }

  record SetTopic() implements Dressing {
    @Override
    public Optional<String> mergeKey(IncidentId incident) {
      return Optional.of("topic/" + incident.number());
    }

    @Override
    public String inWords() {
      return "set the channel's topic";
    }
  }

  record SetPurpose() implements Dressing {
    @Override
    public String inWords() {
      return "set the channel's purpose";
    }
  }

  record EditAnnouncement() implements Redraw {
    private static final String LANE = "announcement/";

    @Override
    public String lane(IncidentId incident) {
      return LANE + incident.number();
    }

    @Override
    public String inWords() {
      return "keep the announcement up to date";
    }
  }

  /** Fetches a marked message for the timeline. */
  record ReadMessage(MessageRef message) implements Effect {
    @Override
    public String lane(IncidentId incident) {
      return message.subject();
    }

    @Override
    public String inWords() {
      return "read the message that was marked for the timeline";
    }
  }
}
