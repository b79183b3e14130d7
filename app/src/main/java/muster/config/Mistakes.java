package muster.config;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import muster.incident.Nearest;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

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
    at(Place.at(file, node.getStartMark()), key, says);
  }

  void at(Place place, String key, String says) {
    problems.add(new Problem(place, path + key, says));
  }

  /** What stands at the key, or empty after noting why it will not do. */
  <T> Optional<T> reading(String key, Node node, Kind<T> kind) {
    if (!(node instanceof ScalarNode scalar)) {
      quoting(node, key, "is not a single value; write " + kind.write());
      return Optional.empty();
    }
    if (node.getTag().equals(Tag.NULL)) {
      about(node, key, "has no value (# begins a comment); write " + kind.write());
      return Optional.empty();
    }
    if (Quote.mayBeSecret(scalar.getValue())) {
      about(
          node, key, "may be a secret, which belongs into the environment; write " + kind.write());
      return Optional.empty();
    }
    return switch (kind.read(scalar.getValue())) {
      case Kind.Fits<T>(T value) -> Optional.of(value);
      case Kind.Misfit<T>(String why) -> {
        quoting(node, key, why);
        yield Optional.empty();
      }
    };
  }

  /** What stands after the dashes; empty after noting that there are none. */
  Optional<List<Node>> listed(String key, Node node) {
    if (node instanceof SequenceNode sequence) {
      return Optional.of(sequence.getValue());
    }
    quoting(node, key, "is not a list; write each entry after a dash");
    return Optional.empty();
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

  /** The known word that was probably meant, else all of them, in the order in which they come. */
  static String meant(String typed, Collection<String> known) {
    return Nearest.to(typed, known)
        .map(nearest -> "the nearest is " + nearest)
        .orElseGet(() -> "write one of " + String.join(", ", known));
  }

  private static String said(Node node) {
    return switch (node) {
      case ScalarNode scalar -> Quote.of(scalar.getValue()) + " ";
      case SequenceNode list -> "a list ";
      default -> "a set of keys ";
    };
  }
}
