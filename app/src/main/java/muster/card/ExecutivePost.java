package muster.card;

import static muster.card.Lines.line;

import com.slack.api.model.block.LayoutBlock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import muster.command.GiveBrief;
import muster.incident.ExecutiveFact;
import muster.incident.ExecutiveFact.Brief;
import muster.incident.ExecutiveFact.BriefAsked;
import muster.incident.ExecutiveFact.BriefGiven;
import muster.incident.ExternalUpdate;
import muster.incident.Incident;
import muster.incident.Risk;
import muster.incident.Span;
import muster.incident.Wording;

/** What executives read, and what is said about it (P-18). */
public final class ExecutivePost {
  private ExecutivePost() {}

  /** The channel hears that there was a brief and not what it says: risks are not for everybody. */
  static Optional<Message> inChannel(Incident after, ExecutiveFact fact, String by) {
    return switch (fact) {
      case ExecutiveFact.RiskMarked f ->
          line(
              "⚠️ *Risk: %s*%s (%s)"
                  .formatted(
                      f.risk().word(),
                      f.note().map(note -> ", " + Lines.said(note)).orElse(""),
                      by));
      case ExecutiveFact.RiskCleared f ->
          line("*No more risk: %s* (%s)".formatted(f.risk().word(), by));
      case BriefGiven f ->
          line("📨 *Brief for executives* by %s%s".formatted(by, sentTo(after, f)));
      case BriefAsked f -> Optional.empty();
    };
  }

  private static String sentTo(Incident after, BriefGiven given) {
    String toLeader =
        after.confidential()
            ? ", sent to the leader if they are in this channel"
            : ", sent to the leader";
    return given
        .channel()
        .map(channel -> ", sent to #" + Lines.said(channel))
        .orElse(given.leader() ? toLeader : "");
  }

  /** The brief itself: the format for those outside, then the risks (P-22). */
  public static Message brief(Incident incident, Brief brief, String by) {
    ExternalUpdate update = brief.update();
    String head =
        "📨 *Brief for executives* · %s · *%s*"
            .formatted(incident.id(), Wording.shown(Lines.headline(incident)));
    List<LayoutBlock> blocks = new ArrayList<>();
    blocks.add(Blocks.section(head));
    field(blocks, "Impact", update.impact());
    field(blocks, "What we are doing", update.doing());
    field(blocks, "Next update", update.next());
    field(blocks, "Latest status", update.where());
    field(blocks, "Risks", brief.risks().replaceAll("\\s*\n\\s*", " · "));
    blocks.add(Blocks.context("By " + by + " in " + incident.places().link()));
    return new Message(head + "\n" + Lines.brief(update.impact()), blocks);
  }

  private static void field(List<LayoutBlock> blocks, String label, String text) {
    if (!text.isBlank()) {
      blocks.add(Blocks.section("*" + label + ":* " + Lines.said(text)));
    }
  }

  /** Privately to whoever wrote it, where the playbook names nobody to send it to. */
  public static Message toForward(Incident incident, Brief brief, String by) {
    Message message = brief(incident, brief, by);
    List<LayoutBlock> blocks = new ArrayList<>();
    String ask =
        "The playbook names no channel and no leader for briefs, so please forward this one.";
    blocks.add(Blocks.section(ask));
    blocks.addAll(message.blocks());
    return new Message(ask + "\n" + message.text(), blocks);
  }

  /** Asks for a brief, with the reason. */
  public static Message prompt(Incident incident, BriefAsked asked) {
    String why =
        asked.because() == Risk.DURATION
            ? "has lasted %s"
                .formatted(incident.terms().briefAfter().map(Span::words).orElse("long"))
            : "has a *%s* risk".formatted(asked.because().word());
    String text =
        "%s%s, %s, %s. Executives should hear of it."
            .formatted(
                Lines.marks(incident),
                incident.places().link(),
                Wording.shown(incident.title()),
                why);
    return new Message(
        text, List.of(Blocks.section(text), Blocks.buttons(List.of(GiveBrief.press(incident)))));
  }
}
