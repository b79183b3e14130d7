package muster.debrief;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import muster.incident.Board;
import muster.incident.EscalationFact.Escalated;
import muster.incident.Fact;
import muster.incident.HypothesisFact.HypothesisConfirmed;
import muster.incident.HypothesisFact.HypothesisTaken;
import muster.incident.Incident;
import muster.incident.Recorded;
import muster.incident.story.Turn;

/** The first hour: P-12, P-13, P-15, P-16, P-17. */
final class FirstHourRules {
  /** A cause that is known this soon was not searched for instead of restoring service. */
  private static final Duration AT_ONCE = Duration.ofMinutes(10);

  private FirstHourRules() {}

  static List<Judgement> of(Played played) {
    return Stream.of(
            symptomFirst(played),
            stabilised(played),
            decisions(played),
            board(played),
            calls(played))
        .flatMap(Optional::stream)
        .toList();
  }

  private static Optional<Judgement> symptomFirst(Played played) {
    return played
        .facts(Fact.UpdateGiven.class)
        .findFirst()
        .map(Fact.UpdateGiven::update)
        .map(
            first -> {
              if (!first.usersSee().isBlank()) {
                return Judgement.followed("P-12", "The first update says what users see.");
              }
              return first.text().isBlank()
                  ? Judgement.notFollowed(
                      "P-12",
                      "The first update leaves out what users see.",
                      "Begin with the symptom; causes can wait: `/incident update`.")
                  : Judgement.open(
                      "P-12", "The first update is free text. Does it begin with what users see?");
            });
  }

  /** Whether the cause was known before anything was done about the impact (P-13). */
  private static Optional<Judgement> stabilised(Played played) {
    Optional<Instant> cause =
        Stream.concat(
                played.at(Turn.IDENTIFIED).stream(),
                played.first(HypothesisConfirmed.class).map(Recorded::happened).stream())
            .min(Instant::compareTo);
    Optional<Instant> acted =
        Stream.concat(played.at(Turn.MITIGATED).stream(), played.at(Turn.DECIDED).stream())
            .min(Instant::compareTo);
    if (acted.isEmpty() && cause.isEmpty()) {
      return Optional.empty();
    }
    if (acted.isPresent() && cause.filter(acted.get()::isAfter).isEmpty()) {
      return Optional.of(
          Judgement.followed(
              "P-13",
              "Something was decided or done about the impact %s, before any cause was confirmed."
                  .formatted(played.afterDeclaring(acted.get()))));
    }
    return cause
        .filter(at -> played.sinceDeclared(at).compareTo(AT_ONCE) > 0)
        .map(
            at ->
                Judgement.notFollowed(
                    "P-13",
                    "The cause was confirmed %s; %s."
                        .formatted(
                            played.afterDeclaring(at),
                            acted
                                .map(
                                    then ->
                                        "the first decision or mitigation on record came "
                                            + played.afterDeclaring(then))
                                .orElse("no decision and no mitigation is on record")),
                    "Ask first what restores service: go back, fail over, switch off, shape traffic. The cause can wait."));
  }

  private static Optional<Judgement> decisions(Played played) {
    List<Fact.DecisionMade> made = played.facts(Fact.DecisionMade.class).toList();
    long bare = made.stream().filter(each -> each.why().isEmpty()).count();
    if (made.isEmpty()) {
      return played
          .at(Turn.MITIGATED)
          .map(
              at ->
                  Judgement.notFollowed(
                      "P-15",
                      "It was mitigated, and no decision is on record.",
                      "Record it when it is made, with its reason: `/incident decide roll back because …`."));
    }
    return Optional.of(
        bare == 0
            ? Judgement.followed(
                "P-15",
                counted(made.size(), "decision")
                    + " on record, with "
                    + (made.size() == 1 ? "its reason." : "their reasons."))
            : Judgement.notFollowed(
                "P-15",
                made.size() == 1
                    ? "The decision on record has no reason."
                    : "%d of %d decisions on record have no reason.".formatted(bare, made.size()),
                "Add the reason while everybody knows it: `/incident decide … because …`."));
  }

  private static Optional<Judgement> board(Played played) {
    List<Board.Hypothesis> all = played.incident().board().hypotheses();
    if (all.isEmpty()) {
      return played
          .closed()
          .map(
              at ->
                  Judgement.notFollowed(
                      "P-16",
                      "Nothing was put on the board of hypotheses.",
                      "What may be the cause, and who checks it, is on one board: `/incident hypothesis …`."));
    }
    Optional<HypothesisTaken> twice =
        played.facts(HypothesisTaken.class).filter(each -> each.despite().isPresent()).findFirst();
    if (twice.isPresent()) {
      return Optional.of(
          Judgement.notFollowed(
              "P-16",
              "Hypothesis #%d was checked again after it had been settled."
                  .formatted(twice.get().number()),
              "Look at what was found before: `/incident hypothesis`."));
    }
    int left =
        played.incident().board().in(Board.State.OPEN).size()
            + played.incident().board().in(Board.State.CHECKED).size();
    return Optional.of(
        left == 0
            ? Judgement.followed(
                "P-16", counted(all.size(), "hypothesis") + " on the board, none left unsettled.")
            : Judgement.open(
                "P-16",
                "%d of %s on the board never settled. Was it still being checked, or known and not said?"
                    .formatted(left, counted(all.size(), "hypothesis"))));
  }

  private static Optional<Judgement> calls(Played played) {
    List<Recorded> calls = played.history().standing(Escalated.class);
    if (calls.isEmpty()) {
      return Optional.empty();
    }
    List<String> missing = new ArrayList<>();
    for (Recorded call : calls) {
      missing.addAll(missing(call, played));
    }
    return Optional.of(
        missing.isEmpty()
            ? Judgement.followed(
                "P-17", "Help was called with what was known and what was asked of them.")
            : Judgement.notFollowed(
                "P-17",
                "Help was called %s."
                    .formatted(String.join(" and ", missing.stream().distinct().toList())),
                "Whoever is called reads impact, hypotheses and what was tried: put them on record first, and say what you ask."));
  }

  private static List<String> missing(Recorded recorded, Played played) {
    Escalated call = (Escalated) recorded.fact();
    Incident then = Incident.of(played.play().log().subList(0, recorded.seq() - 1));
    List<String> missing = new ArrayList<>();
    if (call.words().filter(words -> !words.isBlank()).isEmpty()) {
      missing.add("without a word on what is asked of them");
    }
    boolean known =
        then.impact().isPresent()
            || then.lastUpdate().isPresent()
            || !then.board().hypotheses().isEmpty();
    if (!known) {
      missing.add("before impact or a hypothesis was on record");
    }
    return missing;
  }

  static String counted(int number, String noun) {
    String plural = noun.equals("hypothesis") ? "hypotheses" : noun + "s";
    return number + " " + (number == 1 ? noun : plural);
  }
}
