package muster.card;

import static muster.card.Lines.line;

import java.util.List;
import java.util.Optional;
import muster.incident.DrillFact;
import muster.incident.Incident;
import muster.incident.story.Cue;
import muster.incident.story.Story;

/** What the channel of a drill hears of its scenario, marked so that nobody takes it for real. */
public final class DrillPost {
  private static final String MARK = "🎯 DRILL · ";

  private DrillPost() {}

  static Optional<Message> inChannel(Incident after, DrillFact fact, String by) {
    return switch (fact) {
      case DrillFact.DrillBegun f -> line(begun(f.story(), by));
      case DrillFact.CueGiven f ->
          after
              .drill()
              .story()
              .flatMap(story -> story.cue(f.cue()).flatMap(cue -> line(said(story, cue))));
      case DrillFact.CuesStopped f ->
          line(
              MARK
                  + "%s stopped the scenario: nothing more comes from it.%s"
                      .formatted(
                          by,
                          after.phase().isOpen()
                              ? " The drill itself goes on until it is resolved."
                              : ""));
    };
  }

  /** What came of it; the rest stands in a file. */
  public static Message report(String summary) {
    String text = MARK + "*The report* of this drill comes as a file. " + Lines.said(summary);
    return new Message(text, List.of(Blocks.section(text)));
  }

  private static String begun(Story story, String by) {
    return MARK
        + "*%s* begins, played by %s. It usually takes %d minutes. Whatever comes marked like this is part of the story, and everything else is yours: work as if it were real. `/incident drill stop` ends the story."
            .formatted(Lines.brief(story.title()), by, story.minutes());
  }

  private static String said(Story story, Cue cue) {
    String where =
        cue.in()
            .filter(in -> !in.equals("incident"))
            .map(in -> " in #" + Lines.brief(in))
            .orElse("");
    String answer =
        cue.replyTo().flatMap(story::cue).map(to -> "\n> " + Lines.brief(to.says())).orElse("");
    return MARK
        + "*%s*%s:%s\n%s"
            .formatted(Lines.brief(story.speaker(cue)), where, answer, Lines.said(cue.says()));
  }
}
