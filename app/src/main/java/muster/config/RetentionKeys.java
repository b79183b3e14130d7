package muster.config;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import muster.playbook.Retention;
import muster.playbook.Retention.Age;
import muster.playbook.Retention.How;
import muster.playbook.Retention.Unit;

/** The keys of {@code retention}: how long what happened is kept. */
final class RetentionKeys {
  private static final Pattern AGE = Pattern.compile("([1-9][0-9]{0,4})([dwy])");
  private static final int LONGEST_YEARS = 100;

  private static final Kind<Age> ANY_AGE =
      Kind.of(
          "a length of time in days, weeks or years", "90d, 26w, 3y or none", RetentionKeys::age);

  /** A postmortem may take weeks, and its actions months: nothing of it goes before. */
  private static final Kind<Age> INCIDENT_AGE = between(30);

  private static final Kind<Age> DRILL_AGE = between(1);
  private static final Kind<Age> ATTACHMENT_AGE = between(7);

  private static final Kind<How> HOW =
      Kind.of(
          "what becomes of an incident",
          "delete or anonymise",
          text -> Arrays.stream(How.values()).filter(how -> how.word().equals(text)).findFirst());

  private RetentionKeys() {}

  static Retention read(Mapping keys, Retention standard) {
    Optional<Age> attachments =
        keys.within(
            "attachments", each -> each.optional("after", ATTACHMENT_AGE, standard.attachments()));
    Retention read =
        keys.within(
            "incidents",
            each ->
                new Retention(
                    attachments,
                    each.optional("after", INCIDENT_AGE, standard.incidents()),
                    each.value("do", HOW, standard.how()),
                    standard.drills()));
    Optional<Age> drills =
        keys.within("drills", each -> each.optional("after", DRILL_AGE, standard.drills()));
    if (outlive(read)) {
      keys.wrong(
          "attachments",
          "keeps files for longer than their incidents; write a shorter time or none");
    }
    return new Retention(read.attachments(), read.incidents(), read.how(), drills);
  }

  private static boolean outlive(Retention read) {
    return read.attachments().isPresent()
        && read.incidents().isPresent()
        && read.attachments().get().days() >= read.incidents().get().days();
  }

  private static Kind<Age> between(int days) {
    return ANY_AGE.when(
        age -> age.days() >= days && age.days() <= LONGEST_YEARS * 365,
        "between %dd and %dy".formatted(days, LONGEST_YEARS),
        "90d, 26w, 3y or none");
  }

  private static Optional<Age> age(String text) {
    Matcher age = AGE.matcher(text);
    return age.matches()
        ? Arrays.stream(Unit.values())
            .filter(unit -> unit.letter().equals(age.group(2)))
            .findFirst()
            .map(unit -> new Age(Integer.parseInt(age.group(1)), unit))
        : Optional.empty();
  }
}
