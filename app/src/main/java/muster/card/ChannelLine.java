package muster.card;

import static muster.card.Lines.line;

import com.slack.api.model.block.LayoutBlock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import muster.command.Press;
import muster.command.WorkaroundList;
import muster.incident.ActionFact;
import muster.incident.AlertFact;
import muster.incident.DrillFact;
import muster.incident.ErasureFact;
import muster.incident.EscalationFact;
import muster.incident.ExecutiveFact;
import muster.incident.Fact;
import muster.incident.FactorFact;
import muster.incident.HypothesisFact;
import muster.incident.Incident;
import muster.incident.LinkFact;
import muster.incident.MarkFact;
import muster.incident.PersonId;
import muster.incident.PostmortemFact;
import muster.incident.PromiseFact;
import muster.incident.Recorded;
import muster.incident.ReviewFact;
import muster.incident.RoleFact;
import muster.incident.RunbookFact;
import muster.incident.ShieldFact;
import muster.incident.Span;
import muster.incident.StatusPageFact;
import muster.incident.TicketFact;
import muster.incident.TimelineFact;
import muster.incident.UndoFact;
import muster.incident.WorkaroundFact;

/** What the incident's channel hears of a fact. */
public final class ChannelLine {
  private ChannelLine() {}

  /** The post, or empty for a fact that the channel need not hear of. */
  public static Optional<Message> of(Incident after, Recorded recorded) {
    String by = recorded.by().map(PersonId::mention).orElse("Muster");
    return switch (recorded.fact()) {
      case Fact.RoleAssigned f ->
          line(
              "*%s* is %s%s%s."
                  .formatted(
                      f.role().title(),
                      f.person().mention(),
                      f.insteadOf().map(p -> ", instead of " + p.mention()).orElse("")
                          + f.afterGap(recorded.happened()),
                      recorded.by().equals(Optional.of(f.person())) ? "" : ", says " + by));
      case Fact.RoleVacated f ->
          line(
              recorded.by().equals(Optional.of(f.person()))
                  ? "*%s* is nobody now; %s laid it down."
                      .formatted(f.role().title(), f.person().mention())
                  : "*%s* is nobody now, says %s; it was %s."
                      .formatted(f.role().title(), by, f.person().mention()));
      case Fact.SeverityChanged f -> line(severity(after, f, recorded, by));
      case Fact.PhaseChanged f ->
          line("*%s*%s (%s)".formatted(Lines.capital(f.to().word()), colon(f.how()), by));
      case Fact.Resolved f when f.stillBy().isPresent() -> Optional.empty();
      case Fact.Resolved f -> Optional.of(resolved(after, f, recorded, by));
      case Fact.Reopened f ->
          line(
              "*Reopened* by %s because %s%s"
                  .formatted(by, Lines.said(f.why()), ReviewPost.draftAgain(after)));
      case Fact.Cancelled f when f.stillBy().isPresent() -> Optional.empty();
      case Fact.Cancelled f ->
          line("*Cancelled* by %s because %s".formatted(by, Lines.said(f.why())));
      case Fact.Renamed f -> line("Renamed to *%s* (%s)".formatted(Lines.said(f.to()), by));
      case Fact.UpdateGiven f -> Optional.of(UpdatePost.given(after, f, recorded));
      case Fact.NothingNew f -> Optional.of(UpdatePost.same(after, f, recorded));
      case Fact.UpdateCompiled f -> Optional.of(UpdatePost.compiled(after, f, recorded.happened()));
      case PromiseFact f -> PromisePost.inChannel(after, f, recorded);
      case StatusPageFact.PageIncidentOpened f ->
          line(
              "🌐 On the status page now" + f.url().map(url -> ": " + Lines.said(url)).orElse("."));
      case StatusPageFact f -> Optional.empty();
      case HypothesisFact f -> Optional.of(BoardPost.of(after, f, by));
      case EscalationFact f -> Optional.of(CallForHelp.inChannel(after, f, recorded));
      case ExecutiveFact f -> ExecutivePost.inChannel(after, f, by);
      case ShieldFact f -> ShieldLine.of(f, by);
      case AlertFact f -> Optional.empty();
      case FactorFact f -> Optional.of(FactorPost.of(f, by));
      case ReviewFact f -> ReviewPost.inChannel(after, f, recorded);
      case ActionFact f -> ActionPost.inChannel(after, f, by);
      case ErasureFact f -> Optional.empty();
      case TicketFact f -> TicketPost.inChannel(f, by);
      case DrillFact f -> DrillPost.inChannel(after, f, by);
      case RunbookFact f -> RunbookPost.inChannel(f, by);
      case WorkaroundFact f -> WorkaroundPost.inChannel(after, f, by);
      case TimelineFact f -> MomentLine.of(recorded, f, by);
      case Fact.Logged f ->
          line("📝 `#%d` %s (%s)".formatted(recorded.seq(), Lines.said(f.text()), by));
      case Fact.DecisionMade f ->
          line(
              "⚖️ `#%d` *Decision:* %s%s (%s)"
                  .formatted(
                      recorded.seq(),
                      Lines.said(f.what()),
                      f.why().map(w -> " because " + Lines.said(w)).orElse(""),
                      by));
      case Fact.EntryAmended f ->
          line("Entry `#%d` now says: %s (%s)".formatted(f.entry(), Lines.said(f.text()), by));
      case Fact.EntryStruck f ->
          line(
              "Entry `#%d` is off the timeline because %s (%s)"
                  .formatted(f.entry(), Lines.said(f.why()), by));
      case RoleFact f -> RoleLine.of(after, f, by);
      case PostmortemFact.PostmortemOpened f -> Optional.of(postmortem(after));
      case LinkFact f -> LinkLine.of(f, by);
      case UndoFact.Undone f -> line("↩️ `#%d` is undone by %s.".formatted(f.entry(), by));
      case UndoFact.Restored f -> Optional.empty();
      case Fact.Declared f -> Optional.empty();
      case Fact.ByMuster f -> Optional.empty();
      case MarkFact f -> Optional.empty();
      case PostmortemFact f -> Optional.empty();
    };
  }

