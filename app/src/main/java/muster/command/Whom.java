package muster.command;

import java.util.List;
import java.util.Optional;
import muster.command.words.PersonWord;
import muster.incident.EscalationFact.Callee;
import muster.incident.Person;
import muster.incident.PersonId;
import muster.incident.Wording;

/** Whom somebody calls for help: a member of this workspace, or a user group. */
sealed interface Whom {
  record Found(Callee callee) implements Whom {}

  /** No person goes by this name; it may be the handle of a group, which only Slack knows. */
  record Doubtful(String name) implements Whom {}

  /** Nobody can be called by that word. */
  record Nobody(String sentence) implements Whom {}

  static Whom read(PersonWord word, Situation now) {
    return switch (word) {
      case PersonWord.Me me ->
          new Nobody("You are here already. Name who should come: `/incident escalate @ben`");
      case PersonWord.Nobody nobody ->
          new Nobody("Name who should come: `/incident escalate @ben`");
      case PersonWord.Mention mention -> person(new PersonId(mention.id()), now);
      case PersonWord.Named named -> named(named.name(), now);
      case PersonWord.Team team ->
          new Found(new Callee(Optional.empty(), Optional.of(team.id()), team.name()));
    };
  }

  private static Whom named(String name, Situation now) {
    List<Person> people = now.known().named(name);
    return switch (people.size()) {
      case 0 -> isOnCall(name, now) ? new Found(group(name)) : new Doubtful(name);
      case 1 -> person(people.getFirst().id(), now);
      default ->
          new Nobody(
              "Slack knows %d people called `%s`. Choose the person from Slack's list while typing @."
                  .formatted(people.size(), Wording.shown(name)));
    };
  }

  private static boolean isOnCall(String name, Situation now) {
    return now.playbook().escalation().onCall().filter(name::equalsIgnoreCase).isPresent();
  }

  /** A group that was not chosen from Slack's list, so that its id is not known. */
  static Callee group(String handle) {
    return new Callee(Optional.empty(), Optional.empty(), handle);
  }

  private static Whom person(PersonId id, Situation now) {
    Optional<Person> known = now.known().person(id);
    if (known.isEmpty()) {
      return new Nobody(
          "Muster does not know %s. They may be from another workspace; call somebody from this one."
              .formatted(id.mention()));
    }
    if (!known.get().canTakePart()) {
      return new Nobody(
          "%s is %s and cannot be called. Choose a member of this workspace, or a user group."
              .formatted(id.mention(), known.get().inWords()));
    }
    return id.equals(now.who())
        ? new Nobody("You are here already. Name who should come: `/incident escalate @ben`")
        : new Found(Callee.person(id));
  }
}
