package muster.command;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import muster.command.words.DateWord;
import muster.command.words.Flag;
import muster.command.words.Reading;
import muster.incident.Actions;
import muster.incident.Incident;
import muster.incident.Person;
import muster.incident.PersonId;
import muster.incident.Wording;
import muster.incident.Workarounds.Terms;

/**
 * What was said about a workaround, by the names of the flags. Who typed it answers for it where
 * nobody is named, and it may stay as long as the playbook says.
 *
 * @param was what was agreed before, where it is changed
 */
record WorkaroundForm(
    Map<String, String> said, Optional<Terms> was, Incident incident, Situation now) {
  static final String TEXT = "text";
  static final String OWNER = "owner";
  static final String EXPIRES = "expires";
  static final String PLAN = "plan";
  static final String SPONSOR = "sponsor";

  static final List<Flag> FLAGS =
      List.of(OWNER, EXPIRES, PLAN, SPONSOR).stream().map(Flag::withWords).toList();

  private static final int SHORT = 200;
  private static final Candidate.Duty OWNING =
      new Candidate.Duty("a workaround is one person's", "its owner", "workaround … --owner @ben");
  private static final Candidate.Duty SPONSORING =
      new Candidate.Duty(
          "a workaround is sponsored by one person", "its sponsor", "workaround … --sponsor @cy");

  /** Why it cannot be taken. */
  record Wrong(String field, String sentence) {}

  /** What is agreed already, as one would type it. */
  static Map<String, String> said(Terms terms, Situation now) {
    Map<String, String> said = new LinkedHashMap<>();
    said.put(TEXT, terms.text());
    said.put(OWNER, Responsible.inForm(terms.owner(), now));
    said.put(EXPIRES, terms.expires().day().toString());
    terms.plan().ifPresent(plan -> said.put(PLAN, plan));
    terms.sponsor().ifPresent(person -> said.put(SPONSOR, Responsible.inForm(person, now)));
    return said;
  }

  /** The questions, with what was said filled in. */
  Form form(String command, Optional<String> advice) {
    return new Form(
        command,
        Optional.of(incident.id()),
        "Workaround",
        "Save",
        Optional.empty(),
        advice,
        List.of(
            words(
                TEXT,
                "What is in place for now",
                "E.g. the pool is doubled by hand.",
                true,
                Actions.LONGEST),
            words(OWNER, "Who answers for it", "You, if it is empty.", false, SHORT),
            words(
                EXPIRES,
                "Until when it may stay",
                "E.g. in 2 weeks. %d days, if it is empty."
                    .formatted(now.playbook().followUp().workaroundDays()),
                false,
                SHORT),
            words(PLAN, "What will replace it", "", false, Actions.LONGEST),
            words(
                SPONSOR,
                "Sponsor",
                "Who stands for it in another team that must act.",
                false,
                SHORT)));
  }

  private Form.Words words(String name, String label, String hint, boolean needed, int most) {
    String initial =
        Wording.named(
            text(name), id -> now.known().person(new PersonId(id)).map(Person::name).orElse(id));
    String fits = initial.length() <= most ? initial : initial.substring(0, most - 1) + "…";
    return new Form.Words(name, label, hint, fits, most > SHORT, !needed, most);
  }

  /** The first thing that cannot be taken; empty if all can. */
  Optional<Wrong> wrong() {
    if (text(TEXT).isEmpty()) {
      return Optional.of(new Wrong(TEXT, "Say what is in place for now."));
    }
    for (String field : List.of(TEXT, PLAN)) {
      int length = text(field).length();
      if (length > Actions.LONGEST) {
        return Optional.of(
            new Wrong(
                field,
                "Say it in at most %d characters; this has %d."
                    .formatted(Actions.LONGEST, length)));
      }
    }
    return unfit(OWNER, OWNING).or(() -> unfit(SPONSOR, SPONSORING)).or(this::day);
  }

  private Optional<Wrong> unfit(String field, Candidate.Duty duty) {
    return !text(field).isEmpty() && candidate(field, duty) instanceof Candidate.Unfit unfit
        ? Optional.of(new Wrong(field, unfit.refusal().sentence()))
        : Optional.empty();
  }

  private Optional<Wrong> day() {
    return switch (expires()) {
      case Reading.Wrong<LocalDate> wrong ->
          Optional.of(new Wrong(EXPIRES, Wording.shown(wrong.sentence())));
      case Reading.Read<LocalDate> read ->
          Responsible.over(read.value(), was.map(Terms::expires), owner(), now)
              .map(sentence -> new Wrong(EXPIRES, sentence));
    };
  }

  private PersonId owner() {
    return person(OWNER, OWNING).orElse(now.who());
  }

  private Candidate candidate(String field, Candidate.Duty duty) {
    Optional<PersonId> agreed =
        field.equals(OWNER) ? was.map(Terms::owner) : was.flatMap(Terms::sponsor);
    return Responsible.of(text(field), agreed, duty, incident, now);
  }

  /** What is agreed; only where nothing is {@link #wrong}. */
  Terms terms() {
    return new Terms(
        text(TEXT),
        owner(),
        Responsible.until(((Reading.Read<LocalDate>) expires()).value(), owner(), now),
        Optional.of(text(PLAN)).filter(plan -> !plan.isEmpty()),
        person(SPONSOR, SPONSORING),
        now.playbook().followUp().pursuit());
  }

  private Optional<PersonId> person(String field, Candidate.Duty duty) {
    return Optional.of(text(field))
        .filter(typed -> !typed.isEmpty())
        .map(typed -> ((Candidate.Fit) candidate(field, duty)).person());
  }

  /** A day that was agreed stays, also when it has passed. */
  private Reading<LocalDate> expires() {
    if (text(EXPIRES).isEmpty()) {
      LocalDate today = now.now().atZone(now.zone()).toLocalDate();
      return new Reading.Read<>(today.plusDays(now.playbook().followUp().workaroundDays()));
    }
    return was.map(terms -> terms.expires().day())
        .filter(day -> day.toString().equals(text(EXPIRES)))
        .<Reading<LocalDate>>map(Reading.Read::new)
        .orElseGet(() -> DateWord.day(text(EXPIRES), now.now(), now.zone()));
  }

  private String text(String field) {
    return said.getOrDefault(field, "").strip();
  }
}
