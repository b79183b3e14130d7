package muster.command;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import muster.command.WorkaroundWord.Verb;
import muster.command.words.Because;
import muster.command.words.Flags;
import muster.command.words.Reading;
import muster.incident.Actions;
import muster.incident.Incident;
import muster.incident.Wording;
import muster.incident.WorkaroundFact;
import muster.incident.WorkaroundFact.WorkaroundAmended;
import muster.incident.WorkaroundFact.WorkaroundKept;
import muster.incident.Workarounds;
import muster.incident.Workarounds.Workaround;

/** {@code workaround}: a fix that is only meant for a while is a debt with a date (P-27). */
final class KeepWorkaround implements IncidentCommand {
  static final String NAME = "workaround";
  private static final String HOW = "how";

  @Override
  public Usage usage() {
    return new Usage(
        NAME,
        "[text] [--owner @p] [--expires date] [--plan \"…\"] [--sponsor @p]|#1 replaced by …|removed how",
        "Note a fix that is only meant for a while, with its owner and its end, or say what replaced it",
        "workaround The pool is doubled by hand --expires \"in 2 weeks\"",
        List.of("workarounds"));
  }

  static Press press(String label, Incident incident, String words) {
    return new Press(label, incident.id() + " " + NAME + " " + words);
  }

  @Override
  public Decision decide(Ask ask, Incident incident, Situation now) {
    String text = ask.text().strip();
    if (!ask.isForm() && (text.isEmpty() || text.equalsIgnoreCase("list"))) {
      return Decision.told(WorkaroundList.of(incident, now.now()));
    }
    Optional<WorkaroundWord> word = WorkaroundWord.read(text);
    if (word.isPresent()) {
      return incident
          .workarounds()
          .numbered(word.get().number())
          .map(found -> there(word.get(), found, ask, incident, now))
          .orElseGet(
              () ->
                  Decision.refused(
                      "There is no workaround `#%d` in %s."
                          .formatted(word.get().number(), incident.id()),
                      press("Show them", incident, "list")));
    }
    if (ask.isForm()) {
      return kept(ask.fields(), true, incident, now);
    }
    return switch (Flags.read(text, WorkaroundForm.FLAGS)) {
      case Reading.Wrong<Flags> wrong -> Decision.refused(Wording.shown(wrong.sentence()));
      case Reading.Read<Flags> read -> {
        Map<String, String> said = new HashMap<>(read.value().values());
        String what = read.value().text();
        said.put(WorkaroundForm.TEXT, what.equals("add") ? "" : what);
        yield kept(said, false, incident, now);
      }
    };
  }

  /** Whatever cannot be taken as it was typed is asked in the form, so that nothing is lost. */
  private static Decision kept(
      Map<String, String> said, boolean asked, Incident incident, Situation now) {
    WorkaroundForm form = new WorkaroundForm(said, Optional.empty(), incident, now);
    Optional<WorkaroundForm.Wrong> wrong = form.wrong();
    if (wrong.isPresent()) {
      boolean fits = said.values().stream().allMatch(words -> words.length() <= Actions.LONGEST);
      Optional<String> advice =
          wrong
              .map(WorkaroundForm.Wrong::sentence)
              .filter(sentence -> !said.getOrDefault(wrong.get().field(), "").isEmpty());
      return asked || !fits
          ? Decision.refusedField(wrong.get().field(), wrong.get().sentence())
          : Decision.asks(form.form(NAME + " add", advice));
    }
    Workarounds.Terms terms = form.terms();
    int number = incident.workarounds().all().size() + 1;
    if (number > Workarounds.MOST) {
      return Decision.refused(
          "There are %d workarounds already, and no more are kept.".formatted(Workarounds.MOST));
    }
    String plan =
        terms.plan().isEmpty()
            ? " What will replace it? `/incident workaround #%d plan …`".formatted(number)
            : "";
    return Decision.decided(
        "`#%d` may stay until the end of *%s* (%s)%s. Its owner is reminded before.%s"
            .formatted(
                number,
                terms.expires().inWords(),
                terms.expires().zone(),
                terms.owner().equals(now.who()) ? ", and it is yours" : "",
                plan),
        new WorkaroundKept(number, terms));
  }

