package muster.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import muster.incident.Depth;
import muster.incident.Incident;
import muster.incident.PostmortemFact;
import muster.incident.Recorded;
import muster.incident.Review;
import muster.incident.ReviewDue;
import muster.incident.When;
import muster.incident.Wording;
import muster.postmortem.Change;
import muster.postmortem.Draft;
import muster.postmortem.DraftSection;
import muster.postmortem.Readiness;

/** {@code postmortem show}: what is there, what has changed, and what is left to do. */
final class ShowPostmortem {
  private static final int CHANGES = 8;
  private static final int LONGEST_CHANGE = 120;

  private ShowPostmortem() {}

  static Decision decide(Incident incident, Situation now) {
    Draft draft = Postmortem.draft(incident, now);
    List<String> lines = new ArrayList<>();
    lines.add("*Postmortem of %s*, %s".formatted(incident.id(), stage(incident)));
    for (DraftSection section : draft.sections()) {
      lines.add(
          "• *%s*: %s".formatted(section.section().title(draft.header().kind()), state(section)));
    }
    if (!incident.review().isFinal()) {
      lines.addAll(changes(draft, incident, now));
      lines.addAll(left(draft, incident, now));
    }
    meeting(incident).ifPresent(lines::add);
    if (incident.review().comments() > 0) {
      lines.add(
          "%s: `/incident postmortem comments`"
              .formatted(counted(incident.review().comments(), "comment", "comments")));
    }
    draft.notices().forEach(notice -> lines.add(Wording.shown(notice)));
    return Decision.told(new Reply(String.join("\n", lines), presses(incident)));
  }

  private static String stage(Incident incident) {
    Review review = incident.review();
    return switch (review.stage()) {
      case DRAFT ->
          "a draft"
              + review
                  .before()
                  .map(
                      was ->
                          "; it had been final since %s, before the incident came back"
                              .formatted(When.dated(was.at())))
                  .orElse("");
      case IN_REVIEW ->
          "in review"
              + (review.approved().isEmpty()
                  ? ""
                  : "; approved by " + BoardList.names(review.approved()));
      case FINAL -> "final since " + review.frozen().map(was -> When.dated(was.at())).orElse("");
    };
  }

  private static String state(DraftSection section) {
    String written =
        switch (section.state()) {
          case WRITTEN -> "written";
          case BOTH -> "written, with sentences from the record";
          case GENERATED -> "generated from the record";
          case UNKNOWN -> "still to be written";
        };
    return section.unknowns().isEmpty()
        ? written
        : written + "; unknown: " + Wording.shown(String.join("; ", section.unknowns()));
  }

  /** What the record says otherwise since the sections were last written, or first generated. */
  private static List<String> changes(Draft draft, Incident incident, Situation now) {
    Optional<Draft> opened =
        opened(now.known().log(incident)).map(seq -> Postmortem.draft(seq, incident, now));
    List<String> lines = new ArrayList<>();
    for (DraftSection section : draft.sections()) {
      List<Change> changes =
          section.isWritten() && !DraftSection.isKept(section.section())
              ? section.changes()
              : opened
                  .map(then -> Change.between(then.section(section.section()), section))
                  .orElse(List.of());
      changes.forEach(change -> lines.add(line(section, change)));
    }
    if (lines.isEmpty()) {
      return List.of();
    }
    List<String> shown = new ArrayList<>(List.of("*Changed since it was last written*"));
    shown.addAll(lines.subList(0, Math.min(CHANGES, lines.size())));
    if (lines.size() > CHANGES) {
      shown.add("… and " + (lines.size() - CHANGES) + " more");
    }
    return shown;
  }

  /** After what was decided in the same moment as the draft was opened. */
  private static Optional<Integer> opened(List<Recorded> log) {
    return log.stream()
        .filter(recorded -> recorded.fact() instanceof PostmortemFact.PostmortemOpened)
        .reduce((one, other) -> other)
        .flatMap(
            opening ->
                log.stream()
                    .filter(recorded -> recorded.recorded().equals(opening.recorded()))
                    .map(Recorded::seq)
                    .reduce((one, other) -> other));
  }

  private static String line(DraftSection section, Change change) {
    String words =
        switch (change.sort()) {
          case CHANGED -> "“%s” → “%s”".formatted(shown(change.before()), shown(change.after()));
          case ADDED -> "new: “%s”".formatted(shown(change.after()));
          case GONE -> "gone: “%s”".formatted(shown(change.before()));
          case REPLACED ->
              "what you took out reads otherwise now: “%s” → “%s”. `/incident postmortem restore %s` puts it back"
                  .formatted(
                      shown(change.before()), shown(change.after()), section.section().word());
        };
    return "• %s, %s".formatted(section.section().title(), words);
  }

  private static String shown(String markdown) {
    String text = markdown.replaceFirst("^- ", "").replaceAll("\\\\(\\p{Punct})", "$1");
    String fits =
        text.length() <= LONGEST_CHANGE ? text : text.substring(0, LONGEST_CHANGE - 1) + "…";
    return Wording.shown(fits);
  }

  private static List<String> left(Draft draft, Incident incident, Situation now) {
    Readiness readiness = ExplainFinding.readiness(draft, incident, now);
    List<String> lines = new ArrayList<>();
    if (!readiness.open().isEmpty()) {
      lines.add(
          "%s to answer before it is final: `/incident postmortem findings`"
              .formatted(counted(readiness.open().size(), "phrase", "phrases")));
    }
    readiness.advice().forEach(advice -> lines.add(Wording.shown(advice)));
    return lines;
  }

  private static Optional<String> meeting(Incident incident) {
    Review review = incident.review();
    if (review.held().isPresent()) {
      return Optional.of("Held " + When.dated(review.held().get()));
    }
    if (review.scheduled().isPresent()) {
      return Optional.of("The review is " + When.dated(review.scheduled().get()));
    }
    return ReviewDue.heldBy(incident)
        .filter(by -> incident.postmortem().equals(Optional.of(Depth.FULL)))
        .map(
            by ->
                "The review has no time yet. It should be held by %s: `/incident postmortem schedule tuesday 14:00`"
                    .formatted(When.dated(by)));
  }

  private static List<Press> presses(Incident incident) {
    if (incident.review().isFinal()) {
      return List.of(
          Postmortem.press("Export", incident, "export md"),
          Postmortem.press("Add an addendum", incident, "addendum"));
    }
    List<Press> presses = new ArrayList<>();
    presses.add(Postmortem.press("Write a section", incident, "edit"));
    presses.add(Postmortem.press("Name a factor", incident, "factor"));
    presses.add(
        incident.review().stage() == Review.Stage.DRAFT
            ? Postmortem.press("Ask for review", incident, "review")
            : Postmortem.press("Final", incident, "final"));
    presses.add(Postmortem.press("Export", incident, "export md"));
    return presses;
  }

  private static String counted(int number, String one, String many) {
    return number + " " + (number == 1 ? one : many);
  }
}
