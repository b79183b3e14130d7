package muster.postmortem;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.LinkReferenceDefinition;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.text.TextContentRenderer;

/**
 * What a program that renders Markdown makes of a document.
 *
 * @param headings the words of those of the second level
 * @param dangers what should never be in it: HTML, links that run something, definitions
 */
record Reader(List<String> headings, List<String> dangers) {
  private static final Parser PARSER =
      Parser.builder().extensions(List.of(TablesExtension.create())).build();
  private static final TextContentRenderer WORDS = TextContentRenderer.builder().build();

  static Reader of(String document) {
    Reader reader = new Reader(new ArrayList<>(), new ArrayList<>());
    PARSER.parse(document).accept(reader.visitor());
    return reader;
  }

  /** The plain words of a document, as a person sees them. */
  static String words(String document) {
    return WORDS.render(PARSER.parse(document));
  }

  private AbstractVisitor visitor() {
    return new AbstractVisitor() {
      @Override
      public void visit(Heading heading) {
        boolean nested = heading.getParent().getParent() != null;
        if (heading.getLevel() == 2) {
          headings.add(WORDS.render(heading));
        } else if (heading.getLevel() == 1 && (nested || heading.getPrevious() != null)) {
          dangers.add("heading " + WORDS.render(heading));
        }
      }

      @Override
      public void visit(HtmlBlock html) {
        dangers.add(html.getLiteral());
      }

      @Override
      public void visit(HtmlInline html) {
        dangers.add(html.getLiteral());
      }

      @Override
      public void visit(LinkReferenceDefinition definition) {
        dangers.add(definition.getDestination());
      }

      @Override
      public void visit(Link link) {
        destination(link, link.getDestination());
      }

      @Override
      public void visit(Image image) {
        destination(image, image.getDestination());
      }

      private void destination(Node node, String destination) {
        if (!destination.matches("(?i)(https?://|mailto:|#).*")) {
          dangers.add(destination);
        }
        visitChildren(node);
      }
    };
  }
}
