package muster.command;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import muster.incident.Incident;
import muster.incident.ReviewFact.ReviewCommented;
import muster.incident.Section;
import muster.incident.When;
import muster.incident.Wording;
import muster.postmortem.Discussion;

/** {@code postmortem comment}: what somebody has to say about the document, beside it. */
final class CommentPostmortem {
  private static final String SECTION = "section";
  private static final String TEXT = "text";
  private static final String WHOLE = "all";
  private static final int LONGEST = 2000;
  private static final int SHOWN = 15;
  private static final int SHOWN_TEXT = 300;

  private CommentPostmortem() {}

  static Decision decide(String typed, Ask ask, Incident incident) {
    if (ask.isForm()) {
      return commented(
          ask.field(SECTION).flatMap(Section::read), ask.field(TEXT).orElse(""), incident);
    }
    String text = typed.strip().replaceFirst("^(?i:on)\\s+", "");
    String[] words = text.split("\\s+", 2);
    Optional<Section> section = Section.read(words[0].replaceAll("[:,]$", ""));
    if (section.isPresent() && words.length == 2) {
      return commented(section, words[1], incident);
    }
    return section.isPresent() || text.isEmpty()
        ? Decision.asks(form(section, incident))
        : commented(Optional.empty(), typed, incident);
  }

  private static Decision commented(Optional<Section> section, String typed, Incident incident) {
    String text = Wording.clean(typed).strip();
    if (text.isEmpty()) {
      return Decision.refusedField(TEXT, "Write at least a word, or close the form.");
    }
    return text.length() > LONGEST
        ? Decision.refusedField(
            TEXT,
            "A comment has at most %d characters, and this has %d. Put what belongs into the document there: `/incident postmortem edit`"
                .formatted(LONGEST, text.length()))
        : Decision.decided(
            "", new ReviewCommented(incident.review().comments() + 1, section, text));
  }

  static Decision list(Incident incident, Situation now) {
    List<Discussion.Comment> comments = Postmortem.draft(incident, now).discussion().comments();
    Press add = Postmortem.press("Comment", incident, "comment");
    if (comments.isEmpty()) {
      return Decision.told(new Reply("Nobody has commented on the postmortem yet.", List.of(add)));
    }
    int left = Math.max(0, comments.size() - SHOWN);
    String lines =
        comments.subList(left, comments.size()).stream()
            .map(CommentPostmortem::line)
            .collect(Collectors.joining("\n"));
    return Decision.told(
        new Reply(
            "*Comments on the postmortem of %s*\n%s%s"
                .formatted(
                    incident.id(), left > 0 ? "%d earlier ones\n".formatted(left) : "", lines),
            List.of(add)));
  }

  private static String line(Discussion.Comment comment) {
    String text = comment.text();
    String fits = text.length() <= SHOWN_TEXT ? text : text.substring(0, SHOWN_TEXT - 1) + "…";
    return "`#%d` %s %s%s: %s"
        .formatted(
            comment.number(),
            When.dated(comment.at()),
            comment.by().mention(),
            comment.section().map(section -> " on " + section.title()).orElse(""),
            Wording.shown(fits));
  }

  private static Form form(Optional<Section> section, Incident incident) {
    List<Form.Option> options = new ArrayList<>();
    options.add(new Form.Option(WHOLE, "The whole document"));
    Arrays.stream(Section.values())
        .forEach(each -> options.add(new Form.Option(each.word(), each.title())));
    return new Form(
        "postmortem comment",
        Optional.of(incident.id()),
        "Comment",
        "Comment",
        Optional.empty(),
        Optional.empty(),
        List.of(
            new Form.Choice(
                SECTION, "On", "", options, Optional.of(section.map(Section::word).orElse(WHOLE))),
            new Form.Words(TEXT, "Comment", "", "", true, false, LONGEST)));
  }
}
