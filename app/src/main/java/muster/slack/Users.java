package muster.slack;

import com.slack.api.model.User;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import muster.incident.Person;
import muster.incident.Person.Belonging;
import muster.incident.PersonId;

/** Slack's users as people. */
final class Users {
  private Users() {}

  /**
   * @param team our own workspace
   */
  static Person person(User user, String team) {
    return new Person(
        new PersonId(user.getId()),
        user.getName() == null ? user.getId() : user.getName(),
        zone(user.getTz()),
        user.isBot() || user.isWorkflowBot() || user.getId().equals("USLACKBOT"),
        user.isDeleted(),
        belonging(user, team));
  }

  private static Belonging belonging(User user, String team) {
    boolean sameTeam = user.getTeamId() == null || user.getTeamId().equals(team);
    if (user.isStranger() || (!sameTeam && user.getEnterpriseUser() == null)) {
      return Belonging.OUTSIDER;
    }
    return user.isRestricted() || user.isUltraRestricted() ? Belonging.GUEST : Belonging.MEMBER;
  }

  /** Slack sends a zone for everyone who ever signed in; others read UTC. */
  private static ZoneId zone(String name) {
    try {
      return name == null ? ZoneOffset.UTC : ZoneId.of(name);
    } catch (DateTimeException e) {
      return ZoneOffset.UTC;
    }
  }
}
