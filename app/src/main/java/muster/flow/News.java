package muster.flow;

import java.util.Optional;
import muster.incident.ChaseStep;
import muster.incident.IncidentId;
import muster.incident.PersonId;
import muster.incident.Role;

/** What says something new: people would miss it, and the card tells how much of it waits. */
public sealed interface News extends Effect
    permits News.Privately,
        News.Elsewhere,
        News.Say,
        News.ChaseRole,
        News.SharePostmortem,
        News.WriteCanvas,
        News.ShareDrillReport,
        Oversight {

  /** What one person hears, in their own conversation with Muster. */
  sealed interface Privately extends News {
    PersonId person();

    @Override
    default Optional<PersonId> listener() {
      return Optional.of(person());
    }

    @Override
    default String lane(IncidentId incident) {
      return "person/" + person();
    }
  }

  /** What stands in a channel that is no incident's own. */
  sealed interface Elsewhere extends News {
    /** The channel's name or id. */
    String channel();

    @Override
    default String lane(IncidentId incident) {
      return "channel/" + channel();
    }
  }

  /**
   * Announces the incident where everybody can read it (P-4).
   *
   * @param channel the name or id of the channel that hears of incidents
   */
  record PostAnnouncement(String channel) implements Elsewhere {
    @Override
    public String inWords() {
      return "announce it in #" + channel;
    }
  }

  /** A post of its own where incidents are announced, as it was written. */
  record Announce(String channel, String text, String blocks) implements Elsewhere {
    @Override
    public String inWords() {
      return "post in #" + channel;
    }
  }

  /** A message in the incident's channel, as it was written. */
  record Say(String text, String blocks, boolean aboutFailure) implements News {
    @Override
    public String inWords() {
      return "post in the incident's channel";
    }
  }

  /** A private message, as it was written. */
  record Tell(PersonId person, String text, String blocks, boolean aboutFailure)
      implements Privately {
    @Override
    public String inWords() {
      return "send " + person.mention() + " a private message";
    }
  }

  /** The brief for executives, in the channel that the playbook names for it (P-18). */
  record PostBrief(String channel, String text, String blocks) implements Elsewhere {
    @Override
    public String inWords() {
      return "post the brief for executives in #" + channel;
    }
  }

  /**
   * Says what was learned, where people read it who were not there (P-45).
   *
   * @param channel its name or id
   */
  record ShareFinal(String channel, String text, String blocks) implements Elsewhere {
    @Override
    public String inWords() {
      return "share the final postmortem in #" + channel;
    }
  }

  /** Tells the declarer where the incident is, once there is a channel. */
  record TellDeclarer(PersonId person) implements Privately {
    @Override
    public String inWords() {
      return "tell " + person.mention() + " where the channel is";
    }
  }

  /** The new holder of a role gets its checklist (P-11). */
  record TellChecklist(PersonId person, Role role) implements Privately {
    @Override
    public String inWords() {
      return "send " + person.mention() + " the checklist of their role";
    }
  }

  /** Somebody is asked to take a role, and told where the incident stands (P-8). */
  record TellOffer(PersonId person, Role role, int offer) implements Privately {
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
      implements News {
    @Override
    public Optional<PersonId> listener() {
      return asked;
    }

    @Override
    public String lane(IncidentId incident) {
      return switch (step) {
        case DECLARER -> "person/" + asked.orElseThrow();
        case ON_CALL -> News.super.lane(incident);
        case LEADER -> "leader";
      };
    }

    @Override
    public String inWords() {
      return "say that nobody is " + role.inText();
    }
  }

  /**
   * Shares the postmortem as it stands as a file in the channel.
   *
   * @param fileName unique among the incident's exports
   * @param format as it is typed; Markdown where an older Muster asked
   * @param zone the zone of its times; empty for UTC
   */
  record SharePostmortem(String fileName, Optional<String> format, Optional<String> zone)
      implements News {
    @Override
    public String inWords() {
      return "share the postmortem";
    }
  }

  /**
   * Writes the postmortem as it stands on the channel's canvas.
   *
   * @param zone the zone of its times; empty for UTC
   */
  record WriteCanvas(Optional<String> zone) implements News {
    @Override
    public String inWords() {
      return "write the postmortem on the channel's canvas";
    }
  }

  /**
   * What came of a drill (P-46), in its channel.
   *
   * @param fileName unique among the incident's files; empty where a few words are enough
   * @param upTo the last fact that it looks at
   */
  record ShareDrillReport(Optional<String> fileName, int upTo) implements News {
    @Override
    public String inWords() {
      return "share the report of the drill";
    }
  }
}
