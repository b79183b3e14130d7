package muster.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import muster.command.words.PersonWord;
import muster.incident.Incident;
import muster.incident.PersonId;
import muster.incident.Role;
import muster.incident.Wording;

/** {@code ic}, {@code tech}, {@code comms}, {@code scribe}: who holds a role (P-7, P-8, P-9). */
final class HoldRole implements IncidentCommand {
  /** What a button says that was drawn while nobody held the role: another may be faster. */
  private static final String IF_FREE = "me unless taken";

  private final Role role;
  private final String example;

  HoldRole(Role role, String example) {
    this.role = role;
    this.example = example;
  }

  @Override
  public Usage usage() {
    return new Usage(role.word(), "[@person|me|none]", "Say who is the " + role.inText(), example);
  }

  @Override
  public Decision decide(Ask ask, Incident incident, Situation now) {
    Optional<Decision> closed = Standing.closed(incident, "its roles have ended");
    if (closed.isPresent()) {
      return closed.get();
    }
    if (ask.text().isBlank()) {
      return asked(incident, now);
    }
    if (ask.text().strip().equals(IF_FREE)) {
      return takeIfFree(incident, now);
    }
    Optional<PersonWord> word = PersonWord.read(ask.text());
    if (word.isEmpty()) {
      return Decision.refused(
          "`%s` is not a person. Mention one, or use me or none: `/incident %s @ben`"
              .formatted(Wording.shown(ask.text()), role.word()));
    }
    if (word.get() instanceof PersonWord.Nobody) {
      return RoleChange.vacated(role, incident);
    }
    return switch (Candidate.of(word.get(), role, role.word() + " @ben", now)) {
      case Candidate.Fit fit -> RoleChange.assigned(role, fit.person(), incident, now.who());
      case Candidate.Unfit unfit -> unfit.refusal();
    };
  }

  /** The button that takes a role which nobody holds. */
  static Press takeIfFree(Role role, Incident incident) {
    return new Press("Take " + role.badge(), incident.id() + " " + role.word() + " " + IF_FREE);
  }

  /** The button that takes a role, from whoever holds it as the case may be. */
  static Press take(Role role, Incident incident) {
    return incident.roles().holder(role).isPresent()
        ? new Press("Take " + role.badge(), incident.id() + " " + role.word() + " me")
        : takeIfFree(role, incident);
  }

  /** Two people press at once: one wins, and the other hears who. */
  private Decision takeIfFree(Incident incident, Situation now) {
    Optional<PersonId> holder = incident.roles().holder(role);
    return holder.isEmpty() || holder.get().equals(now.who())
        ? RoleChange.assigned(role, now.who(), incident, now.who())
        : Decision.refused(
            "%s is %s by now. Take it from them only if you have agreed on that."
                .formatted(holder.get().mention(), role.inText()),
            take(role, incident));
  }

  /** Who holds it; where nobody does, whoever may be asked (P-48). */
  private Decision asked(Incident incident, Situation now) {
    List<Press> presses = new ArrayList<>(List.of(take(role, incident)));
    presses.addAll(
        new Commanders(now.playbook(), now.known(), now.now())
            .ask(role, incident, Optional.of(now.who())));
    return Decision.told(
        new Reply(role.title() + ": " + Seat.inWords(role, incident) + ".", presses));
  }
}
