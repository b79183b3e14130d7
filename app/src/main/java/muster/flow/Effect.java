package muster.flow;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import muster.incident.ChaseStep;
import muster.incident.IncidentId;
import muster.incident.MessageRef;
import muster.incident.PersonId;
import muster.incident.Role;

/**
 * Something asked of Slack. What shows the state is drawn when it is sent, so that it is never
 * older than the state; what says something about a fact is kept as it was written.
 */
public sealed interface Effect {

  /** The line of things that must stay in order: normally the channel it appears in. */
  default String lane(IncidentId incident) {
    return "incident/" + incident.number();
  }

  /** What people would miss: the kinds that say something new. */
  Set<String> POSTS =
      Set.of(
          "PostAnnouncement",
          "Say",
          "Tell",
          "TellDeclarer",
          "TellChecklist",
          "TellLeader",
          "TellOffer",
          "ChaseRole",
          "SharePostmortem");

  /** Whether nobody misses anything while this lane waits. */
  static boolean isDressing(String lane) {
    return lane.startsWith("dressing/");
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

  /** How a person would be told that it could not be done: "Slack would not let Muster …". */
  String inWords();

  /** Slack opens only so many channels a minute: whoever declared first gets theirs first. */
  record OpenChannel() implements Effect {
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
    @Override
    public String lane(IncidentId incident) {
      return "card/" + incident.number();
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

  /**
   * Announces the incident where everybody can read it (P-4).
   *
   * @param channel the name or id of the channel that hears of incidents
   */
  record PostAnnouncement(String channel) implements Effect {
    @Override
    public String lane(IncidentId incident) {
      return "channel/" + channel;
    }

    @Override
    public String inWords() {
      return "announce it in #" + channel;
    }
  }

  record EditAnnouncement() implements Redraw {
    @Override
    public String lane(IncidentId incident) {
      return "announcement/" + incident.number();
    }

    @Override
    public String inWords() {
      return "keep the announcement up to date";
    }
  }

  /** A message in the incident's channel, as it was written. */
  record Say(String text, String blocks, boolean aboutFailure) implements Effect {
    @Override
    public String inWords() {
      return "post in the incident's channel";
    }
  }

  /** A private message, as it was written. */
  record Tell(PersonId person, String text, String blocks, boolean aboutFailure) implements Effect {
    @Override
    public String lane(IncidentId incident) {
      return "person/" + person;
    }

    @Override
    public String inWords() {
      return "send " + person.mention() + " a private message";
    }
  }

  /** A private message to the named leader (P-10, P-23), where the playbook names one. */
  record TellLeader(String text, String blocks) implements Effect {
    @Override
    public String lane(IncidentId incident) {
      return "leader";
    }

    @Override
    public String inWords() {
      return "tell the leader";
    }
  }

  /** Tells the declarer where the incident is, once there is a channel. */
  record TellDeclarer(PersonId person) implements Effect {
    @Override
    public String lane(IncidentId incident) {
      return "person/" + person;
    }

    @Override
    public String inWords() {
      return "tell " + person.mention() + " where the channel is";
    }
  }

  /** The new holder of a role gets its checklist (P-11). */
  record TellChecklist(PersonId person, Role role) implements Effect {
    @Override
    public String lane(IncidentId incident) {
      return "person/" + person;
    }

    @Override
    public String inWords() {
      return "send " + person.mention() + " the checklist of their role";
    }
  }

  /** Somebody is asked to take a role, and told where the incident stands (P-8). */
  record TellOffer(PersonId person, Role role, int offer) implements Effect {
    @Override
    public String lane(IncidentId incident) {
      return "person/" + person;
    }

    @Override
    public String inWords() {
      return "ask " + person.mention() + " to take a role";
    }
  }

  /**
   * Asks for somebody to hold a role, unless somebody does by then (P-10).
   *
   * @param asked the declarer, at the first step
   * @param group whom to call, at the second
   */
  record ChaseRole(Role role, ChaseStep step, Optional<PersonId> asked, Optional<String> group)
      implements Effect {
    @Override
    public String lane(IncidentId incident) {
      return switch (step) {
        case DECLARER -> "person/" + asked.orElseThrow();
        case ON_CALL -> Effect.super.lane(incident);
        case LEADER -> "leader";
      };
    }

    @Override
    public String inWords() {
      return "say that nobody is " + role.inText();
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

  /**
   * Shares the postmortem as it stands as a file in the channel.
   *
   * @param fileName unique among the incident's exports
   */
  record SharePostmortem(String fileName) implements Effect {
    @Override
    public String inWords() {
      return "share the postmortem";
    }
  }
}