  private static Decision there(
      WorkaroundWord word, Workaround found, Ask ask, Incident incident, Situation now) {
    if (word.verb().isEmpty()) {
      String typed = ActionList.shortly(word.typed());
      return typed.isEmpty()
          ? Decision.told(WorkaroundList.one(found, incident, now.now()))
          : Decision.refused(
              "`%s` is nothing that can be done with a workaround. `/incident workaround #%d replaced by …` or `removed …` ends it; `expires`, `owner`, `plan` and `sponsor` change it."
                  .formatted(Wording.shown(typed), word.number()));
    }
    if (!found.isLive()) {
      return Decision.refused(
          "It is gone: %s".formatted(WorkaroundList.line(found, now.now())),
          press("Show them", incident, "list"));
    }
    return switch (word.verb().get()) {
      case REPLACED, REMOVED -> ended(word, found, ask, incident);
      case EDIT, EXPIRES, OWNER, SPONSOR, PLAN -> changed(word, found, ask, incident, now);
    };
  }

  private static Decision ended(WorkaroundWord word, Workaround found, Ask ask, Incident incident) {
    boolean replaced = word.verb().equals(Optional.of(Verb.REPLACED));
    Optional<String> how =
        ask.field(HOW).or(() -> Optional.of(word.rest()).filter(words -> !words.isEmpty()));
    if (how.isEmpty()) {
      return ask.isForm()
          ? Decision.refusedField(HOW, "Say it in a few words.")
          : Decision.asks(
              new Form(
                  command(word),
                  Optional.of(incident.id()),
                  "Workaround #" + found.number(),
                  "Save",
                  Optional.empty(),
                  Optional.empty(),
                  List.of(
                      StepForm.words(
                          HOW,
                          replaced ? "What replaced it" : "How it was removed",
                          "",
                          "",
                          false))));
    }
    String text = found.terms().text();
    WorkaroundFact fact =
        replaced
            ? new WorkaroundFact.WorkaroundReplaced(found.number(), text, how.get())
            : new WorkaroundFact.WorkaroundRemoved(found.number(), text, how.get());
    return StepForm.tooLong(HOW, how.get()).orElseGet(() -> Decision.decided("", fact));
  }

  /** More time needs a reason. */
  private static Decision changed(
      WorkaroundWord word, Workaround found, Ask ask, Incident incident, Situation now) {
    Verb verb = word.verb().orElseThrow();
    boolean needsReason = verb == Verb.EXPIRES;
    Because typed =
        needsReason ? Because.split(word.rest()) : new Because(word.rest(), Optional.empty());
    Map<String, String> said = new HashMap<>(WorkaroundForm.said(found.terms(), now));
    boolean one = verb != Verb.EDIT && !typed.before().isEmpty();
    if (one) {
      said.put(verb.word(), typed.before());
    } else {
      said.putAll(ask.fields());
    }
    WorkaroundForm form = new WorkaroundForm(said, Optional.of(found.terms()), incident, now);
    if (!one && !ask.isForm()) {
      return Decision.asks(
          form.form("%s #%d edit".formatted(NAME, found.number()), Optional.empty()));
    }
    Optional<WorkaroundForm.Wrong> wrong = form.wrong();
    if (wrong.isPresent()) {
      return Decision.refusedField(
          one ? Reason.FIELD : wrong.get().field(), wrong.get().sentence());
    }
    Optional<String> why = ask.field(Reason.FIELD).or(typed::reason);
    if (one && needsReason && why.isEmpty()) {
      return Decision.asks(
          Reason.form(
              command(word) + " " + typed.before(),
              incident,
              "Workaround #" + found.number(),
              "Why does it stay longer?"));
    }
    Workarounds.Terms terms = form.terms();
    return terms.equals(found.terms())
        ? Decision.told("That is what was agreed: " + WorkaroundList.line(found, now.now()))
        : Decision.decided("", new WorkaroundAmended(found.number(), found.terms(), terms, why));
  }

  private static String command(WorkaroundWord word) {
    return "%s #%d %s".formatted(NAME, word.number(), word.verb().orElseThrow().word());
  }
}
