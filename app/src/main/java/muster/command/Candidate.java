package muster.command;

import java.util.List;
import java.util.Optional;
import muster.command.words.PersonWord;
import muster.incident.Person;
import muster.incident.PersonId;
import muster.incident.Role;
import muster.incident.Wording;

/** Somebody who is meant to hold a role, or the refusal that says why they cannot (P-7). */
sealed interface Candidate {
  record Fit(PersonId person) implements Candidate {}

  record Unfit(Decision.Refused refusal) implements Candidate {}

  /**
   * @param example what to type instead, without {@code /incident}
   */
  static Candidate of(PersonWord word, Role role, String example, Situation now) {
    return switch (word) {
      case PersonWord.Me me -> new Fit(now.who());
      case PersonWord.Mention mention -> known(new PersonId(mention.id()), role, now);
      case PersonWord.Named named -> byName(named.name(), role, now);
      case PersonWord.Team team ->
          unfit(
              "`@%s` is a group, and a role is held by one person. Mention a person: `/incident %s`"
                  .formatted(Wording.shown(team.name()), example));
      case PersonWord.Nobody nobody -> unfit("Mention a person: `/incident %s`".formatted(example));
    };
  }

  private static Candidate byName(String name, Role role, Situation now) {
    List<Person> people = now.known().named(name);
    return people.size() == 1
        ? known(people.getFirst().id(), role, now)
        : unfit(
            "Slack knows %s people called `%s`. Choose the person from Slack's list while typing @."
                .formatted(people.isEmpty() ? "no" : people.size(), Wording.shown(name)));
  }

  private static Candidate known(PersonId person, Role role, Situation now) {
    Optional<Person> known = now.known().person(person);
    if (known.isEmpty()) {
      return unfit(
          "Muster does not know %s. They may be from another workspace; a role needs somebody from this one."
              .formatted(person.mention()));
    }
    return known.get().canTakePart()
        ? new Fit(person)
        : unfit(
            "%s is %s and cannot be %s. Choose a member of this workspace."
                .formatted(person.mention(), known.get().inWords(), role.inText()));
  }

  private static Unfit unfit(String sentence) {
    return new Unfit(Decision.refused(sentence));
  }
}
