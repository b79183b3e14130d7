package muster.card;

import com.slack.api.model.block.LayoutBlock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import muster.command.Press;
import muster.incident.Absence;
import muster.incident.Fact;
import muster.incident.Incident;
import muster.incident.Lateness;
import muster.incident.PersonId;
import muster.incident.Recorded;
import muster.incident.Span;
import muster.incident.When;
import muster.playbook.Symptom;

/** Status updates as the channel reads them (P-20, P-21). */
final class UpdatePost {
  private UpdatePost() {}

  static Message given(Incident incident, Fact.UpdateGiven given, Recorded recorded) {
    String text =
        "📣 *Update* by %s%s\n%s%s"
            .formatted(
                by(recorded),
                Lateness.words(given.due(), recorded.happened()),
                Lines.fields(given.update(), incident.kind()),
                next(incident));
    return new Message(text, List.of(Blocks.section(text)));
  }

  static Message same(Incident incident, Fact.NothingNew same, Recorded recorded) {
    String since =
        incident.lastUpdate().map(given -> " since " + When.clock(given.at())).orElse("");
    String still =
        incident
            .lastUpdate()
            .map(given -> "\n" + Lines.fields(given.update(), incident.kind()))
            .orElse("");
    String text =
        "📣 *Nothing new*%s, says %s%s.%s%s"
            .formatted(
                since,
                by(recorded),
                Lateness.words(same.due(), recorded.happened()),
                still,
                next(incident));
    return new Message(text, List.of(Blocks.section(text)));
  }

  static Message compiled(Incident incident, Fact.UpdateCompiled compiled, Instant at) {
    String fields = Lines.fields(compiled.update(), incident.kind());
    String text =
        "⏰ *An update is due.*%s This one is compiled from the timeline, nobody has confirmed it.\n%s%s"
            .formatted(
                late(compiled.due(), compiled.away(), at),
                fields.isEmpty()
                    ? "Nothing is on record yet: say " + Symptom.asked(incident.kind()) + "."
                    : fields,
                next(incident));
    List<LayoutBlock> blocks = new ArrayList<>();
    blocks.add(Blocks.section(text));
    blocks.add(Blocks.buttons(presses(incident)));
    return new Message(text, blocks);
  }

  /** How late something due then is now, and whether that was Muster's own fault. */
  static String late(Instant due, Optional<Absence> away, Instant at) {
    if (!Lateness.isLate(due, at)) {
      return "";
    }
    return down(away).map(words -> " " + words + "; this").orElse(" This")
        + " update is "
        + Span.words(Duration.between(due, at))
        + " late.";
  }

  static Optional<String> down(Optional<Absence> away) {
    return away.map(
        gone ->
            "Muster was down %s–%s".formatted(When.clock(gone.from()), When.clock(gone.until())));
  }

  private static String by(Recorded recorded) {
    return recorded.by().map(PersonId::mention).orElse("Muster");
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
