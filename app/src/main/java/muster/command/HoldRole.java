package muster.command;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import muster.command.words.PersonWord;
import muster.incident.Fact;
import muster.incident.Incident;
import muster.incident.Person;
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
    return new Usage(role.word(), "[@person|me|none]", "Say who is the " + called(), example);
  }

  /** As it reads within a sentence. */
  private String called() {
    return role.title().toLowerCase(Locale.ROOT);
  }

  @Override
  public Decision decide(Ask ask, Incident incident, Situation now) {
    Optional<Decision> closed = Standing.closed(incident, "its roles have ended");
    if (closed.isPresent()) {
      return closed.get();
    }
    if (ask.text().isBlank()) {
      return asked(incident);
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
    return switch (word.get()) {
      case PersonWord.Me me -> assign(now.who(), incident);
      case PersonWord.Nobody nobody -> vacate(incident);
      case PersonWord.Mention mention -> assignOther(new PersonId(mention.id()), incident, now);
      case PersonWord.Named named -> byName(named.name(), incident, now);
      case PersonWord.Team team ->
          Decision.refused(
              "`@%s` is a group, and a role is held by one person. Mention a person: `/incident %s @ben`"
                  .formatted(Wording.shown(team.name()), role.word()));
    };
  }

  /** The button that takes a role which nobody holds. */
  static Press takeIfFree(Role role, Incident incident) {
    return new Press("Take " + role.badge(), incident.id() + " " + role.word() + " " + IF_FREE);
  }

  private Press takeAnyway(Incident incident) {
    return new Press("Take " + role.badge(), incident.id() + " " + role.word() + " me");
  }

  /** Two people press at once: one wins, and the other hears who. */
  private Decision takeIfFree(Incident incident, Situation now) {
    Optional<PersonId> holder = incident.roles().holder(role);
    return holder.isEmpty() || holder.get().equals(now.who())
        ? assign(now.who(), incident)
        : Decision.refused(
            "%s is %s by now. Take it from them only if you have agreed on that."
                .formatted(holder.get().mention(), called()),
            takeAnyway(incident));
  }

  private Decision asked(Incident incident) {
    Press take =
        incident.roles().holder(role).isPresent()
            ? takeAnyway(incident)
            : takeIfFree(role, incident);
    String holder =
        incident
            .roles()
            .holder(role)
            .map(person -> role.title() + " is " + person.mention() + ".")
            .orElse("Nobody is " + called() + " yet.");
    return Decision.told(new Reply(holder, List.of(take)));
  }

  private Decision byName(String name, Incident incident, Situation now) {
    List<Person> people = now.known().named(name);
    return people.size() == 1
        ? assignOther(people.getFirst().id(), incident, now)
        : Decision.refused(
            "Slack knows %s people called `%s`. Choose the person from Slack's list while typing @."
                .formatted(people.isEmpty() ? "no" : people.size(), Wording.shown(name)));
  }

  private Decision assignOther(PersonId person, Incident incident, Situation now) {
    Optional<Person> known = now.known().person(person);
    if (known.isEmpty()) {
      return Decision.refused(
          "Muster does not know %s. They may be from another workspace; a role needs somebody from this one."
              .formatted(person.mention()));
    }
    if (!known.get().canTakePart()) {
      return Decision.refused(
          "%s is %s and cannot be %s. Choose a member of this workspace."
              .formatted(person.mention(), known.get().inWords(), called()));
    }
    return assign(person, incident);
  }

  private Decision assign(PersonId person, Incident incident) {
    Optional<PersonId> before = incident.roles().holder(role);
    if (before.equals(Optional.of(person))) {
      return Decision.told(person.mention() + " is already " + called() + ".");
    }
    Fact assigned = new Fact.RoleAssigned(role, person, before);
    return Decision.decided(warning(person, incident), assigned);
  }

  private Decision vacate(Incident incident) {
    return incident
        .roles()
        .holder(role)
        .map(person -> (Decision) Decision.decided("", new Fact.RoleVacated(role, person)))
        .orElseGet(() -> Decision.told("Nobody is " + called() + "."));
  }

  /** On SEV1 and SEV2 the commander does not debug (P-9). */
  private String warning(PersonId person, Incident incident) {
    boolean both = incident.roles().with(role, person).commanderDebugs();
    boolean concerned = role == Role.COMMANDER || role == Role.TECH_LEAD;
    return both && concerned && incident.severity().needsCommand()
        ? "%s is now both incident commander and technical lead. On %s the commander does not debug: hand one of them over soon, `/incident tech @ben`"
            .formatted(person.mention(), incident.severity())
        : "";
  }
}
