package muster;

import java.io.PrintWriter;
import java.net.URI;
import java.util.stream.Collectors;
import muster.scenario.Scenario;

/** What whoever starts a rehearsal reads first: where it is, who is in it, and what to do. */
record Greeting(URI page, RehearsalPlace place, int healthPort) {
  private static final String FREELY =
      """
      Muster is in it, and so are ada, ben, cy and dee. Try this first, in #general:

          /incident declare sev2 Checkout fails for some
      """;

  void print(PrintWriter out) {
    out.printf(
        """
        The rehearsal workspace is open: %s
        %s
        %s Muster's own health is at http://127.0.0.1:%d/health.
        Ctrl-C ends the rehearsal.
        """,
        page, place.scenario().map(Greeting::story).orElse(FREELY), place.words(), healthPort);
    out.flush();
  }

  /** What whoever plays has to know; everything else is told in the workspace. */
  private static String story(Scenario scenario) {
    String roles =
        scenario.story().people().stream()
            .filter(member -> !member.played())
            .map(member -> "    %-6s %s".formatted(member.name(), member.plays().orElse("")))
            .collect(Collectors.joining("\n"));
    return """
        The drill "%s" begins. %s
        It usually takes %d minutes. Muster is in the workspace; be one of these, or several:

        %s

        Read the channels, and declare an incident when you think that there is one.
        """
        .formatted(scenario.story().title(), scenario.summary(), scenario.story().minutes(), roles);
  }
}
