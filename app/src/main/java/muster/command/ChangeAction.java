package muster.command;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import muster.command.ActionWord.Verb;
import muster.command.words.Because;
import muster.incident.ActionFact.ActionAmended;
import muster.incident.ActionPlan;
import muster.incident.Actions.Action;
import muster.incident.Incident;
import muster.incident.Wording;

/** {@code action #3 …}: one action that is there, and what else was agreed about it. */
final class ChangeAction {
  private ChangeAction() {}

  static Decision decide(ActionWord word, Action found, Ask ask, Incident incident, Situation now) {
    if (word.verb().isEmpty()) {
      return word.typed().isEmpty()
          ? Decision.told(ActionList.one(found, incident, now))
          : unknown(word);
    }
    return switch (word.verb().get()) {
      case IMPLEMENTED, VERIFIED, CLOSED, REOPEN, WITHDRAWN ->
          ActionSteps.decide(word, found, ask, incident, now);
      case EDIT -> open(found, incident).orElseGet(() -> edited(found, ask, incident, now));
      // Factors are often named once something was done about them.
      case FACTOR -> changed(word, found, ask, incident, now);
      case DUE, OWNER, SPONSOR, CATEGORY, STRENGTH, CRITERION, VERIFY, TEXT ->
          open(found, incident).orElseGet(() -> changed(word, found, ask, incident, now));
    };
  }

  private static Decision unknown(ActionWord word) {
    String typed = word.typed().length() <= 40 ? word.typed() : word.typed().substring(0, 40) + "…";
    return Decision.refused(
        "`%s` is nothing that can be done with an action. `/incident action #%d implemented …`, then `verified`, then `closed`; `due`, `owner` and `edit` change it; `withdrawn because …` ends it."
            .formatted(Wording.shown(typed), word.number()));
  }

  /** A refusal where it is closed or withdrawn: what is done is not changed. */
  private static Optional<Decision> open(Action found, Incident incident) {
    return found.isOwed()
        ? Optional.empty()
        : Optional.of(
            Decision.refused(
                "Action #%d is %s, so it stays as it is. Reopen it first: `/incident action #%d reopen because …`"
                    .formatted(found.number(), found.step().word(), found.number()),
                Act.press("Reopen", incident, "#" + found.number() + " reopen")));
  }

  private static Decision edited(Action found, Ask ask, Incident incident, Situation now) {
    if (!ask.isForm()) {
      return form(found, incident, now);
    }
    Map<String, String> said = new LinkedHashMap<>(ask.fields());
    return amended(found, said, Optional.empty(), incident, now);
  }

  private static Decision form(Action found, Incident incident, Situation now) {
    return Decision.asks(
        ActionForm.of(
            words(found, Verb.EDIT, ""),
            "Action #" + found.number(),
            incident,
            ActionForm.said(found.plan(), now),
            Optional.empty(),
            now));
  }

  /** One thing that was agreed is other now; a new day or a new owner needs a reason. */
  private static Decision changed(
      ActionWord word, Action found, Ask ask, Incident incident, Situation now) {
    Verb verb = word.verb().orElseThrow();
    boolean needsReason = verb == Verb.DUE || verb == Verb.OWNER;
    Because typed =
        needsReason ? Because.split(word.rest()) : new Because(word.rest(), Optional.empty());
    if (typed.before().isEmpty()) {
      return form(found, incident, now);
    }
    Map<String, String> said = new HashMap<>(ActionForm.said(found.plan(), now));
    said.put(verb.word(), typed.before());
    Optional<String> why = ask.field(Reason.FIELD).or(typed::reason);
    Optional<ActionReading.Wrong> wrong = reading(found, said, incident, now).wrong();
    if (wrong.isPresent()) {
      return Decision.refusedField(Reason.FIELD, wrong.get().sentence());
    }
    return needsReason && why.isEmpty()
        ? Decision.asks(
            Reason.form(
                words(found, verb, typed.before()),
                incident,
                "Action #" + found.number(),
                "Why does it change?"))
        : amended(found, said, why, incident, now);
  }

  private static Decision amended(
      Action found,
      Map<String, String> said,
      Optional<String> why,
      Incident incident,
      Situation now) {
    ActionReading reading = reading(found, said, incident, now);
    Optional<ActionReading.Wrong> wrong = reading.wrong();
    if (wrong.isPresent()) {
      return Decision.refusedField(wrong.get().field(), wrong.get().sentence());
    }
    ActionPlan plan = reading.plan();
    if (plan.equals(found.plan())) {
      return Decision.told("That is what was agreed: " + ActionList.line(found, now));
    }
    String due =
        plan.due().equals(found.plan().due())
            ? ""
            : "`#%d` is due at the end of *%s* (%s) now."
                .formatted(found.number(), plan.due().inWords(), plan.due().zone());
    return Decision.decided(due, new ActionAmended(found.number(), found.plan(), plan, why));
  }

  private static ActionReading reading(
      Action found, Map<String, String> said, Incident incident, Situation now) {
    return new ActionReading(said, Optional.of(found.plan()), incident, now);
  }

  private static String words(Action found, Verb verb, String rest) {
    return "%s #%d %s %s".formatted(Act.NAME, found.number(), verb.word(), rest).strip();
  }
}
