package muster.config;

import java.util.List;
import java.util.stream.Stream;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** Looks at a tree before it is read, where entries may name later ones. */
final class Ahead {
  private Ahead() {}

  static List<String> of(Node list, String key) {
    return list instanceof SequenceNode sequence
        ? sequence.getValue().stream().flatMap(entry -> value(entry, key)).toList()
        : List.of();
  }

  private static Stream<String> value(Node entry, String key) {
    Stream<NodeTuple> keys =
        entry instanceof MappingNode mapping ? mapping.getValue().stream() : Stream.empty();
    return keys.filter(each -> holds(each.getKeyNode(), key))
        .map(NodeTuple::getValueNode)
        .filter(ScalarNode.class::isInstance)
        .map(value -> ((ScalarNode) value).getValue().strip());
  }

  private static boolean holds(Node key, String word) {
    return key instanceof ScalarNode scalar && scalar.getValue().equals(word);
  }
}
