package muster.command;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import muster.command.Decision.Decided;
import muster.command.Decision.Stated;
import muster.incident.DrillFact;
import muster.incident.Fact;
import muster.incident.Incident;
import muster.incident.Kind;
import muster.incident.Wording;
import muster.scenario.Scenario;
import muster.scenario.Scenarios;

/** {@code drill}: plays a written scenario in a channel of its own (P-46). */
final class Drill implements Command {
  private static final int SHOWN = 20;
  private static final int LONGEST_SUMMARY = 200;

  @Override
  public Usage usage() {
    return new Usage(
        "drill",
        "[NAME|list|stop]",
        "Play a written scenario as a drill; alone it lists them",
        "drill payment-timeouts",
        List.of("practise"));
  }

  @Override
  public Decision decide(Ask ask, Situation now) {
    String typed = ask.text().strip();
    return switch (typed.toLowerCase(Locale.ROOT)) {
      case "", "list" -> Decision.told(list(now.playbook().scenarios()));
      case "stop" -> stop(now);
      default -> play(typed, now);
    };
  }

  private static Decision play(String typed, Situation now) {
    Scenarios scenarios = now.playbook().scenarios();
    Optional<Scenario> found = scenarios.named(typed);
    if (found.isPresent()) {
      return begun(found.get().beginning(now.now()), now);
    }
    String quoted = Wording.shown(typed).replace("`", "'");
    return scenarios
        .nearest(typed)
        .map(
            name ->
                Decision.refused(
                    "`%s` is not a scenario here. Did you mean `/incident drill %s`?"
                        .formatted(quoted, name),
                    new Press("Yes, " + name, "drill " + name)))
        .orElseGet(
            () ->
                Decision.refused(
                    "`%s` is not a scenario here. `/incident drill` lists them."
                        .formatted(quoted)));
  }

  private static Decision begun(Scenario scenario, Situation now) {
    Scenario.Declared told = scenario.declared();
    Fact.Declared declared =
        Declare.fact(
            new DeclareForm(
                Optional.of(told.severity()),
                told.title(),
                told.impact(),
                told.service(),
                Kind.DRILL,
                scenario.story().confidential()),
            told.title(),
            told.severity(),
            now);
    String reply =
        "The drill `%s` is *%s* · %s%s · %s\n%s You will be invited, and told in a direct message where it is. `/incident drill stop` in its channel ends the story, `/incident resolve` the drill."
            .formatted(
                scenario.name(),
                declared.id(),
                told.severity(),
                Overview.kind(Kind.DRILL),
                Wording.shown(told.title()),
                Declare.expected(now.known().channelsWaiting(), now));
    return new Decided(
        List.of(
            new Stated(declared, Optional.empty()),
            new Stated(new DrillFact.DrillBegun(scenario.story()), Optional.empty())),
        Reply.of(reply));
  }

  private static Decision stop(Situation now) {
    Optional<Incident> drill =
        now.incident().filter(incident -> incident.drill().story().isPresent());
    if (drill.isEmpty()) {
      return Decision.refused(
          "No scenario is played here. Type `/incident drill stop` in the drill's channel.");
    }
    if (drill.get().drill().isTold()) {
      return Decision.refused("The story of this drill has ended already.");
    }
    return Decision.decided("", new DrillFact.CuesStopped());
  }

  private static String list(Scenarios scenarios) {
    if (scenarios.all().isEmpty()) {
      return "No scenario is here. `/incident declare --drill` begins a drill without one.";
    }
    String more =
        scenarios.all().size() > SHOWN
            ? "\n… and %d more".formatted(scenarios.all().size() - SHOWN)
            : "";
    return "*Drills that can be played.* `/incident drill NAME` opens a channel for one; nobody is called, and it counts nowhere.\n"
        + scenarios.all().stream().limit(SHOWN).map(Drill::line).collect(Collectors.joining("\n"))
        + more;
  }

  private static String line(Scenario scenario) {
    return "• `%s` · %s · about %d minutes%s%s"
        .formatted(
            scenario.name(),
            Wording.shown(scenario.story().title()),
            scenario.story().minutes(),
            scenario.story().confidential() ? " · private" : "",
            scenario.summary().isBlank() ? "" : "\n   " + Wording.shown(shortened(scenario)));
  }

  private static String shortened(Scenario scenario) {
    String line = scenario.summary().replaceAll("\\s+", " ");
    return line.codePointCount(0, line.length()) <= LONGEST_SUMMARY
        ? line
        : line.substring(0, line.offsetByCodePoints(0, LONGEST_SUMMARY)) + "…";
  }
}
