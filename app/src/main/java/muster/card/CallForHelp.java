package muster.card;

import com.slack.api.model.block.LayoutBlock;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import muster.command.BoardList;
import muster.command.Escalate;
import muster.incident.EscalationFact;
import muster.incident.EscalationFact.Callee;
import muster.incident.EscalationFact.Escalated;
import muster.incident.EscalationFact.EscalationAnswered;
import muster.incident.EscalationFact.Tried;
import muster.incident.Incident;
import muster.incident.Recorded;
import muster.incident.When;
import muster.incident.Wording;

/** What somebody who is called has to know before they can help, and who came (P-17). */
public final class CallForHelp {
  private CallForHelp() {}

  /** To the person who is called. */
  public static Message privately(Incident incident, Escalated call, Recorded recorded) {
    String head = "📟 %s calls you to help in %s".formatted(by(recorded), incident.places().link());
    return withContext(head, incident, call);
  }

  /** A group finds all of it in the channel; for a person a line is enough there. */
  static Message inChannel(Incident incident, EscalationFact fact, Recorded recorded) {
    return switch (fact) {
      case Escalated f when f.whom().person().isEmpty() ->
          withContext(
              "📟 %s: %s calls you to help".formatted(ringing(f.whom()), by(recorded)),
              incident,
              f);
      case Escalated f ->
          line(
              "📟 %s called %s%s"
                  .formatted(
                      by(recorded),
                      f.whom().named(),
                      f.words().map(words -> ": " + Lines.said(words)).orElse("")));
      case EscalationAnswered f when f.whom().person().isEmpty() ->
          line(
              "📟 %s is here for %s, %s."
                  .formatted(by(recorded), Wording.shown(f.whom().named()), f.inWords()));
      case EscalationAnswered f ->
          line("📟 %s is here: answered the call %s.".formatted(by(recorded), f.inWords()));
    };
  }

  private static Message withContext(String head, Incident incident, Escalated call) {
    String what =
        "%s\n*%s*%s"
            .formatted(
                head,
                Wording.shown(Lines.headline(incident)),
                call.words().map(words -> "\n*Asked of you:* " + Lines.said(words)).orElse(""));
    List<LayoutBlock> blocks = new ArrayList<>();
    blocks.add(Blocks.section(what));
    blocks.add(Blocks.section(Lines.impact(incident) + lastUpdate(incident)));
    blocks.add(Blocks.section(listed("Hypotheses", BoardList.lines(incident), "none yet")));
    blocks.add(Blocks.section(listed("Tried and decided", tried(call), "nothing on record")));
    blocks.add(Blocks.section("*Join:* " + incident.places().link()));
    blocks.add(Blocks.buttons(List.of(Escalate.here(incident, call.number()))));
    return new Message(what, blocks);
  }

  private static String lastUpdate(Incident incident) {
    return incident
        .lastUpdate()
        .map(
            given ->
                "\n*Last update* %s by %s: %s"
                    .formatted(
                        When.clock(given.at()),
                        given.by().mention(),
                        Lines.brief(String.join(" · ", given.update().parts()))))
        .orElse("");
  }

  private static List<String> tried(Escalated call) {
    return call.tried().stream().map(CallForHelp::tried).toList();
  }

  private static String tried(Tried tried) {
    return When.clock(tried.at()) + " " + Lines.brief(tried.text());
  }

  private static String listed(String head, List<String> lines, String none) {
    return lines.isEmpty()
        ? "*%s:* %s".formatted(head, none)
        : lines.stream().collect(Collectors.joining("\n• ", "*" + head + "*\n• ", ""));
  }

  /** Only a group that was chosen from Slack's list is rung: the id comes from Slack. */
  private static String ringing(Callee whom) {
    return whom.groupId()
        .map(id -> "<!subteam^" + id + ">")
        .orElseGet(() -> Wording.shown(whom.named()));
  }

  private static String by(Recorded recorded) {
    return recorded.by().orElseThrow().mention();
  }

  private static Message line(String text) {
    return new Message(text, List.of(Blocks.section(text)));
  }
}
