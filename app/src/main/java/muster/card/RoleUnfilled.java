package muster.card;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import muster.command.NextSteps;
import muster.command.Press;
import muster.incident.ChaseStep;
import muster.incident.Incident;
import muster.incident.Role;
import muster.incident.When;
import muster.incident.Wording;

/** Asks for somebody to hold a role that nobody holds and somebody must (P-10). */
public final class RoleUnfilled {
  private RoleUnfilled() {}

  /**
   * A private message for the declarer and for the leader, a post in the channel for the others.
   *
   * @param mention calls those on call, where somebody is called
   * @param ask buttons for people who could be asked, the best first
   */
  public static Message of(
      Incident incident, Role role, ChaseStep step, Optional<String> mention, List<Press> ask) {
    String since = incident.unheldSince(role).map(at -> " since " + When.clock(at)).orElse("");
    String text =
        switch (step) {
          case DECLARER ->
              "%s: nobody has been *%s*%s. You declared it: take it, or ask somebody."
                  .formatted(where(incident), role.inText(), since);
          case ON_CALL ->
              "%sNobody has been *%s*%s. Whoever can, take it."
                  .formatted(mention.map(group -> group + " ").orElse(""), role.inText(), since);
          case LEADER ->
              "%s: nobody has been *%s*%s. You may appoint anyone: `/incident %s %s @person`"
                  .formatted(where(incident), role.inText(), since, incident.id(), role.word());
        };
    List<Press> presses = new ArrayList<>();
    presses.add(NextSteps.take(role, incident));
    presses.addAll(ask);
    return RoleLine.message(text, presses);
  }

  private static String where(Incident incident) {
    return "%s, %s%s %s"
        .formatted(
            incident.places().link(),
            Wording.shown(Lines.marks(incident)),
            incident.severity(),
            Wording.shown(incident.title()));
  }
}
