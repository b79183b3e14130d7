package muster.command;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import muster.command.Decision.Decided;
import muster.command.Decision.Stated;
import muster.command.words.TimeWord;
import muster.incident.Fact;
import muster.incident.Incident;
import muster.incident.When;
import muster.incident.Wording;

/** {@code log}: something happened, now or earlier (P-31). */
final class LogEntry implements IncidentCommand {
  private static final String WHAT = "what";

  @Override
  public Usage usage() {
    return new Usage(
        "log",
        "[time] text",
        "Put something on the timeline, at the time it happened",
        "log 14:32 DB pool exhausted on all three nodes");
  }

  @Override
  public Decision decide(Ask ask, Incident incident, Situation now) {
    String typed = ask.field(WHAT).orElse(ask.text());
    return switch (TimeWord.leading(typed, now.now(), now.zone())) {
      case TimeWord.Wrong wrong -> Decision.refusedField(WHAT, Wording.shown(wrong.sentence()));
      case TimeWord.None none -> logged(none.rest(), Optional.empty(), incident);
      case TimeWord.At at -> logged(at.rest(), Optional.of(at.instant()), incident);
    };
  }

  private Decision logged(String text, Optional<Instant> at, Incident incident) {
    if (text.isBlank()) {
      return Decision.asks(form(incident));
    }
    String echo = at.map(time -> "Logged at " + When.dated(time) + ".").orElse("");
    return new Decided(List.of(new Stated(new Fact.Logged(text.strip()), at)), Reply.of(echo));
  }

  private Form form(Incident incident) {
    return new Form(
        usage().name(),
        Optional.of(incident.id()),
        "Log",
        "Log",
        Optional.empty(),
        Optional.empty(),
        List.of(
            new Form.Words(
                WHAT,
                "What happened",
                "It may begin with a time: 14:32, 10m ago, yesterday 23:50.",
                "",
                true,
                false,
                3000)));
  }
}
