package muster.command;

import java.util.List;
import java.util.Optional;
import muster.command.words.PersonWord;
import muster.incident.Person;
import muster.incident.PersonId;
import muster.incident.Role;
import muster.incident.Wording;

/** Somebody who is meant to answer for something, or the refusal that says why they cannot. */
sealed interface Candidate {
  record Fit(PersonId person) implements Candidate {}

  record Unfit(Decision.Refused refusal) implements Candidate {}

  /**
   * What somebody is to answer for.
   *
   * @param one why it takes a person, as in "a role is held by one person"
   * @param being what they would be, as in "the scribe"
   * @param example what to type instead, without {@code /incident}
   */
  record Duty(String one, String being, String example) {}

  /**
   * Somebody who is meant to hold a role (P-7).
   *
   * @param example what to type instead, without {@code /incident}
   */
  static Candidate of(PersonWord word, Role role, String example, Situation now) {
    return of(word, new Duty("a role is held by one person", role.inText(), example), now);
  }

  static Candidate of(PersonWord word, Duty duty, Situation now) {
    return switch (word) {
      case PersonWord.Me me -> new Fit(now.who());
      case PersonWord.Mention mention -> known(new PersonId(mention.id()), duty, now);
      case PersonWord.Named named -> byName(named.name(), duty, now);
      case PersonWord.Team team ->
          unfit(
              "`@%s` is a group, and %s. Mention a person: `/incident %s`"
                  .formatted(Wording.shown(team.name()), duty.one(), duty.example()));
      case PersonWord.Nobody nobody ->
          unfit("Mention a person: `/incident %s`".formatted(duty.example()));
    };
  }

  private static Candidate byName(String name, Duty duty, Situation now) {
    List<Person> people = now.known().named(name);
    return people.size() == 1
        ? known(people.getFirst().id(), duty, now)
        : unfit(
            "Slack knows %s people called `%s`. Choose the person from Slack's list while typing @."
                .formatted(people.isEmpty() ? "no" : people.size(), Wording.shown(name)));
  }

  private static Candidate known(PersonId person, Duty duty, Situation now) {
    Optional<Person> known = now.known().person(person);
    if (known.isEmpty()) {
      return unfit(
          "Muster does not know %s. They may be from another workspace; %s from this one."
              .formatted(person.mention(), duty.one()));
    }
    return known.get().canTakePart()
        ? new Fit(person)
        : unfit(
            "%s is %s and cannot be %s. Choose a member of this workspace."
                .formatted(person.mention(), known.get().inWords(), duty.being()));
  }

  private static Unfit unfit(String sentence) {
    return new Unfit(Decision.refused(sentence));
  }
}
