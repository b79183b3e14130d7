package muster;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Node;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/**
 * A page of the manual, as far as people copy from it.
 *
 * @param blocks what stands in code blocks, in the order of the page
 * @param inline what stands in code within sentences and tables
 */
record ManualPage(Path path, List<Block> blocks, List<String> inline) {
  private static final Parser MARKDOWN =
      Parser.builder()
          .extensions(List.of(TablesExtension.create()))
          .includeSourceSpans(IncludeSourceSpans.BLOCKS)
          .build();

  private static final Pattern MARK = Pattern.compile("<!-- (run|(?:needs|shown): [^>]+) -->");

  /**
   * Lines that people copy, or that show something.
   *
   * @param mark what stands in the comment before: {@code run}, {@code needs: …} of what only you
   *     have, or {@code shown: …} where there is nothing to type
   */
  record Block(Path page, int line, Optional<String> mark, List<String> lines) {
    boolean isRun() {
      return mark.equals(Optional.of("run"));
    }

    boolean isShown() {
      return mark.filter(words -> words.startsWith("shown")).isPresent();
    }

    @Override
    public String toString() {
      return page + ":" + line;
    }
  }

  /** All pages there are. */
  static List<ManualPage> all() throws IOException {
    List<ManualPage> pages = new ArrayList<>(List.of(read(Path.of("README.md"))));
    try (Stream<Path> files = Files.list(Path.of("app/docs"))) {
      for (Path file : files.filter(path -> path.toString().endsWith(".md")).sorted().toList()) {
        pages.add(read(file));
      }
    }
    return pages;
  }

  static ManualPage read(Path path) throws IOException {
    List<Block> blocks = new ArrayList<>();
    List<String> inline = new ArrayList<>();
    MARKDOWN
        .parse(Files.readString(path))
        .accept(
            new AbstractVisitor() {
              @Override
              public void visit(IndentedCodeBlock block) {
                blocks.add(block(path, block, block.getLiteral()));
              }

              @Override
              public void visit(FencedCodeBlock block) {
                blocks.add(block(path, block, block.getLiteral()));
              }

              @Override
              public void visit(Code code) {
                inline.add(code.getLiteral());
              }
            });
    return new ManualPage(path, blocks, inline);
  }

  private static Block block(Path path, Node node, String text) {
    Optional<String> mark =
        node.getPrevious() instanceof HtmlBlock comment
            ? Optional.of(MARK.matcher(comment.getLiteral().strip()))
                .filter(Matcher::matches)
                .map(matcher -> matcher.group(1))
            : Optional.empty();
    int line = node.getSourceSpans().getFirst().getLineIndex() + 1;
    return new Block(path, line, mark, text.lines().filter(each -> !each.isBlank()).toList());
  }
}
