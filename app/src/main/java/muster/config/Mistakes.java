package muster.config;

import java.util.List;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * Where the mistakes of one mapping are noted.
 *
 * @param path of the mapping, with a dot behind it; empty for the whole file
 * @param problems of the file; what is noted is added to them
 */
record Mistakes(String file, String path, List<Problem> problems) {
  /** Those of the mapping below the key. */
  Mistakes below(String key) {
    return new Mistakes(file, path + key + ".", problems);
  }

  boolean areAt(String key) {
    return problems.stream().anyMatch(problem -> problem.key().equals(path + key));
  }

  void about(Node node, String key, String says) {
    problems.add(new Problem(Place.at(file, node.getStartMark()), path + key, says));
  }

  /** The sentence begins with what stands there. */
  void quoting(Node node, String key, String says) {
    about(node, key, said(node) + says);
  }

  /** What stands there is no mapping at all. */
  void quotingWhole(Node node, String says) {
    String key = path.isEmpty() ? "" : path.substring(0, path.length() - 1);
    problems.add(new Problem(Place.at(file, node.getStartMark()), key, said(node) + says));
  }

  private static String said(Node node) {
    return switch (node) {
      case ScalarNode scalar -> Quote.of(scalar.getValue()) + " ";
      case SequenceNode list -> "a list ";
      default -> "a set of keys ";
    };
  }
}
