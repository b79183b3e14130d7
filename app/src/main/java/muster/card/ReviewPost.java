package muster.card;

import static muster.card.Lines.line;

import com.slack.api.model.block.LayoutBlock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import muster.command.Postmortem;
import muster.command.Press;
import muster.incident.Incident;
import muster.incident.PersonId;
import muster.incident.Recorded;
import muster.incident.Review;
import muster.incident.ReviewDue;
import muster.incident.ReviewFact;
import muster.incident.When;
import muster.incident.Wording;

/** What is said about a postmortem while it is read, talked about and finished (P-29, P-45). */
public final class ReviewPost {
  private ReviewPost() {}

  /** What the incident's channel hears. */
  static Optional<Message> inChannel(Incident after, ReviewFact fact, Recorded recorded) {
    String by = recorded.by().map(PersonId::mention).orElse("Muster");
    return switch (fact) {
      case ReviewFact.ReviewAsked f ->
          with(
              "📖 The postmortem is in review%s (%s)."
                  .formatted(
                      f.reviewers().isEmpty() ? "" : ", read by " + names(f.reviewers()), by),
              answers(after));
      case ReviewFact.ReviewApproved f -> line("✔️ %s approves the postmortem.".formatted(by));
      case ReviewFact.ReviewCommented f ->
          line(
              "💬 Comment `#%d`%s: %s (%s)"
                  .formatted(
                      f.number(),
                      f.section().map(section -> " on *" + section.title() + "*").orElse(""),
                      Lines.said(f.text()),
                      by));
      case ReviewFact.SentBackToDraft f ->
          line(
              "The postmortem is a draft again%s (%s)."
                  .formatted(f.why().map(why -> " because " + Lines.said(why)).orElse(""), by));
      case ReviewFact.FindingExplained f -> Optional.empty();
      case ReviewFact.PostmortemFinalised f ->
          with(
              "📘 *The postmortem is final* (%s). It does not change any more; what comes to light later is added at its end."
                  .formatted(by),
              List.of(Postmortem.press("Add an addendum", after, "addendum")));
      case ReviewFact.AddendumWritten f ->
          line("📎 Addendum `#%d`: %s (%s)".formatted(f.number(), Lines.said(f.text()), by));
      case ReviewFact.ReviewScheduled f ->
          line("🗓️ The postmortem is reviewed %s (%s).".formatted(When.dated(f.at()), by));
      case ReviewFact.ReviewHeld f ->
          line(
              "The postmortem was reviewed %s (%s)."
                  .formatted(When.dated(recorded.happened()), by));
      case ReviewFact.ReviewChased f -> Optional.empty();
    };
  }

  /** What a reopening does to a document that was final: it owes another look. */
  static String draftAgain(Incident after) {
    return after
        .review()
        .before()
        .map(
            was ->
                "\nIts postmortem, final since %s, is a draft again; the addenda stay."
                    .formatted(When.dated(was.at())))
        .orElse("");
  }

  /** Asks one person to read it. */
  public static Message toReviewer(Incident after, Recorded asked) {
    return message(
        "%s%s asks you to read the postmortem of %s, *%s*, in %s."
            .formatted(
                Lines.marks(after),
                asked.by().map(PersonId::mention).orElse("Muster"),
                after.id(),
                Wording.shown(after.title()),
                after.places().link()),
        answers(after));
  }

  private static List<Press> answers(Incident incident) {
    return List.of(
        Postmortem.press("Approve", incident, "approve"),
        Postmortem.press("Comment", incident, "comment"),
        Postmortem.press("Show it", incident, "show"));
  }

  /** What people read who were not there. */
  public static Message shared(Incident after, ReviewFact.PostmortemFinalised fact) {
    String text =
        "📘 *Postmortem* · %s · *%s*\n%s\nThe whole document is in %s."
            .formatted(
                after.id(),
                Wording.shown(Lines.marks(after) + after.severity() + " · " + after.title()),
                Wording.shown(fact.summary()),
                after.places().link());
    return new Message(text, List.of(Blocks.section(text)));
  }

