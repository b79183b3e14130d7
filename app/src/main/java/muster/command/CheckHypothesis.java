package muster.command;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import muster.command.BoardWord.Verb;
import muster.incident.Board.Hypothesis;
import muster.incident.Board.State;
import muster.incident.HypothesisFact;
import muster.incident.HypothesisFact.HypothesisConfirmed;
import muster.incident.HypothesisFact.HypothesisReopened;
import muster.incident.HypothesisFact.HypothesisRuledOut;
import muster.incident.HypothesisFact.HypothesisTaken;
import muster.incident.Incident;
import muster.incident.PersonId;
import muster.incident.Wording;

/**
 * Taking up one hypothesis, and saying what came of it (P-16). Two people on the same one, and one
 * taken up after it was ruled out, are pointed out and left to a second press.
 */
final class CheckHypothesis {
  private static final int LONGEST_REASON = 500;

  private CheckHypothesis() {}

  static Decision decide(
      BoardWord word, Hypothesis found, Ask ask, Incident incident, Situation now) {
    return switch (word.verb()) {
      case TAKE, JOIN, TAKE_OVER, TAKE_AGAIN ->
          word.rest().isBlank()
              ? take(word.verb(), found, incident, now.who())
              : Decision.refused(
                  "`/incident hypothesis take #%d` needs no more words. To keep the others, put them on the timeline: `/incident log %s`"
                      .formatted(found.number(), Wording.shown(word.rest())));
      case RULE_OUT -> ruleOut(found, reason(word, ask), incident);
      case CONFIRM -> confirm(found, reason(word, ask), incident);
      case REOPEN -> reopen(found, reason(word, ask), incident);
      case LIST, SHOW, ADD, ADD_ANYWAY -> throw new IllegalArgumentException(word.toString());
    };
  }

  private static Decision take(Verb verb, Hypothesis found, Incident incident, PersonId who) {
    List<PersonId> others = found.checkers();
    if (others.contains(who) && !(verb == Verb.TAKE_OVER && others.size() > 1)) {
      return Decision.told("You are checking #%d already.".formatted(found.number()));
    }
    return switch (found.state()) {
      case OPEN -> taken(found, List.of());
      case CHECKED ->
          verb == Verb.JOIN
              ? taken(found, List.of())
              : verb == Verb.TAKE_OVER
                  ? taken(found, others.stream().filter(other -> !other.equals(who)).toList())
                  : othersAreOnIt(found, incident);
      case RULED_OUT -> verb == Verb.TAKE_AGAIN ? taken(found, List.of()) : wasOut(found, incident);
      case CONFIRMED ->
          Decision.refused(
              BoardList.line(found) + ". If that is wrong, reopen it.",
              Hypothesize.press("Reopen", incident, Verb.REOPEN, found.number()));
    };
  }

  private static Decision taken(Hypothesis found, List<PersonId> insteadOf) {
    return Decision.decided(
        "", new HypothesisTaken(found.number(), found.text(), insteadOf, found.finding()));
  }

  private static Decision othersAreOnIt(Hypothesis found, Incident incident) {
    return Decision.refused(
        "#%d is being checked by %s. Join if two see more than one, or take it over."
            .formatted(found.number(), BoardList.names(found.checkers())),
        Hypothesize.press("Join", incident, Verb.JOIN, found.number()),
        Hypothesize.press("Take over", incident, Verb.TAKE_OVER, found.number()));
  }

  private static Decision wasOut(Hypothesis found, Incident incident) {
    return Decision.refused(
        BoardList.line(found) + ". Check it again only if something speaks against that.",
        Hypothesize.press("Check it again", incident, Verb.TAKE_AGAIN, found.number()));
  }

  private static Decision ruleOut(Hypothesis found, Optional<String> why, Incident incident) {
    if (found.state() == State.RULED_OUT) {
      return Decision.told(BoardList.line(found));
    }
    return withReason(
        why,
        reason -> new HypothesisRuledOut(found.number(), found.text(), reason),
        form(Verb.RULE_OUT, found, incident, "Rule out", "What speaks against it"));
  }

  private static Decision confirm(Hypothesis found, Optional<String> how, Incident incident) {
    return switch (found.state()) {
      case RULED_OUT ->
          Decision.refused(
              BoardList.line(found) + ". Reopen it first, and say what changed.",
              Hypothesize.press("Reopen", incident, Verb.REOPEN, found.number()));
      case CONFIRMED -> Decision.told(BoardList.line(found));
      case OPEN, CHECKED ->
          how.filter(CheckHypothesis::isTooLong).isPresent()
              ? tooLong()
              : Decision.decided("", new HypothesisConfirmed(found.number(), found.text(), how));
    };
  }

  private static Decision reopen(Hypothesis found, Optional<String> why, Incident incident) {
    return switch (found.state()) {
      case OPEN, CHECKED -> Decision.told("It is not closed: " + BoardList.line(found));
      case RULED_OUT, CONFIRMED ->
          withReason(
              why,
              reason -> new HypothesisReopened(found.number(), found.text(), reason),
              form(Verb.REOPEN, found, incident, "Reopen", "What speaks for it again"));
    };
  }

  private static Decision withReason(
      Optional<String> why, Function<String, HypothesisFact> fact, Form form) {
    if (why.isEmpty()) {
      return Decision.asks(form);
    }
    return isTooLong(why.get()) ? tooLong() : Decision.decided("", fact.apply(why.get()));
  }

  private static boolean isTooLong(String reason) {
    return reason.length() > LONGEST_REASON;
  }

  private static Decision tooLong() {
    return Decision.refusedField(
        Reason.FIELD,
        "Say it in at most %d characters; the rest can go on the timeline: `/incident log …`"
            .formatted(LONGEST_REASON));
  }

  private static Optional<String> reason(BoardWord word, Ask ask) {
    return Reason.of(ask.isForm() ? ask : Ask.typed(word.rest()));
  }

  private static Form form(
      Verb verb, Hypothesis found, Incident incident, String title, String question) {
    String words = "%s %s #%d".formatted(Hypothesize.NAME, BoardWord.typed(verb), found.number());
    return Reason.form(words, incident, title + " #" + found.number(), question);
  }
}
