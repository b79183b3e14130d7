package muster.model;

import java.util.ArrayList;
import java.util.List;
import muster.model.Step.Who;
import muster.testing.FakeChat.Trouble;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Conversations that might happen, and some that should not. */
final class Conversations {
  private static final int LONGEST = 30;

  private static final Arbitrary<Who> TYPING = Arbitraries.of(Who.ADA, Who.BEN, Who.CY, Who.EVE);

  /** The first incident most often, and now and then one that does not exist. */
  private static final Arbitrary<Integer> INCIDENT =
      Arbitraries.frequency(Tuple.of(6, 1), Tuple.of(2, 2), Tuple.of(1, 3));

  private static final Arbitrary<String> TEXT =
      Arbitraries.of("errors rise", "the pool is full", "same again", "a < b & c", "2 nodes left");

  private static final Arbitrary<String> MAYBE = Arbitraries.oneOf(TEXT, Arbitraries.just(""));

  private Conversations() {}

  static Arbitrary<List<Step>> any() {
    Arbitrary<Step> next =
        Arbitraries.frequencyOf(
            Tuple.of(3, declares()),
            Tuple.of(20, says()),
            Tuple.of(4, corrects()),
            Tuple.of(2, fillsIn()),
            Tuple.of(2, Arbitraries.integers().between(1, 4).map(Step.ComesAgain::new)),
            Tuple.of(4, Arbitraries.of(1, 5, 9, 26, 70).map(Step.Passes::new)),
            Tuple.of(1, goesWrong()));
    return Combinators.combine(declares(), next.list().ofMaxSize(LONGEST)).as(Conversations::all);
  }

  /** Without an incident there is little to say. */
  private static List<Step> all(Step first, List<Step> later) {
    List<Step> all = new ArrayList<>(List.of(first));
    all.addAll(later);
    return all;
  }

  private static Arbitrary<Step> declares() {
    return Combinators.combine(
            TYPING,
            Arbitraries.frequency(Tuple.of(3, 2), Tuple.of(2, 1), Tuple.of(2, 3), Tuple.of(1, 4)),
            Arbitraries.of("Cards fail", "Search is slow", "A <b> & c"),
            Arbitraries.of("", "one in four"),
            Arbitraries.of(false, false, true))
        .as(Step.Declares::new);
  }

  private static Arbitrary<Step> says() {
    return Arbitraries.oneOf(
        command(Arbitraries.of("ic", "tech", "comms", "scribe"), holders(), nothing()),
        command(Arbitraries.of("ic"), Arbitraries.of("me", "<@U0BEN>"), nothing()),
        command(Arbitraries.of("sev"), Arbitraries.of("1", "2", "3", "4"), MAYBE),
        command(Arbitraries.of("phase"), phases(), MAYBE),
        command(Arbitraries.of("mitigated", "resolve", "rename", "log"), MAYBE, nothing()),
        command(Arbitraries.of("resolve"), TEXT, nothing()),
        command(Arbitraries.of("reopen", "cancel"), MAYBE, MAYBE),
        command(Arbitraries.of("log"), Arbitraries.of("10m ago x", "10m ago", "x"), MAYBE),
        command(Arbitraries.of("decide"), MAYBE, nothing()),
        command(Arbitraries.of("decide"), TEXT, MAYBE),
        command(Arbitraries.of("cadence", "snooze", "pause"), lengths(), MAYBE),
        command(Arbitraries.of("unpause"), Arbitraries.of("", "external"), MAYBE),
        command(
            Arbitraries.of("update"), Arbitraries.oneOf(MAYBE, Arbitraries.of("same")), nothing()));
  }

  private static Arbitrary<String> nothing() {
    return Arbitraries.just("");
  }

  private static Arbitrary<String> holders() {
    return Arbitraries.frequency(
        Tuple.of(4, "me"),
        Tuple.of(2, "none"),
        Tuple.of(3, Who.BEN.mention()),
        Tuple.of(3, Who.CY.mention()),
        Tuple.of(1, Who.PAGER.mention()),
        Tuple.of(1, Who.GIL.mention()),
        Tuple.of(1, Who.GHOST.mention()));
  }

  private static Arbitrary<String> lengths() {
    return Arbitraries.of("20m", "external 20m", "2m", "external 1h", "1h", "external", "soon");
  }

  private static Arbitrary<String> phases() {
    return Arbitraries.of(
        "investigating", "identified", "identified a bad deploy", "monitoring", "resolved");
  }

  private static Arbitrary<Step> command(
      Arbitrary<String> verb, Arbitrary<String> rest, Arbitrary<String> why) {
    return Combinators.combine(TYPING, INCIDENT, Arbitraries.of(false, true), verb, rest, why)
        .as(Step.Says::new);
  }

  private static Arbitrary<Step> corrects() {
    return Combinators.combine(
            TYPING,
            INCIDENT,
            Arbitraries.of(false, true),
            Arbitraries.integers().between(1, 8),
            Arbitraries.of(0, 0, 7),
            MAYBE)
        .as(Step.Corrects::new);
  }

  private static Arbitrary<Step> fillsIn() {
    return Combinators.combine(TYPING, INCIDENT, TEXT, Arbitraries.of("a few", "none"))
        .as(Step.FillsInResolve::new);
  }

  private static Arbitrary<Step> goesWrong() {
    return Combinators.combine(
            Arbitraries.of("post", "create", "invite", "edit"),
            Arbitraries.of(Trouble.BUSY, Trouble.DOWN, Trouble.LOST_BEFORE, Trouble.LOST_AFTER))
        .as(Step.GoesWrong::new);
  }
}
