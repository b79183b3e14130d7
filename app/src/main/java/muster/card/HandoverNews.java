package muster.card;

import java.util.List;
import muster.command.NextSteps;
import muster.incident.Incident;
import muster.incident.Role;
import muster.incident.RoleFact;
import muster.incident.Wording;

/** What became of an offer, told privately to those whom it concerns (P-8). */
public final class HandoverNews {
  private HandoverNews() {}

  /** For whoever hands the role over: they are released from it. */
  public static Message accepted(Incident incident, RoleFact.HandoverAccepted accepted) {
    return RoleLine.message(
        "%s accepted and is %s of %s now."
            .formatted(accepted.to().mention(), accepted.role().inText(), where(incident)),
        List.of());
  }

  /** For the giver. */
  public static Message declined(Incident incident, RoleFact.HandoverDeclined declined) {
    return RoleLine.message(
        "%s declined to be %s of %s%s. %s."
            .formatted(
                declined.to().mention(),
                declined.role().inText(),
                where(incident),
                declined.why().map(why -> " because " + Lines.said(why)).orElse(""),
                RoleLine.still(incident, declined.role())),
        List.of());
  }

  /** For whoever was asked. */
  public static Message withdrawn(Incident incident, RoleFact.HandoverWithdrawn withdrawn) {
    Role role = withdrawn.role();
    String why =
        switch (withdrawn.why()) {
          case TAKEN_BACK -> "the offer was taken back";
          case OFFERED_ON -> "somebody else was asked";
          case ROLE_CHANGED ->
              incident
                  .roles()
                  .holder(role)
                  .map(person -> person.mention() + " is")
                  .orElse("the role was laid down");
        };
    return RoleLine.message(
        "You need not be %s of %s any more: %s.".formatted(role.inText(), where(incident), why),
        List.of());
  }

  /** For the giver, who may ask somebody else. */
  public static Message unanswered(Incident incident, RoleFact.HandoverUnanswered unanswered) {
    Role role = unanswered.role();
    return RoleLine.message(
        "%s has not answered yet whether they will be %s of %s. %s. To ask somebody else: `/incident %s handover %s @person`"
            .formatted(
                unanswered.to().mention(),
                role.inText(),
                where(incident),
                RoleLine.still(incident, role),
                incident.id(),
                role.word()),
        List.of(NextSteps.takeBack(role, incident)));
  }

  private static String where(Incident incident) {
    return incident.places().link() + ", " + Wording.shown(incident.title());
  }
}
