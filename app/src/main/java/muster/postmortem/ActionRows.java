package muster.postmortem;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import muster.incident.ActionFact;
import muster.incident.Actions.Action;
import muster.incident.Actions.Done;
import muster.incident.Actions.Step;
import muster.incident.Fact;
import muster.incident.PersonId;
import muster.incident.Recorded;
import muster.incident.WorkaroundFact;
import muster.incident.Workarounds.Workaround;

/**
 * The corrective actions in the document, one row each, and how far they are (P-35, P-37). Whoever
 * owns one is named, as an action has one person; what people wrote names roles.
 */
record ActionRows(History history, Function<PersonId, String> name) {
  private static final String HEAD =
      "| Action | Owner | Due | Category | It works if | Verified by |";
  private static final String RULE = "| --- | --- | --- | --- | --- | --- |";

  /** The table; nothing where there is no action. */
  List<Sentence> actions() {
    List<Action> standing = history.incident().actions().standing();
    if (standing.isEmpty()) {
      return List.of();
    }
    return Stream.concat(
            Stream.of(Sentence.of("action.head", HEAD), Sentence.of("action.rule", RULE)),
            standing.stream().map(this::row))
        .toList();
  }

  private Sentence row(Action action) {
    var plan = action.plan();
    String row =
        "| #%d %s%s | %s | %s | %s | %s | %s |"
            .formatted(
                action.number(),
                said(plan.text()),
                ticket(action.number()),
                Markdown.line(name.apply(plan.owner())),
                plan.due().day(),
                plan.category().word(),
                said(plan.criterion()),
                said(plan.verification()));
    return new Sentence("action." + action.number(), row, sources(action.number()));
  }

  /** Where it is filed (P-38). */
  private String ticket(int number) {
    return history
        .incident()
        .tickets()
        .of(number)
        .map(ticket -> " · " + Markdown.line(ticket.url()))
        .orElse("");
  }

  /** How far each action is, and which workarounds wait to be replaced (P-27). */
  List<Sentence> verification() {
    List<Sentence> lines = new ArrayList<>();
    for (Action action : history.incident().actions().standing()) {
      lines.add(
          new Sentence(
              "verification." + action.number(),
              "- Action #%d %s".formatted(action.number(), state(action)),
              sources(action.number())));
    }
    for (Workaround each : history.incident().workarounds().live()) {
      lines.add(
          new Sentence(
              "workaround." + each.number(),
              "- Still in place until %s: %s"
                  .formatted(each.terms().expires().day(), sentence(each.terms().text())),
              seqs(fact -> fact instanceof WorkaroundFact f && f.number() == each.number())));
    }
    return lines;
  }

  private String state(Action action) {
    return switch (action.step()) {
      case PLANNED, IMPLEMENTED ->
          "is %s; to be verified: %s"
              .formatted(action.step().word(), sentence(action.plan().verification()));
      case VERIFIED, CLOSED, WITHDRAWN ->
          "is %s%s".formatted(action.step().word(), verified(action).map(this::shown).orElse("."));
    };
  }

  private static Optional<Done> verified(Action action) {
    return action.done().stream()
        .filter(done -> done.step() == Step.VERIFIED)
        .reduce((earlier, later) -> later);
  }

  private String shown(Done done) {
    return "; verified %s: %s: %s"
        .formatted(
            done.at().atZone(ZoneOffset.UTC).toLocalDate(),
            said(done.note()),
            sentence(done.result()));
  }

  private String said(String words) {
    return Markdown.line(history.roles().nameless(words));
  }

  private String sentence(String words) {
    return Markdown.sentence(history.roles().nameless(words));
  }

  private List<Integer> sources(int number) {
    return seqs(
        fact ->
            fact instanceof ActionFact f
                && f.number() == number
                && !(f instanceof ActionFact.ActionChased));
  }

  private List<Integer> seqs(Predicate<Fact> which) {
    return history.log().stream()
        .filter(recorded -> which.test(recorded.fact()))
        .map(Recorded::seq)
        .toList();
  }
}
