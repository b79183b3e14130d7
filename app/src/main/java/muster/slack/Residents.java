package muster.slack;

import java.util.Optional;
import muster.flow.ChatProblem;
import muster.flow.Roster;
import muster.flow.Trail;
import muster.incident.PersonId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Who may speak to Muster at all: the people of the one workspace it is installed in. */
final class Residents {
  private static final Logger LOG = LoggerFactory.getLogger(Residents.class);

  private final String team;
  private final PersonId self;
  private final Optional<String> app;
  private final Roster roster;
  private final Directory directory;

  Residents(String team, PersonId self, Optional<String> app, Roster roster, Directory directory) {
    this.team = team;
    this.self = self;
    this.app = app;
    this.roster = roster;
    this.directory = directory;
  }

  boolean concerns(Origin origin) {
    return origin.concerns(team, app);
  }

  /** Whether Muster only hears itself. */
  boolean isOurselves(Origin origin) {
    return origin.asker().equals(Optional.of(self));
  }

  /** Whether somebody may speak; what merely happened may always come in. */
  enum Standing {
    RESIDENT,
    STRANGER,
    /** Slack does not say just now. */
    NOT_SAID
  }

  Standing standing(Origin origin) {
    if (origin.isFromElsewhere(team)) {
      return Standing.STRANGER;
    }
    return origin.asker().map(this::standing).orElse(Standing.RESIDENT);
  }

  /** Somebody new may speak before Slack has mentioned them: then Slack is asked, this once. */
  private Standing standing(PersonId person) {
    if (!roster.knows(person)) {
      try {
        directory.person(person).ifPresent(roster::remember);
      } catch (ChatProblem away) {
        LOG.warn(
            "request={} somebody new could not be looked up: {}",
            Trail.current().id(),
            away.getMessage());
        return Standing.NOT_SAID;
      }
    }
    return roster.knows(person) ? Standing.RESIDENT : Standing.STRANGER;
  }
}
