package muster.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import muster.command.words.NumberWord;
import muster.command.words.PersonWord;
import muster.incident.Fact;
import muster.incident.Incident;
import muster.incident.PersonId;
import muster.incident.Role;
import muster.incident.RoleFact;
import muster.incident.RoleFact.Withdrawal;
import muster.incident.Span;
import muster.incident.Succession.Offer;
import muster.incident.Wording;

/** {@code handover}: a role is offered, with a brief, and taken only if it is accepted (P-8). */
final class Handover implements IncidentCommand {
  private static final String EXAMPLE = "handover ic @ben";
  private static final String ACCEPT = "accept";
  private static final String DECLINE = "decline";

  @Override
  public Usage usage() {
    return new Usage(
        "handover",
        "ic|tech|comms|scribe @person|none [brief]",
        "Offer a role to somebody, who gets a brief and accepts or declines; `none` takes it back",
        "handover ic @ben Rollback is running, watch the error rate");
  }

  @Override
  public String whoMay() {
    return "whoever holds the role, the incident commander or the leader; where"
        + " nobody holds it, anyone";
  }

  @Override
  public Decision decide(Ask ask, Incident incident, Situation now) {
    Optional<Decision> closed = Standing.closed(incident, "its roles have ended");
    if (closed.isPresent()) {
      return closed.get();
    }
    String[] words = ask.text().strip().split("[\\s\\p{Z}]+", 2);
    Optional<Role> role = Role.read(words[0]);
    if (role.isEmpty()) {
      return Decision.refused(
          words[0].isEmpty()
              ? "Which role, and to whom? `/incident %s`".formatted(EXAMPLE)
              : "`%s` is not a role. Use ic, tech, comms or scribe: `/incident %s`"
                  .formatted(Wording.shown(words[0]), EXAMPLE));
    }
    return decide(role.get(), words.length == 1 ? "" : words[1].strip(), incident, now);
  }

  private static Decision decide(Role role, String rest, Incident incident, Situation now) {
    String[] words = rest.split("[\\s\\p{Z}]+", 2);
    String after = words.length == 1 ? "" : words[1];
    return switch (words[0].toLowerCase(java.util.Locale.ROOT)) {
      case ACCEPT -> answered(role, after, incident, now, true);
      case DECLINE -> answered(role, after, incident, now, false);
      default -> offered(role, rest, incident, now);
    };
  }

  /** The button that takes up the offer, or turns it down. */
  static Press answer(boolean accept, Role role, Incident incident, int seq) {
    return new Press(
        accept ? "Accept" : "Decline",
        "%s handover %s %s #%d"
            .formatted(incident.id(), role.word(), accept ? ACCEPT : DECLINE, seq));
  }

  static Press takeBack(Role role, Incident incident) {
    return new Press("Take it back", incident.id() + " handover " + role.word() + " none");
  }

  private static Decision offered(Role role, String rest, Incident incident, Situation now) {
    String example = "handover " + role.word() + " @ben";
    Optional<PersonWord.Leading> leading = PersonWord.leading(rest);
    if (leading.isEmpty()) {
      String sentence =
          rest.isEmpty()
              ? "Who is to be %s? Mention them: `/incident %s`".formatted(role.inText(), example)
              : "`%s` does not begin with a person. Mention one first, then the brief: `/incident %s`"
                  .formatted(Wording.shown(rest), example);
      return Decision.refused(sentence, asking(role, incident, now));
    }
    if (!mayOffer(role, incident, now)) {
      return notTheirs(role, incident);
    }
    if (leading.get().who() instanceof PersonWord.Nobody) {
      return takenBack(role, incident);
    }
    return switch (Candidate.of(leading.get().who(), role, example, now)) {
      case Candidate.Unfit unfit -> unfit.refusal();
      case Candidate.Fit fit -> offer(role, fit.person(), leading.get().rest(), incident, now);
    };
  }

  private static Press[] asking(Role role, Incident incident, Situation now) {
    return new Commanders(now.playbook(), now.known(), now.now())
        .ask(role, incident, Optional.of(now.who()))
        .toArray(Press[]::new);
  }

  /** The holder, the commander or the leader; and anybody may find somebody where nobody is. */
  private static boolean mayOffer(Role role, Incident incident, Situation now) {
    Optional<PersonId> holder = incident.roles().holder(role);
    return holder.isEmpty()
        || holder.get().equals(now.who())
        || Standing.leads(now.who(), incident, now);
  }

  private static Decision notTheirs(Role role, Incident incident) {
    String holder = incident.roles().holder(role).orElseThrow().mention();
    return Decision.refused(
        "Only %s, who is %s,%s or the leader hands that over. Ask them, or take it if you have agreed: `/incident %s me`"
            .formatted(
                holder,
                role.inText(),
                role == Role.COMMANDER ? "" : " the incident commander",
                role.word()));
  }

  private static Decision takenBack(Role role, Incident incident) {
    return RoleChange.withdrawn(role, incident, Withdrawal.TAKEN_BACK)
        .map(fact -> (Decision) Decision.decided("", fact))
        .orElseGet(() -> Decision.told("No offer of %s stands.".formatted(role.inText())));
  }

  private static Decision offer(
      Role role, PersonId to, String brief, Incident incident, Situation now) {
    Optional<PersonId> holder = incident.roles().holder(role);
    if (to.equals(now.who())) {
      return Decision.refused(
          "You need not ask yourself: `/incident %s me`".formatted(role.word()),
          HoldRole.take(role, incident));
    }
    if (holder.equals(Optional.of(to))) {
      return Decision.told(to.mention() + " is already " + role.inText() + ".");
    }
    List<Fact> facts = new ArrayList<>();
    RoleChange.withdrawn(role, incident, Withdrawal.OFFERED_ON).ifPresent(facts::add);
    facts.add(
        new RoleFact.HandoverOffered(
            role, to, holder, Optional.of(brief).filter(words -> !words.isEmpty())));
    return Decision.decided(
        "%s is asked, with a brief of where we stand. If no answer comes within %s, you are told."
            .formatted(to.mention(), Span.words(Offer.ANSWER_WITHIN)),
        facts.toArray(Fact[]::new));
  }

  /** Only the person it was offered to answers, and only while it stands (P-8). */
  private static Decision answered(
      Role role, String rest, Incident incident, Situation now, boolean accepts) {
    Optional<NumberWord> number = NumberWord.leading(rest);
    Optional<Offer> standing =
        incident
            .succession()
            .offer(role)
            .filter(offer -> number.isEmpty() || number.get().number() == offer.seq());
    if (standing.isEmpty()) {
      return PastOffer.told(role, number.map(NumberWord::number), incident, now);
    }
    Offer offer = standing.get();
    if (!offer.to().equals(now.who())) {
      return Decision.refused(
          "%s was offered to %s, and only they answer."
              .formatted(role.title(), offer.to().mention()));
    }
    if (accepts) {
      return RoleChange.assigned(role, now.who(), incident, now.who());
    }
    Optional<String> why = Reason.in(number.map(NumberWord::rest).orElse(rest));
    return Decision.decided(
        "You declined. %s is told.".formatted(offer.giver().mention()),
        new RoleFact.HandoverDeclined(role, now.who(), offer.giver(), why));
  }
}
