package muster.config;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.reader.ReaderException;

/** A YAML file as a tree that knows its lines, within bounds that no sane file reaches. */
final class YamlFile {
  private static final int LARGEST = 256 * 1024;
  private static final int MOST_ALIASES = 20;
  private static final int DEEPEST = 20;

  private final String name;
  private final String setting;
  private final String otherwise;
  private final List<Problem> problems;

  /**
   * @param setting what names the file
   * @param otherwise what else can be done if there is none
   */
  YamlFile(String name, String setting, String otherwise, List<Problem> problems) {
    this.name = name;
    this.setting = setting;
    this.otherwise = otherwise;
    this.problems = problems;
  }

  /** The root of the tree, or empty after noting why there is none. */
  Optional<Node> read() {
    return bytes().flatMap(this::read);
  }

  /** The same from bytes that stand for the file. */
  Optional<Node> read(byte[] bytes) {
    return text(bytes).flatMap(this::tree);
  }

  private Optional<byte[]> bytes() {
    Path path = Path.of(name);
    if (Files.isDirectory(path)) {
      return unreadable("is a folder; name a file");
    }
    try (InputStream in = Files.newInputStream(path)) {
      byte[] bytes = in.readNBytes(LARGEST + 1);
      return bytes.length <= LARGEST
          ? Optional.of(bytes)
          : unreadable("is larger than %d KiB, which no such file is".formatted(LARGEST / 1024));
    } catch (NoSuchFileException missing) {
      return unreadable("does not exist; name a file, or " + otherwise);
    } catch (AccessDeniedException denied) {
      return unreadable("may not be read by this user; change its permissions");
    } catch (IOException broken) {
      return unreadable("cannot be read (" + broken.getMessage() + ")");
    }
  }

  private Optional<String> text(byte[] bytes) {
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CharBuffer out = CharBuffer.allocate(bytes.length);
    CoderResult result =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT)
            .decode(in, out, true);
    String text = out.flip().toString();
    if (result.isError()) {
      return wrong(endOf(text), "is not UTF-8 from here on; save the file as UTF-8");
    }
    return Optional.of(text.startsWith("\uFEFF") ? text.substring(1) : text);
  }

  private Optional<Node> tree(String text) {
    LoaderOptions bounds = new LoaderOptions();
    bounds.setCodePointLimit(LARGEST);
    bounds.setMaxAliasesForCollections(MOST_ALIASES);
    bounds.setNestingDepthLimit(DEEPEST);
    try {
      Node root = new Yaml(bounds).compose(new StringReader(text));
      return root == null || root.getTag().equals(Tag.NULL)
          ? unreadable("is empty; write a setting, or " + otherwise)
          : Optional.of(root);
    } catch (MarkedYAMLException broken) {
      return wrong(
          Place.at(name, broken.getProblemMark()),
          "is not YAML: " + Quote.sentence(broken.getProblem()) + "; check indentation and quotes");
    } catch (ReaderException broken) {
      int index = text.offsetByCodePoints(0, broken.getPosition());
      return wrong(
          endOf(text.substring(0, index)),
          "is a character that YAML forbids (U+%04X); remove it".formatted(broken.getCodePoint()));
    } catch (YAMLException | IllegalArgumentException broken) {
      // A tag that ends in an escaped blank is refused by its constructor, without a mark.
      return wrong(
          new Place(name, 1, 1), "is not plain YAML: " + Quote.sentence(broken.getMessage()));
    }
  }

  private Place endOf(String text) {
    int line = (int) text.chars().filter(c -> c == '\n').count() + 1;
    return new Place(name, line, text.length() - text.lastIndexOf('\n'));
  }

  private <T> Optional<T> unreadable(String says) {
    problems.add(new Problem(Place.ENVIRONMENT, setting, Quote.of(name) + " " + says));
    return Optional.empty();
  }

  private <T> Optional<T> wrong(Place place, String says) {
    problems.add(new Problem(place, "", says));
    return Optional.empty();
  }
}
