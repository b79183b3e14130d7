package muster.card;

import static muster.card.Lines.line;

import com.slack.api.model.block.LayoutBlock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import muster.command.Press;
import muster.incident.Audience;
import muster.incident.Incident;
import muster.incident.Lateness;
import muster.incident.PersonId;
import muster.incident.Promise;
import muster.incident.Promise.Missed;
import muster.incident.PromiseFact;
import muster.incident.Recorded;
import muster.incident.Role;
import muster.incident.Span;
import muster.incident.When;
import muster.incident.Wording;

/** What people hear of the promise of updates: in the channel, and privately (P-23). */
public final class PromisePost {
  private PromisePost() {}

  /** The channel's post; empty for what only concerns somebody privately. */
  static Optional<Message> inChannel(Incident after, PromiseFact fact, Recorded recorded) {
    Instant at = recorded.happened();
    String by = recorded.by().map(PersonId::mention).orElse("Muster");
    return switch (fact) {
      case PromiseFact.ExternalUpdateGiven f ->
          line(
              "📢 *Update for those outside* by %s%s\n%s"
                  .formatted(
                      by, Lateness.words(f.due(), at), OutsidePost.fields(after, f.update())));
      case PromiseFact.ExternalNothingNew f ->
          line(
              "📢 *Nothing new for those outside*, says %s%s.%s"
                  .formatted(by, Lateness.words(f.due(), at), next(after, "\n")));
      case PromiseFact.ExternalUpdatePrompted f -> Optional.empty();
      case PromiseFact.ExternalUpdateDue f ->
          Optional.of(
              withButtons(
                  "⏰ *%s Nothing is sent by itself: the incident commander or comms approves what goes outside."
                      .formatted(due(after, f, at)),
                  after,
                  Audience.EXTERNAL));
      case PromiseFact.UpdateChased f -> Optional.empty();
      case PromiseFact.UpdateOverdue f ->
          Optional.of(
              withButtons(
                  "🔴 *%s is overdue.* It was due at %s and nobody has given it.%s The card says so until somebody does."
                      .formatted(
                          f.audience().theUpdate(),
                          When.clock(f.due()),
                          UpdatePost.down(f.away()).map(words -> " " + words + ".").orElse("")),
                  after,
                  f.audience()));
      case PromiseFact.CadenceChanged f ->
          line(
              "⏱️ *%s every %s*%s because %s (%s).%s"
                  .formatted(
                      f.audience().updates(),
                      Span.words(f.to().every()),
                      f.from().map(was -> " instead of " + Span.words(was.every())).orElse(""),
                      Lines.brief(f.why()),
                      by,
                      next(after, " ")));
      case PromiseFact.UpdateSnoozed f ->
          line(
              "💤 *%s is put off by %s* because %s (%s).%s"
                  .formatted(
                      f.audience().theUpdate(),
                      Span.words(Duration.between(f.from(), f.to())),
                      Lines.brief(f.why()),
                      by,
                      next(after, " ")));
      case PromiseFact.UpdatesPaused f ->
          line(
              "⏸️ *%s paused until %s* because %s (%s). Then Muster asks again by itself; the next one is due at %s."
                  .formatted(
                      f.audience().updates(),
                      When.dated(f.until()),
                      Lines.brief(f.why()),
                      by,
                      after.promise(f.audience()).due().map(When::clock).orElse("no set time")));
      case PromiseFact.UpdatesResumed f ->
          line(
              "▶️ *%s go on*%s.%s"
                  .formatted(
                      f.audience().updates(),
                      recorded.by().isPresent()
                          ? f.why().map(why -> " because " + Lines.brief(why)).orElse("")
                              + " ("
                              + by
                              + ")"
                          : ", the pause is over",
                      next(after, " ")));
    };
  }

  private static String due(Incident after, PromiseFact.ExternalUpdateDue due, Instant at) {
    Instant first = after.outside().promise().missed().map(Missed::due).orElse(due.due());
    return first.isBefore(due.due())
        ? "An update for those outside has been due since " + When.clock(first) + ".*"
        : "An update for those outside is due.*" + UpdatePost.late(due.due(), due.away(), at);
  }

  /** Asks whoever owes the update for those outside, shortly before it is due. */
  public static Message promptOutside(Incident incident) {
    Promise promise = incident.outside().promise();
    String when =
        promise
            .missed()
            .map(missed -> "has been due since " + When.clock(missed.due()))
            .or(() -> promise.due().map(due -> "is due at " + When.clock(due)))
            .orElse("is due");
    return withButtons(
        "%sThe next update for those outside about %s, %s, %s."
            .formatted(
                Lines.marks(incident),
                incident.places().link(),
                Wording.shown(incident.title()),
                when),
        incident,
        Audience.EXTERNAL);
  }

  /** Tells the commander and the backup that an update is missing. */
  public static Message chase(Incident incident, PromiseFact.UpdateChased chased, Instant at) {
    return withButtons(
        "%s%s about %s, %s, was due at %s and is %s late."
            .formatted(
                Lines.marks(incident),
                chased.audience().theUpdate(),
                incident.places().link(),
                Wording.shown(incident.title()),
                When.clock(chased.due()),
                Span.words(Duration.between(chased.due(), at))),
        incident,
        chased.audience());
  }

  /** Tells the leader. */
  public static Message forLeader(
      Incident incident, PromiseFact.UpdateOverdue overdue, Instant at) {
    String text =
        "%s%s about %s, %s · %s, is overdue: it was due at %s, %s ago. Incident commander: %s."
            .formatted(
                Lines.marks(incident),
                overdue.audience().theUpdate(),
                incident.places().link(),
                incident.severity(),
                Wording.shown(incident.title()),
                When.clock(overdue.due()),
                Span.words(Duration.between(overdue.due(), at)),
                Lines.holder(incident, Role.COMMANDER));
    return new Message(text, List.of(Blocks.section(text)));
  }

  private static Message withButtons(String text, Incident incident, Audience audience) {
    List<Press> presses =
        switch (audience) {
          case INTERNAL -> UpdatePost.presses(incident);
          case EXTERNAL -> OutsidePost.presses(incident);
        };
    List<LayoutBlock> blocks = List.of(Blocks.section(text), Blocks.buttons(presses));
    return new Message(text, blocks);
  }

  private static String next(Incident after, String before) {
    return Lines.nextUpdate(after).map(words -> before + words).orElse("");
  }
}
