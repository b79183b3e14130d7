package muster.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import muster.command.words.NumberWord;
import muster.incident.Incident;
import muster.incident.Person;
import muster.incident.ReviewFact.FindingExplained;
import muster.incident.Wording;
import muster.postmortem.Draft;
import muster.postmortem.Readiness;
import muster.postmortem.Readiness.Phrase;

/**
 * {@code postmortem findings} and {@code explain}: phrases that blame or say nothing are reworded,
 * or stay for a reason that somebody gave (P-33).
 */
final class ExplainFinding {
  private static final int SHOWN = 10;
  private static final int BUTTONS = 5;
  private static final int LONGEST = 500;

  private ExplainFinding() {}

  static Readiness readiness(Draft draft, Incident incident, Situation now) {
    return Readiness.of(draft, incident, now.playbook().lint(), names(incident, now));
  }

  /** Of those who did something in the incident: they are named by their roles. */
  private static Set<String> names(Incident incident, Situation now) {
    return now.known().log(incident).stream()
        .flatMap(recorded -> recorded.by().stream())
        .distinct()
        .flatMap(person -> now.known().person(person).stream())
        .map(Person::name)
        .filter(name -> name.length() > 1)
        .collect(Collectors.toSet());
  }

  static Decision list(Incident incident, Situation now) {
    Draft draft = Postmortem.draft(incident, now);
    List<Phrase> phrases = readiness(draft, incident, now).phrases();
    if (phrases.isEmpty()) {
      return Decision.told("Nothing in the postmortem is pointed out.");
    }
    List<Press> presses = new ArrayList<>();
    phrases.stream()
        .filter(phrase -> !phrase.explained())
        .limit(BUTTONS)
        .forEach(
            phrase -> {
              String number = "#" + phrase.number();
              presses.add(
                  Postmortem.press(
                      "Reword " + number, incident, "edit " + phrase.section().word()));
              presses.add(Postmortem.press("Explain " + number, incident, "explain " + number));
            });
    String lines =
        phrases.stream()
            .limit(SHOWN)
            .map(phrase -> line(phrase, draft))
            .collect(Collectors.joining("\n"));
    String more = phrases.size() > SHOWN ? "\n… and " + (phrases.size() - SHOWN) + " more" : "";
    return Decision.told(
        new Reply(
            "*Pointed out in the postmortem of %s.* Reword it, or say why it stays: `/incident postmortem explain #1 because …`\n%s%s"
                .formatted(incident.id(), lines, more),
            incident.review().isFinal() ? List.of() : presses));
  }

  private static String line(Phrase phrase, Draft draft) {
    String head =
        "`#%d` “%s” in %s"
            .formatted(phrase.number(), Wording.shown(phrase.words()), phrase.section().title());
    return draft
        .discussion()
        .explanation(phrase.section(), phrase.words(), phrase.finding().kind().name())
        .map(
            explained ->
                "%s stays, says %s: %s"
                    .formatted(head, explained.by().mention(), Wording.shown(explained.why())))
        .orElseGet(
            () ->
                "%s: %s %s"
                    .formatted(
                        head,
                        Wording.shown(phrase.finding().reason()),
                        Wording.shown(phrase.finding().suggestion())));
  }

  static Decision decide(String typed, Ask ask, Incident incident, Situation now) {
    Optional<NumberWord> number = NumberWord.leading(typed);
    if (number.isEmpty()) {
      return Decision.refused(
          "Which one? Name it by its number: `/incident postmortem explain #1 because …`",
          Postmortem.press("Show them", incident, "findings"));
    }
    Draft draft = Postmortem.draft(incident, now);
    Optional<Phrase> phrase =
        readiness(draft, incident, now).phrases().stream()
            .filter(each -> each.number() == number.get().number())
            .findFirst();
    if (phrase.isEmpty()) {
      return Decision.refused(
          "`#%d` is not pointed out any more, or never was. `/incident postmortem findings` lists what is."
              .formatted(number.get().number()),
          Postmortem.press("Show them", incident, "findings"));
    }
    Optional<String> why = Reason.of(ask.isForm() ? ask : Ask.typed(number.get().rest()));
    if (why.isEmpty()) {
      return Decision.asks(
          Reason.form(
              "postmortem explain #" + phrase.get().number(),
              incident,
              "Why it stays",
              "Why “%s” stays as it is".formatted(cut(phrase.get().words()))));
    }
    return why.get().length() > LONGEST
        ? Decision.refusedField(
            Reason.FIELD, "Say why in at most %d characters.".formatted(LONGEST))
        : explained(phrase.get(), why.get());
  }

  private static String cut(String words) {
    return words.length() <= 60 ? words : words.substring(0, 59) + "…";
  }

  private static Decision explained(Phrase phrase, String why) {
    return Decision.decided(
        "“%s” in %s stays, and why is kept."
            .formatted(Wording.shown(phrase.words()), phrase.section().title()),
        new FindingExplained(
            phrase.section(), phrase.words(), phrase.finding().kind().name(), why));
  }
}
