package muster.card;

import com.slack.api.model.block.LayoutBlock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import muster.command.Press;
import muster.incident.Fact;
import muster.incident.Incident;
import muster.incident.Span;
import muster.incident.Update;
import muster.incident.When;

/** Status updates as the channel reads them (P-20, P-21). */
final class UpdatePost {
  /** A tick of the timer is not lateness. */
  private static final Duration ON_TIME = Duration.ofMinutes(1);

  private UpdatePost() {}

  static Message given(Incident incident, Update update, String by) {
    String text = "📣 *Update* by %s\n%s%s".formatted(by, Lines.fields(update), next(incident));
    return new Message(text, List.of(Blocks.section(text)));
  }

  static Message same(Incident incident, String by) {
    String since =
        incident.lastUpdate().map(given -> " since " + When.clock(given.at())).orElse("");
    String still =
        incident.lastUpdate().map(given -> "\n" + Lines.fields(given.update())).orElse("");
    String text = "📣 *Nothing new*%s, says %s.%s%s".formatted(since, by, still, next(incident));
    return new Message(text, List.of(Blocks.section(text)));
  }

  static Message compiled(Incident incident, Fact.UpdateCompiled compiled, Instant at) {
    String fields = Lines.fields(compiled.update());
    String text =
        "⏰ *An update is due.*%s This one is compiled from the timeline, nobody has confirmed it.\n%s%s"
            .formatted(
                late(compiled, at),
                fields.isEmpty() ? "Nothing is on record yet: say what users see." : fields,
                next(incident));
    List<LayoutBlock> blocks = new ArrayList<>();
    blocks.add(Blocks.section(text));
    blocks.add(Blocks.buttons(presses(incident)));
    return new Message(text, blocks);
  }

  private static String late(Fact.UpdateCompiled compiled, Instant at) {
    Duration late = Duration.between(compiled.due(), at);
    if (late.compareTo(ON_TIME) < 0) {
      return "";
    }
    String away =
        compiled
            .away()
            .map(
                gone ->
                    " Muster was down %s–%s;"
                        .formatted(When.clock(gone.from()), When.clock(gone.until())))
            .orElse("");
    return away
        + (away.isEmpty() ? " This update is " : " this update is ")
        + Span.words(late)
        + " late.";
  }

  static List<Press> presses(Incident incident) {
    List<Press> presses = new ArrayList<>();
    presses.add(new Press("Post update", incident.id() + " update"));
    if (incident.lastUpdate().isPresent()) {
      presses.add(new Press("Nothing new", incident.id() + " update same"));
    }
    return presses;
  }

  private static String next(Incident incident) {
    Optional<String> due = Lines.nextUpdate(incident);
    return due.map(words -> "\n" + words).orElse("");
  }
}
