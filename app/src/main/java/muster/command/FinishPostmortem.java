package muster.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import muster.incident.Incident;
import muster.incident.PostmortemFact;
import muster.incident.Review;
import muster.incident.ReviewFact;
import muster.incident.Section;
import muster.incident.When;
import muster.incident.Wording;
import muster.playbook.Channels;
import muster.postmortem.Draft;
import muster.postmortem.Readiness;

/**
 * {@code postmortem final} and {@code addendum}: what has to be there is asked for, one sentence
 * each (P-32, P-33, P-36); then the document is frozen and shared (P-45).
 */
final class FinishPostmortem {
  private static final String ANYWAY = "anyway";
  private static final int LONGEST_SUMMARY = 1200;

  private FinishPostmortem() {}

  static Decision decide(String typed, Incident incident, Situation now) {
    Review review = incident.review();
    if (review.isFinal()) {
      return Decision.told(
          "It is final since %s. To add to it: `/incident postmortem addendum …`"
              .formatted(review.frozen().map(was -> When.dated(was.at())).orElse("")));
    }
    if (!Postmortem.mayFinish(incident, now)) {
      return Postmortem.notTheirs(incident, "makes it final");
    }
    Draft draft = Postmortem.draft(incident, now);
    Readiness readiness = ExplainFinding.readiness(draft, incident, now);
    if (!readiness.missing().isEmpty() || !readiness.open().isEmpty()) {
      return notYet(readiness, incident);
    }
    boolean anyway = typed.strip().toLowerCase(Locale.ROOT).equals(ANYWAY);
    List<String> advice = new ArrayList<>(readiness.advice());
    if (!review.approved().containsAll(review.reviewers())) {
      advice.add(
          "Not everybody who was asked has approved it: %s."
              .formatted(
                  BoardList.names(
                      review.reviewers().stream()
                          .filter(each -> !review.approved().contains(each))
                          .toList())));
    }
    return advice.isEmpty() || anyway ? finished(draft, incident, now) : doubted(advice, incident);
  }

  static String line(Readiness.Missing missing) {
    return "• %s: `/incident %s`".formatted(Wording.shown(missing.sentence()), missing.words());
  }

  private static Decision notYet(Readiness readiness, Incident incident) {
    List<String> lines = new ArrayList<>();
    lines.add("The postmortem of %s cannot be final yet.".formatted(incident.id()));
    if (!readiness.missing().isEmpty()) {
      lines.add("Missing:");
      readiness.missing().forEach(missing -> lines.add(line(missing)));
    }
    List<Press> presses = new ArrayList<>();
    if (!readiness.open().isEmpty()) {
      lines.add(
          "To be reworded, or explained with `/incident postmortem explain #%d because …`:"
              .formatted(readiness.open().getFirst().number()));
      readiness.open().stream()
          .limit(5)
          .forEach(
              phrase ->
                  lines.add(
                      "• `#%d` “%s” in %s: %s"
                          .formatted(
                              phrase.number(),
                              Wording.shown(phrase.words()),
                              phrase.section().title(),
                              Wording.shown(phrase.finding().reason()))));
      presses.add(Postmortem.press("Show what is pointed out", incident, "findings"));
    }
    presses.add(Postmortem.press("Show the draft", incident, "show"));
    return new Decision.Refused(String.join("\n", lines), presses, Optional.empty());
  }

  /** What is only pointed out is left to a second press. */
  private static Decision doubted(List<String> advice, Incident incident) {
    List<String> lines = new ArrayList<>();
    advice.forEach(each -> lines.add(Wording.shown(each)));
    lines.add("To finish it all the same: `/incident postmortem final anyway`");
    return new Decision.Refused(
        String.join("\n", lines),
        List.of(
            Postmortem.press("Name a factor", incident, "factor"),
            Postmortem.press("Final all the same", incident, "final " + ANYWAY)),
        Optional.empty());
  }

  private static Decision finished(Draft draft, Incident incident, Situation now) {
    Channels channels = now.playbook().channels();
    Optional<String> shareIn =
        channels.learning().or(channels::announcements).filter(channel -> !incident.confidential());
    return Decision.decided(
        "",
        new ReviewFact.PostmortemFinalised(shareIn, summary(draft)),
        new PostmortemFact.PostmortemExported("md", Optional.empty()));
  }

  /** The executive summary as plain text. */
  private static String summary(Draft draft) {
    String text =
        draft
            .section(Section.SUMMARY)
            .text()
            .replaceAll("\\\\(\\p{Punct})", "$1")
            .replaceAll("<(https?://[^>\\s]+)>", "$1")
            .replace("&lt;", "<")
            .replace("&amp;", "&")
            .strip();
    return text.length() <= LONGEST_SUMMARY ? text : text.substring(0, LONGEST_SUMMARY - 1) + "…";
  }

  static Decision addendum(String typed, Ask ask, Incident incident) {
    if (!incident.review().isFinal()) {
      return Decision.refused(
          "The postmortem of %s is not final, so it can still be changed: `/incident postmortem edit`"
              .formatted(incident.id()),
          Postmortem.press("Write a section", incident, "edit"));
    }
    String text = ask.isForm() ? LongText.read(ask).strip() : typed.strip();
    if (text.isBlank()) {
      return ask.isForm()
          ? Decision.refusedField(LongText.FIELD, "Write at least a line, or close the form.")
          : Decision.asks(form(incident));
    }
    return Decision.decided(
        "", new ReviewFact.AddendumWritten(incident.review().addenda() + 1, text));
  }

  private static Form form(Incident incident) {
    return new Form(
        "postmortem addendum",
        Optional.of(incident.id()),
        "Addendum",
        "Add",
        Optional.empty(),
        Optional.of("The document stays as it is; this is added at its end, with today's date."),
        LongText.fields("What came to light since", "").orElseThrow());
  }
}
