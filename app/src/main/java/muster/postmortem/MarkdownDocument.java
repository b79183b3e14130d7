package muster.postmortem;

import java.util.ArrayList;
import java.util.List;
import muster.incident.Depth;
import muster.incident.Kind;
import muster.incident.Role;

/** A draft as a Markdown file. The same draft always gives the same characters. */
public final class MarkdownDocument {
  private final StringBuilder text = new StringBuilder();

  private MarkdownDocument() {}

  /** The whole document, which ends with a newline. Times are in the zone it names, else in UTC. */
  public static String of(Draft draft) {
    MarkdownDocument document = new MarkdownDocument();
    document.header(draft.header());
    if (draft.depth() == Depth.NONE) {
      document.paragraph("No postmortem is owed at this severity.");
    }
    draft.sections().forEach(section -> document.section(section, draft.header().kind()));
    document.addenda(draft);
    return document.text.toString();
  }

  private void header(Header header) {
    text.append("# ").append(header.id()).append(": ").append(Markdown.line(header.title()));
    text.append("\n\n");
    item("State", state(header));
    if (header.confidential()) {
      item("Confidential", "only for members of the incident's channel");
    }
    if (header.kind() != Kind.PRODUCTION) {
      item("Kind", header.kind().word());
    }
    item("Date", header.date().toString());
    if (!header.times().isUtc()) {
      item("Times", header.times().name());
    }
    item("Duration", header.duration());
    header.reopened().forEach(reopening -> item("Reopened", Markdown.line(reopening)));
    item("Severity", severity(header));
    item("Milestones", milestones(header));
    header.contradictions().forEach(wrong -> item("To be cleared up", wrong));
    for (Role role : Role.values()) {
      String holders = header.roles().getOrDefault(role, "");
      if (!holders.isEmpty() || role == Role.COMMANDER) {
        item(role.title(), holders.isEmpty() ? "nobody" : Markdown.line(holders));
      }
    }
    item(
        "Authors",
        header.authors().isEmpty()
            ? "nobody yet"
            : String.join(", ", header.authors().stream().map(Markdown::line).toList()));
  }

  private static String state(Header header) {
    return header.stage().word()
        + header.finalAt().map(at -> " since " + header.times().dateTime(at)).orElse("");
  }

  /** What was added to a document that does not change any more, each with its time. */
  private void addenda(Draft draft) {
    if (!draft.discussion().addenda().isEmpty()) {
      text.append("\n## Addenda\n");
      for (Discussion.Addendum addendum : draft.discussion().addenda()) {
        String at = draft.header().times().dateTime(addendum.at());
        paragraph("**" + at + "** (" + addendum.role() + ")");
        paragraph(addendum.text());
      }
    }
  }

  private static String severity(Header header) {
    return header.severity()
        + (header.highest() == header.severity() ? "" : " (at worst " + header.highest() + ")");
  }

  private static String milestones(Header header) {
    List<String> moments = new ArrayList<>();
    for (Milestone milestone : header.milestones()) {
      moments.add(
          milestone
              .at()
              .map(
                  at ->
                      milestone.name()
                          + " "
                          + header.times().on(header.date(), at)
                          + after(milestone))
              .orElse(milestone.name() + " not recorded"));
    }
    return String.join(" · ", moments);
  }

  private static String after(Milestone milestone) {
    return milestone
        .after()
        .filter(length -> length.isPositive())
        .map(length -> " (after " + Times.length(length) + ")")
        .orElse("");
  }

  private void section(DraftSection section, Kind kind) {
    text.append("\n## ").append(section.section().title(kind)).append('\n');
    if (!section.text().isEmpty()) {
      paragraph(section.text());
    }
    if (!section.unknowns().isEmpty()) {
      text.append(endsInList(section.text()) ? "" : "\n");
      section.unknowns().forEach(unknown -> item("Unknown", unknown));
    }
  }

  /** What is unknown then continues the list, which a blank line would spread out. */
  private static boolean endsInList(String markdown) {
    return markdown.substring(markdown.lastIndexOf('\n') + 1).startsWith("- ");
  }

  private void item(String name, String words) {
    text.append("- ").append(name).append(": ").append(words).append('\n');
  }

  private void paragraph(String words) {
    text.append('\n').append(words).append('\n');
  }
}
