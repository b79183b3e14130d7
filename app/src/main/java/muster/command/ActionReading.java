package muster.command;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import muster.command.words.DateWord;
import muster.command.words.NumberWord;
import muster.command.words.Reading;
import muster.incident.ActionPlan;
import muster.incident.ActionPlan.Category;
import muster.incident.ActionPlan.Strength;
import muster.incident.Actions;
import muster.incident.Incident;
import muster.incident.PersonId;
import muster.incident.Wording;
import muster.playbook.lint.Finding;

/**
 * Reads what was said about an action into what is agreed, or into what is wrong with it (P-35).
 *
 * @param was what was agreed before, where it is changed
 */
record ActionReading(
    Map<String, String> said, Optional<ActionPlan> was, Incident incident, Situation now) {
  private static final Candidate.Duty OWNING =
      new Candidate.Duty("an action is owned by one person", "its owner", "action … --owner @ben");
  private static final Candidate.Duty SPONSORING =
      new Candidate.Duty(
          "an action is sponsored by one person", "its sponsor", "action … --sponsor @cy");

  /**
   * Why it cannot be taken.
   *
   * @param missing whether nothing was said at all
   */
  record Wrong(String field, String sentence, boolean missing) {}

  /** The first thing that cannot be taken, in the order of the form; empty if all can. */
  Optional<Wrong> wrong() {
    return Stream.<Supplier<Optional<Wrong>>>of(
            () ->
                words(
                    ActionForm.TEXT,
                    "What will be done? E.g. Add an alert: DB pool > 80 % for 5 min."),
            this::owner,
            this::due,
            () ->
                words(
                    ActionForm.CRITERION,
                    "By what does one see that it works? E.g. --criterion \"fires in a staged pool exhaustion\""),
            () ->
                words(
                    ActionForm.VERIFY,
                    "How is that verified? E.g. --verify \"run the staged test, attach the page\""),
            this::category,
            this::strength,
            this::factor,
            this::sponsor,
            this::vague)
        .map(Supplier::get)
        .flatMap(Optional::stream)
        .findFirst();
  }

  /** What is agreed; only where nothing is {@link #wrong}. */
  ActionPlan plan() {
    PersonId owner = fit(ActionForm.OWNER, OWNING);
    Category category = readCategory().orElse(Category.PREVENT);
    return new ActionPlan(
        text(ActionForm.TEXT),
        owner,
        Responsible.until(((Reading.Read<LocalDate>) day()).value(), owner, now),
        text(ActionForm.CRITERION),
        text(ActionForm.VERIFY),
        category,
        readStrength().orElseGet(() -> usual(category)),
        readFactor(),
        Optional.of(ActionForm.SPONSOR).filter(this::has).map(field -> fit(field, SPONSORING)),
        now.playbook().followUp().pursuit());
  }

  private boolean has(String field) {
    return !text(field).isEmpty();
  }

  private String text(String field) {
    return said.getOrDefault(field, "").strip();
  }

  private Optional<Wrong> words(String field, String example) {
    int length = text(field).length();
    if (length == 0) {
      return missing(field, example);
    }
    return length > Actions.LONGEST
        ? wrong(
            field,
            "Say it in at most %d characters; this has %d. The rest can go into the postmortem."
                .formatted(Actions.LONGEST, length))
        : Optional.empty();
  }

  private Optional<Wrong> owner() {
    return has(ActionForm.OWNER)
        ? unfit(ActionForm.OWNER, OWNING)
        : missing(ActionForm.OWNER, "Who owns it? One person, not a team: --owner @ben");
  }

  private Optional<Wrong> sponsor() {
    return has(ActionForm.SPONSOR) ? unfit(ActionForm.SPONSOR, SPONSORING) : Optional.empty();
  }

  private Candidate person(String field, Candidate.Duty duty) {
    boolean owns = field.equals(ActionForm.OWNER);
    var agreed = owns ? was.map(ActionPlan::owner) : was.flatMap(ActionPlan::sponsor);
    return Responsible.of(text(field), agreed, duty, incident, now);
  }

  private PersonId fit(String field, Candidate.Duty duty) {
    return ((Candidate.Fit) person(field, duty)).person();
  }

  private Optional<Wrong> unfit(String field, Candidate.Duty duty) {
    return switch (person(field, duty)) {
      case Candidate.Fit fit -> Optional.empty();
      case Candidate.Unfit unfit -> wrong(field, unfit.refusal().sentence());
    };
  }

  private Optional<Wrong> due() {
    if (!has(ActionForm.DUE)) {
      return missing(ActionForm.DUE, "Until when? E.g. --due \"next friday\"");
    }
    return switch (day()) {
      case Reading.Read<LocalDate> read ->
          Responsible.over(
                  read.value(), was.map(ActionPlan::due), fit(ActionForm.OWNER, OWNING), now)
              .flatMap(sentence -> wrong(ActionForm.DUE, sentence));
      case Reading.Wrong<LocalDate> wrong -> wrong(ActionForm.DUE, Wording.shown(wrong.sentence()));
    };
  }

  /** A day that was agreed stays, also when it has passed. */
  private Reading<LocalDate> day() {
    return was.map(plan -> plan.due().day())
        .filter(day -> day.toString().equals(text(ActionForm.DUE)))
        .<Reading<LocalDate>>map(Reading.Read::new)
        .orElseGet(() -> DateWord.day(text(ActionForm.DUE), now.now(), now.zone()));
  }

  private Optional<Wrong> category() {
    return has(ActionForm.CATEGORY) && readCategory().isEmpty()
        ? wrong(
            ActionForm.CATEGORY,
            "`%s` is not a category. Use prevent, detect or mitigate."
                .formatted(shown(ActionForm.CATEGORY)))
        : Optional.empty();
  }

  private Optional<Category> readCategory() {
    return Arrays.stream(Category.values())
        .filter(each -> each.word().equals(text(ActionForm.CATEGORY).toLowerCase(Locale.ROOT)))
        .findFirst();
  }

  private Optional<Wrong> strength() {
    return has(ActionForm.STRENGTH) && readStrength().isEmpty()
        ? wrong(
            ActionForm.STRENGTH,
            "`%s` is not a strength. 1 make it impossible, 2 detect it automatically, 3 recover faster, 4 train, 5 be careful."
                .formatted(shown(ActionForm.STRENGTH)))
        : Optional.empty();
  }

  private Optional<Strength> readStrength() {
    return Arrays.stream(Strength.values())
        .filter(each -> String.valueOf(each.level()).equals(text(ActionForm.STRENGTH)))
        .findFirst();
  }

  /** What the words say, else what such actions usually are. */
  private Strength usual(Category category) {
    return switch (now.playbook().lint().strength(text(ActionForm.TEXT)).orElse(0)) {
      case 4 -> Strength.TRAINING;
      case 5 -> Strength.CARE;
      default ->
          switch (category) {
            case PREVENT -> Strength.IMPOSSIBLE;
            case DETECT -> Strength.DETECTED;
            case MITIGATE -> Strength.RECOVERY;
          };
    };
  }

  private Optional<Wrong> factor() {
    String typed = text(ActionForm.FACTOR);
    boolean none = typed.equalsIgnoreCase(ActionForm.NO_FACTOR);
    if (typed.isEmpty() && !incident.factors().all().isEmpty()) {
      return missing(
          ActionForm.FACTOR, "Which contributing factor does it address? E.g. --factor #1");
    }
    return typed.isEmpty() || none || readFactor().isPresent()
        ? Optional.empty()
        : wrong(
            ActionForm.FACTOR,
            "There is no contributing factor `%s` in %s. `/incident postmortem` lists them."
                .formatted(shown(ActionForm.FACTOR), incident.id()));
  }

  /** One that was agreed stays, also where it was withdrawn since. */
  private Optional<Integer> readFactor() {
    return NumberWord.read(text(ActionForm.FACTOR))
        .filter(
            number ->
                incident.factors().numbered(number).isPresent()
                    || was.flatMap(ActionPlan::factor).equals(Optional.of(number)));
  }

  /** What nobody could tell the end of is sent back with an example (P-36). */
  private Optional<Wrong> vague() {
    return now
        .playbook()
        .lint()
        .action(text(ActionForm.TEXT), text(ActionForm.CRITERION), text(ActionForm.VERIFY))
        .stream()
        .filter(finding -> finding.kind() == Finding.Kind.VAGUE)
        .findFirst()
        .flatMap(
            finding ->
                wrong(
                    ActionForm.TEXT, Wording.shown(finding.reason() + " " + finding.suggestion())));
  }

  private String shown(String field) {
    return Wording.shown(Responsible.shortly(text(field)));
  }

  private static Optional<Wrong> wrong(String field, String sentence) {
    return Optional.of(new Wrong(field, sentence, false));
  }

  private static Optional<Wrong> missing(String field, String sentence) {
    return Optional.of(new Wrong(field, sentence, true));
  }
}
