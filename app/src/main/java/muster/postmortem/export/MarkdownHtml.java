package muster.postmortem.export;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import muster.postmortem.Markdown;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Image;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.AttributeProvider;
import org.commonmark.renderer.html.HtmlNodeRendererContext;
import org.commonmark.renderer.html.HtmlRenderer;
import org.commonmark.renderer.html.UrlSanitizer;

/**
 * The Markdown of a section as HTML in which nothing runs and nothing is fetched: raw HTML is shown
 * as text, links lead to the web or to mail, and a picture is a link to it.
 */
final class MarkdownHtml {
  private static final List<Extension> TABLES = List.of(TablesExtension.create());
  private static final Parser PARSER = Parser.builder().extensions(TABLES).build();
  private static final HtmlRenderer RENDERER =
      HtmlRenderer.builder()
          .extensions(TABLES)
          .escapeHtml(true)
          .sanitizeUrls(true)
          .urlSanitizer(new WebAndMail())
          .attributeProviderFactory(context -> new Attributes())
          .nodeRendererFactory(PictureAsLink::new)
          .build();

  private MarkdownHtml() {}

  static String of(String markdown) {
    return RENDERER.render(PARSER.parse(markdown));
  }

  /** Plain words as they were said, on one line; a bare address is a link. */
  static String line(String words) {
    String paragraph = of(Markdown.line(words)).strip();
    return paragraph.startsWith("<p>") && paragraph.endsWith("</p>")
        ? paragraph.substring("<p>".length(), paragraph.length() - "</p>".length())
        : Html.escaped(words);
  }

  /** What is neither the web nor mail leads nowhere. */
  private static final class WebAndMail implements UrlSanitizer {
    private static final Set<String> ALLOWED = Set.of("http", "https", "mailto");

    @Override
    public String sanitizeLinkUrl(String url) {
      String plain = url.strip();
      int colon = plain.indexOf(':');
      String scheme = colon < 0 ? "" : plain.substring(0, colon).toLowerCase(Locale.ROOT);
      return ALLOWED.contains(scheme) ? plain : "";
    }

    @Override
    public String sanitizeImageUrl(String url) {
      return sanitizeLinkUrl(url);
    }
  }

  /** A wide table scrolls by itself, also with the keyboard. */
  private static final class Attributes implements AttributeProvider {
    @Override
    public void setAttributes(Node node, String tag, Map<String, String> attributes) {
      if (node instanceof TableBlock && tag.equals("table")) {
        attributes.put("tabindex", "0");
      } else if (tag.equals("a")) {
        attributes.put("rel", "noopener noreferrer nofollow");
      }
    }
  }

  /** Nothing is fetched when the document is opened. */
  private record PictureAsLink(HtmlNodeRendererContext context) implements NodeRenderer {
    @Override
    public Set<Class<? extends Node>> getNodeTypes() {
      return Set.of(Image.class);
    }

    @Override
    public void render(Node node) {
      String address = context.urlSanitizer().sanitizeImageUrl(((Image) node).getDestination());
      var html = context.getWriter();
      html.tag("a", Map.of("href", address));
      html.text("picture: ");
      for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
        context.render(child);
      }
      html.tag("/a");
    }
  }
}
