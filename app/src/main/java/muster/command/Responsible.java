package muster.command;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import muster.command.words.PersonWord;
import muster.incident.DueDay;
import muster.incident.Incident;
import muster.incident.Person;
import muster.incident.PersonId;
import muster.incident.Wording;

/** Who is to answer for something after an incident: one person, who may know of it. */
final class Responsible {
  private Responsible() {}

  /**
   * @param typed as typed, or as filled in where nobody can be mentioned
   */
  static Candidate of(String typed, Candidate.Duty duty, Incident incident, Situation now) {
    Optional<PersonWord> word = PersonWord.read(typed).or(() -> PersonWord.read("@" + typed));
    if (word.isEmpty()) {
      return unfit(
          "`%s` is not a person. Mention one: `/incident %s`"
              .formatted(Wording.shown(shortly(typed)), duty.example()));
    }
    return switch (Candidate.of(word.get(), duty, now)) {
      case Candidate.Fit fit when !now.known().mayKnow(incident, fit.person()) ->
          unfit(
              "%s is private and %s is not in its channel. Invite them first, or choose somebody who is."
                  .formatted(incident.id(), inForm(fit.person(), now)));
      case Candidate.Fit fit -> fit;
      case Candidate.Unfit unfit -> unfit(byName(unfit.refusal().sentence(), now));
    };
  }

  /** The same, where whoever was agreed before stays, also if they have left since. */
  static Candidate of(
      String typed,
      Optional<PersonId> agreed,
      Candidate.Duty duty,
      Incident incident,
      Situation now) {
    return agreed
        .filter(person -> inForm(person, now).equals(typed))
        .<Candidate>map(Candidate.Fit::new)
        .orElseGet(() -> of(typed, duty, incident, now));
  }

  /** By when they must, where they live. */
  static DueDay until(LocalDate day, PersonId owner, Situation now) {
    return new DueDay(day, now.known().person(owner).map(Person::zone).orElse(ZoneOffset.UTC));
  }

  /**
   * Why a day that is still to come for the typist is too early; empty if it is not.
   *
   * @param agreed what was agreed before, which stays
   */
  static Optional<String> over(
      LocalDate day, Optional<DueDay> agreed, PersonId owner, Situation now) {
    DueDay due = until(day, owner, now);
    return due.isOver(now.now()) && !agreed.map(DueDay::day).equals(Optional.of(day))
        ? Optional.of(
            "It is %s already where %s lives (%s). Write a later day."
                .formatted(
                    now.now().atZone(due.zone()).toLocalDate(), inForm(owner, now), due.zone()))
        : Optional.empty();
  }

  /** A form shows no mention beside its fields. */
  private static String byName(String sentence, Situation now) {
    return Wording.named(
        sentence, id -> now.known().person(new PersonId(id)).map(Person::name).orElse(id));
  }

  /** How somebody is named in a form, where a mention could not be read. */
  static String inForm(PersonId person, Situation now) {
    return now.known().person(person).map(known -> "@" + known.name()).orElse(person.mention());
  }

  static String shortly(String typed) {
    return typed.length() <= 60 ? typed : typed.substring(0, 59) + "…";
  }

  private static Candidate unfit(String sentence) {
    return new Candidate.Unfit(Decision.refused(sentence));
  }
}