  /** Reminds whoever owns it. */
  public static Message reminder(Incident after, ReviewFact.ReviewChased chased) {
    return message(
        "%sThe postmortem of %s, %s: %s"
            .formatted(
                Lines.marks(after),
                after.places().link(),
                Wording.shown(after.title()),
                owed(after, chased.step())),
        presses(after, chased.step()));
  }

  private static String owed(Incident after, ReviewDue.Step step) {
    String by = ReviewDue.heldBy(after).map(When::dated).orElse("a week after the resolution");
    return switch (step) {
      case UNSCHEDULED ->
          "when will it be reviewed? It is to have a time within 48 hours of the resolution, and to be held by %s."
              .formatted(by);
      case SCHEDULE_LATE ->
          "48 hours have passed and its review has no time. It is to be held by %s.".formatted(by);
      case WAS_IT_HELD ->
          "it was to be reviewed %s. Was it?"
              .formatted(after.review().scheduled().map(When::dated).orElse(""));
      case NOT_HELD -> "it should have been reviewed by %s.".formatted(by);
      case NOT_FINAL ->
          "it was reviewed %s and is still %s."
              .formatted(
                  after.review().held().map(When::dated).orElse(""),
                  after.review().stage().word().equals("draft")
                      ? "a draft"
                      : after.review().stage().word());
    };
  }

  /** Where it stands, in a line. */
  static String standing(Incident incident, Instant now) {
    Review review = incident.review();
    String owner = ", with " + incident.inCharge().mention();
    if (review.held().isPresent()) {
      return "reviewed %s, still %s%s"
          .formatted(
              When.dated(review.held().get()),
              review.stage() == Review.Stage.DRAFT ? "a draft" : review.stage().word(),
              owner);
    }
    String late =
        ReviewDue.heldBy(incident)
            .filter(now::isAfter)
            .map(by -> " · ⏰ *was to be held by* " + When.dated(by))
            .orElse("");
    return review
            .scheduled()
            .map(at -> "review " + When.dated(at))
            .orElse(
                "no time for its review yet"
                    + (late.isEmpty()
                        ? ReviewDue.heldBy(incident)
                            .map(by -> ", to be held by " + When.dated(by))
                            .orElse("")
                        : ""))
        + owner
        + late;
  }

  private static List<Press> presses(Incident after, ReviewDue.Step step) {
    List<Press> presses = new ArrayList<>();
    switch (step) {
      case UNSCHEDULED, SCHEDULE_LATE ->
          presses.add(Postmortem.press("Schedule it", after, "schedule"));
      case WAS_IT_HELD, NOT_HELD -> {
        presses.add(Postmortem.press("It was held", after, "held"));
        presses.add(Postmortem.press("Another time", after, "schedule"));
      }
      case NOT_FINAL -> presses.add(Postmortem.press("Make it final", after, "final"));
    }
    presses.add(Postmortem.press("Show it", after, "show"));
    return presses;
  }

  /** Tells the leader what nobody has done. */
  public static Message toLeader(Incident after, ReviewFact.ReviewChased chased) {
    String text =
        "%sThe postmortem of %s, %s %s, %s %s has been reminded."
            .formatted(
                Lines.marks(after),
                after.places().link(),
                after.severity(),
                Wording.shown(after.title()),
                chased.step() == ReviewDue.Step.SCHEDULE_LATE
                    ? "has no time for its review 48 hours after the resolution."
                    : "was not reviewed within a week of the resolution.",
                chased.owner().mention());
    return message(text, List.of(Postmortem.press("Show it", after, "show")));
  }

  private static String names(List<PersonId> people) {
    return people.stream().map(PersonId::mention).collect(Collectors.joining(", "));
  }

  private static Optional<Message> with(String text, List<Press> presses) {
    return Optional.of(message(text, presses));
  }

  private static Message message(String text, List<Press> presses) {
    List<LayoutBlock> blocks = new ArrayList<>();
    blocks.add(Blocks.section(text));
    blocks.add(Blocks.buttons(presses));
    return new Message(text, blocks);
  }
}
