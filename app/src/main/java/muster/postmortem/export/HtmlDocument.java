package muster.postmortem.export;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import muster.incident.Depth;
import muster.incident.Section;
import muster.postmortem.Discussion;
import muster.postmortem.Document;
import muster.postmortem.Draft;
import muster.postmortem.DraftSection;

/**
 * The document as one HTML file that fetches nothing and runs nothing: it reads in a browser on any
 * screen, light or dark, and prints as it should.
 */
final class HtmlDocument {
  private static final String STYLE = resource("postmortem.css");
  private static final String POLICY =
      "default-src 'none'; style-src '%s'; img-src data:; base-uri 'none'; form-action 'none'"
          .formatted(hash(STYLE));

  private final Document document;
  private final Draft draft;
  private final Html html = new Html();

  private HtmlDocument(Document document) {
    this.document = document;
    this.draft = document.draft();
  }

  static String of(Document document) {
    return new HtmlDocument(document).whole();
  }

  private String whole() {
    head();
    html.text("a", "Skip to the postmortem", "class", "skip", "href", "#main").line();
    html.html(HtmlHeader.of(document));
    List<DraftSection> sections = draft.sections();
    html.open("nav", "aria-label", "Sections").open("ol").line();
    for (DraftSection section : sections) {
      html.open("li")
          .text("a", section.section().title(draft.header().kind()), "href", "#" + id(section));
      html.close("li").line();
    }
    html.close("ol").close("nav").line();
    html.open("main", "id", "main").line();
    if (draft.depth() == Depth.NONE) {
      html.text("p", "No postmortem is owed at this severity.").line();
    }
    sections.forEach(this::section);
    addenda();
    html.close("main").line();
    foot();
    return html.toString();
  }

  private void head() {
    String title = draft.header().id() + ": " + draft.header().title();
    html.html("<!DOCTYPE html>\n").open("html", "lang", "en").line();
    html.open("head").line().open("meta", "charset", "utf-8").line();
    html.open("meta", "http-equiv", "Content-Security-Policy", "content", POLICY).line();
    html.open("meta", "name", "viewport", "content", "width=device-width, initial-scale=1").line();
    html.open("meta", "name", "color-scheme", "content", "light dark").line();
    html.open("meta", "name", "referrer", "content", "no-referrer").line();
    html.text("title", title).line();
    html.open("style").html(STYLE).close("style").line().close("head").line();
    html.open("body").line();
  }

  private void foot() {
    html.open("footer")
        .text(
            "p",
            "Written by Muster from the incident's record. Times are in %s."
                .formatted(document.times().name()));
    html.close("footer").line().close("body").line().close("html").line();
  }

  private static String id(DraftSection section) {
    return section.section().name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private void section(DraftSection section) {
    html.open("section", "aria-labelledby", id(section)).line();
    html.text("h2", section.section().title(draft.header().kind()), "id", id(section)).line();
    if (section.section() == Section.TIMELINE) {
      section.written().forEach(notes -> html.html(MarkdownHtml.of(notes.text())));
      html.html(HtmlTimeline.of(document));
    } else {
      html.html(MarkdownHtml.of(section.text()));
    }
    if (!section.unknowns().isEmpty()) {
      html.open("ul", "class", "unknown").line();
      section
          .unknowns()
          .forEach(
              unknown ->
                  html.open("li").text("strong", "Unknown: ").text(unknown).close("li").line());
      html.close("ul").line();
    }
    html.close("section").line();
  }

  private void addenda() {
    List<Discussion.Addendum> addenda = draft.discussion().addenda();
    if (!addenda.isEmpty()) {
      html.open("section", "aria-labelledby", "addenda").line();
      html.text("h2", "Addenda", "id", "addenda").line();
      for (Discussion.Addendum addendum : addenda) {
        String at = document.times().dateTime(addendum.at());
        html.open("p").text("strong", at).text(" (" + addendum.role() + ")").close("p").line();
        html.html(MarkdownHtml.of(addendum.text()));
      }
      html.close("section").line();
    }
  }

  private static String resource(String name) {
    try (InputStream file = HtmlDocument.class.getResourceAsStream(name)) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Only this very style sheet counts, whatever else gets into the document. */
  private static String hash(String style) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(style.getBytes(StandardCharsets.UTF_8));
      return "sha256-" + Base64.getEncoder().encodeToString(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
