package muster.postmortem.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import muster.incident.Kind;
import muster.incident.Role;
import muster.postmortem.Document;
import muster.postmortem.Header;
import muster.postmortem.Milestone;
import muster.postmortem.Times;

/** What stands above the sections: title, facts in a list, and the milestones in a row. */
final class HtmlHeader {
  private final Header header;
  private final Html html = new Html();

  private HtmlHeader(Header header) {
    this.header = header;
  }

  static String of(Document document) {
    return new HtmlHeader(document.draft().header()).whole();
  }

  private String whole() {
    html.open("header").line().open("p", "class", "id");
    html.text("span", header.id().toString());
    String severity = header.severity().name();
    html.text(" ").text("span", severity, "class", "badge " + severity.toLowerCase(Locale.ROOT));
    html.text(" ").text("span", header.stage().word(), "class", "badge state");
    if (header.kind() != Kind.PRODUCTION) {
      html.text(" ").text("span", header.kind().word(), "class", "badge state");
    }
    html.close("p").line().text("h1", header.title(), "dir", "auto").line();
    if (header.confidential()) {
      html.text(
          "p",
          "Confidential: only for members of the incident's channel.",
          "class",
          "confidential");
    }
    html.open("dl").line();
    item("Date", header.date().toString());
    header.finalAt().ifPresent(at -> item("Final since", header.times().dateTime(at)));
    item("Duration", header.duration());
    header.reopened().forEach(reopening -> item("Reopened", reopening));
    if (header.highest() != header.severity()) {
      item("Severity", severity + " (at worst " + header.highest() + ")");
    }
    for (Role role : Role.values()) {
      String holders = header.roles().getOrDefault(role, "");
      if (!holders.isEmpty() || role == Role.COMMANDER) {
        item(role.title(), holders.isEmpty() ? "nobody" : holders);
      }
    }
    item(
        "Authors", header.authors().isEmpty() ? "nobody yet" : String.join(", ", header.authors()));
    html.close("dl").line();
    milestones();
    for (String contradiction : header.contradictions()) {
      html.text("p", "These cannot both be right: " + contradiction, "class", "contradiction");
    }
    return html.close("header").line().toString();
  }

  private void item(String name, String words) {
    html.open("div").text("dt", name).text("dd", words, "dir", "auto").close("div").line();
  }

  private void milestones() {
    html.open("ol", "class", "milestones", "aria-label", "Milestones").line();
    for (Milestone milestone : header.milestones()) {
      html.open("li").text("span", milestone.name(), "class", "name");
      List<String> when = new ArrayList<>();
      milestone.at().ifPresent(at -> when.add(header.times().on(header.date(), at)));
      html.text("span", when.isEmpty() ? "not recorded" : when.getFirst(), "class", "when");
      milestone
          .after()
          .filter(after -> after.isPositive())
          .ifPresent(after -> html.text("span", "after " + Times.length(after), "class", "after"));
      html.close("li").line();
    }
    html.close("ol").line();
  }
}
