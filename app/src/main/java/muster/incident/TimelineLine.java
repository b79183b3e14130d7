package muster.incident;

import java.util.Optional;
import muster.incident.Timeline.Entry;
import muster.incident.Timeline.Sort;

/** How each fact reads as one line of the timeline; people appear as mentions. */
final class TimelineLine {
  private TimelineLine() {}

  /** The line, or empty for a fact that says nothing about what happened to users or responders. */
  static Optional<Entry> of(Recorded recorded) {
    return switch (recorded.fact()) {
      case Fact.Declared f ->
          event(recorded, "Declared " + f.severity() + ": " + f.title() + impact(f));
      case Fact.RoleAssigned f ->
          event(
              recorded,
              f.role().title()
                  + ": "
                  + f.person().mention()
                  + f.insteadOf().map(p -> ", instead of " + p.mention()).orElse("")
                  + f.afterGap(recorded.happened()));
      case Fact.RoleVacated f ->
          event(recorded, f.role().title() + ": nobody; " + f.person().mention() + " left it");
      case Fact.SeverityChanged f ->
          event(recorded, "Severity " + f.from() + " → " + f.to() + because(f.why()));
      case Fact.PhaseChanged f ->
          event(
              recorded,
              "Phase "
                  + f.from().word()
                  + " → "
                  + f.to().word()
                  + f.how().map(h -> ": " + h).orElse(""));
      case Fact.Resolved f -> event(recorded, "Resolved: " + f.summary());
      case Fact.Reopened f -> event(recorded, "Reopened because " + f.why());
      case Fact.Cancelled f -> event(recorded, "Cancelled because " + f.why());
      case Fact.Renamed f -> event(recorded, "Renamed from “" + f.from() + "” to “" + f.to() + "”");
      case Fact.UpdateGiven f ->
          entry(
              recorded,
              Sort.UPDATE,
              "Update"
                  + Lateness.words(f.due(), recorded.happened())
                  + ": "
                  + String.join(" · ", f.update().parts()));
      case Fact.NothingNew f ->
          entry(
              recorded,
              Sort.UPDATE,
              "Update" + Lateness.words(f.due(), recorded.happened()) + ": nothing new");
      case Fact.UpdateCompiled f ->
          entry(
              recorded,
              Sort.UPDATE,
              "No update was given in time; Muster posted what the record says");
      case PromiseFact f -> PromiseLine.of(f, recorded);
      case RoleFact f ->
          RoleTimeline.line(f, recorded.happened()).flatMap(text -> event(recorded, text));
      case StatusPageFact f -> StatusPageLine.of(f).flatMap(text -> event(recorded, text));
      case HypothesisFact f -> event(recorded, BoardLine.of(f));
      case EscalationFact f -> event(recorded, EscalationLine.of(f));
      case ExecutiveFact f ->
          ExecutiveLine.of(f).flatMap(text -> entry(recorded, ExecutiveLine.sort(f), text));
      case ShieldFact f -> Optional.empty();
      case AlertFact f -> AlertLine.of(recorded, f);
      case ActionFact f -> ActionLine.of(f).flatMap(text -> event(recorded, text));
      case TicketFact f -> Optional.empty();
      case DrillFact f -> Optional.empty();
      case ErasureFact f -> Optional.empty();
      case RunbookFact f -> RunbookLine.of(f).flatMap(text -> event(recorded, text));
      case WorkaroundFact f -> ActionLine.of(f).flatMap(text -> event(recorded, text));
      case Fact.Logged f -> entry(recorded, Sort.NOTE, f.text());
      case Fact.DecisionMade f ->
          entry(recorded, Sort.DECISION, "Decision: " + f.what() + because(f.why()));
      case MarkFact.MessageMarked f -> entry(recorded, Sort.MARKED, f.author() + ": " + f.text());
      case Fact.DeliveryFailed f ->
          event(recorded, "Slack would not let Muster " + f.what() + " (" + f.why() + ")");
      case LinkFact.Merged f -> event(recorded, f.words());
      case LinkFact.Absorbed f -> event(recorded, f.from() + " is a duplicate of this incident");
      case LinkFact.Parted f -> event(recorded, f.from() + " is an incident of its own again");
      case FactorFact f -> Optional.empty();
      case ReviewFact f -> Optional.empty();
      case UndoFact f -> Optional.empty();
      case TimelineFact.MomentSet f when f.entry().isEmpty() ->
          event(recorded, f.moment().sentence());
      case TimelineFact f -> Optional.empty();
      case Fact.EntryAmended f -> Optional.empty();
      case Fact.EntryStruck f -> Optional.empty();
      case Fact.ByMuster f -> Optional.empty();
      case MarkFact f -> Optional.empty();
      case PostmortemFact f -> Optional.empty();
    };
  }

  private static String impact(Fact.Declared declared) {
    return declared.impact().map(words -> ". Impact: " + words).orElse("");
  }

  private static String because(Optional<String> why) {
    return why.map(words -> " because " + words).orElse("");
  }

  private static Optional<Entry> event(Recorded recorded, String text) {
    return entry(recorded, Sort.EVENT, text);
  }

  private static Optional<Entry> entry(Recorded recorded, Sort sort, String text) {
    return Optional.of(Entry.of(recorded, sort, text));
  }
}
