package muster.command;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import muster.command.Decision.Decided;
import muster.command.Decision.Stated;
import muster.command.words.TimeWord;
import muster.incident.Fact;
import muster.incident.Incident;
import muster.incident.Timeline;
import muster.incident.When;
import muster.incident.Wording;

/** {@code amend}: corrects an entry; what it said before is kept (P-31). */
final class Amend implements IncidentCommand {
  @Override
  public Usage usage() {
    return new Usage(
        "amend",
        "#12 [time] text",
        "Correct an entry of the timeline",
        "amend #12 14:31 DB pool exhausted on two nodes");
  }

  @Override
  public Decision decide(Ask ask, Incident incident, Situation now) {
    return switch (Entries.find(usage(), ask, incident, now)) {
      case Entries.Missing missing -> missing.refusal();
      case Entries.Entry found ->
          switch (TimeWord.leading(found.rest(), now.now(), now.zone())) {
            case TimeWord.Wrong wrong -> Decision.refused(Wording.shown(wrong.sentence()));
            case TimeWord.None none -> amended(found.entry(), none.rest(), Optional.empty());
            case TimeWord.At at -> amended(found.entry(), at.rest(), Optional.of(at.instant()));
          };
    };
  }

  private Decision amended(Timeline.Entry entry, String text, Optional<Instant> at) {
    if (text.isBlank() && at.isEmpty()) {
      return Decision.refused(
          "What should `#%d` say instead? `/incident %s`"
              .formatted(entry.number(), usage().example()));
    }
    String words = text.isBlank() ? entry.text() : text.strip();
    Fact amended = new Fact.EntryAmended(entry.number(), at, words);
    String echo = at.map(time -> "It stands at " + When.dated(time) + " now.").orElse("");
    return new Decided(List.of(new Stated(amended, Optional.empty())), Reply.of(echo));
  }
}