  /** A raise says how late it came: late raises cost the most expensive minutes (P-2). */
  private static String severity(
      Incident after, Fact.SeverityChanged changed, Recorded recorded, String by) {
    Duration late = Duration.between(after.declaredAt(), recorded.happened());
    String raised =
        changed.to().isWorseThan(changed.from())
            ? ", " + Span.words(late) + " after it was declared"
            : "";
    return "*Severity %s → %s*%s%s (%s)%s"
        .formatted(
            changed.from(),
            changed.to(),
            changed.why().map(w -> " because " + Lines.said(w)).orElse(""),
            raised,
            by,
            Lines.nextUpdate(after).map(next -> ". " + next).orElse(""));
  }

  private static String colon(Optional<String> how) {
    return how.map(words -> ": " + Lines.said(words)).orElse("");
  }

  private static Message resolved(
      Incident after, Fact.Resolved resolved, Recorded recorded, String by) {
    Duration length = Duration.between(after.declaredAt(), recorded.happened());
    String text =
        "✅ *Resolved* by %s after %s: %s\n*%s:* %s%s\nThank you. Responders are released."
            .formatted(
                by,
                Span.words(length),
                Lines.said(resolved.summary()),
                KindWords.impact(after.kind()),
                Lines.said(resolved.impact()),
                WorkaroundList.summary(after).map(line -> "\nStill in place: " + line).orElse(""));
    return new Message(text, List.of(Blocks.section(text)));
  }

  private static Message postmortem(Incident after) {
    String id = after.id() + " ";
    String text =
        "The %s postmortem draft is written as far as the record goes. What is still unknown is marked."
            .formatted(
                after.postmortem().map(depth -> depth.name().toLowerCase(Locale.ROOT)).orElse(""));
    List<LayoutBlock> blocks = new ArrayList<>();
    blocks.add(Blocks.section(text));
    blocks.add(
        Blocks.buttons(
            List.of(
                new Press("Show it", id + "postmortem show"),
                new Press("Write", id + "postmortem edit"),
                new Press("Export", id + "postmortem export md"))));
    return new Message(text, blocks);
  }
}
