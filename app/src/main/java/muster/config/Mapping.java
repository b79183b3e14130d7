package muster.config;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.Tag;

/**
 * The keys below one key of a YAML file. Asking for a key is what makes it known: whatever was not
 * asked for is reported when the mapping was read. A mistake is noted and the value that would
 * apply without the key is handed back, so that reading goes on to the next mistake.
 */
final class Mapping {
  private final Mistakes mistakes;
  private final Keys keys;
  private final Map<String, NodeTuple> entries = new LinkedHashMap<>();
  private final Set<String> known = new LinkedHashSet<>();
  private Place place;

  private Mapping(Mistakes mistakes, Keys keys) {
    this.mistakes = mistakes;
    this.keys = keys;
    this.place = new Place(mistakes.file(), 1, 1);
  }

  /** Reads a whole file; notes its mistakes, and every key that was asked for. */
  static <T> T read(
      String file, Node root, List<Problem> problems, Keys keys, Function<Mapping, T> reader) {
    return new Mapping(new Mistakes(file, "", problems), keys).fill(root).finish(reader);
  }

  /** Reads the mapping below the key; one that is not there has no keys. */
  <T> T within(String key, Function<Mapping, T> reader) {
    Mapping inner = new Mapping(mistakes.below(key), keys);
    return find(key).map(inner::fill).orElse(inner).finish(reader);
  }

  <T> T value(String key, Kind<T> kind, T otherwise) {
    T value = find(key).flatMap(node -> one(key, node, kind)).orElse(otherwise);
    return noted(key, kind.what(), kind.write(), otherwise, value);
  }

  /** A value without which nothing can be made of the mapping. */
  <T> Optional<T> required(String key, Kind<T> kind) {
    Optional<Node> node = find(key);
    if (node.isEmpty()) {
      mistakes.at(place, key, "is missing; write " + kind.write());
    }
    return noted(
        key, kind.what(), kind.write(), null, node.flatMap(there -> one(key, there, kind)));
  }

  /** The line on which the mapping begins, from 1. */
  int line() {
    return place.line();
  }

  /** A value that {@code none} switches off. */
  <T> Optional<T> optional(String key, Kind<T> kind, Optional<T> otherwise) {
    Optional<Node> node = find(key);
    boolean off =
        node.orElse(null) instanceof ScalarNode scalar && scalar.getValue().equals("none");
    Optional<T> value =
        node.isEmpty() ? otherwise : off ? Optional.empty() : one(key, node.get(), kind);
    return noted(key, kind.what(), kind.write(), otherwise, value);
  }

  <T> List<T> list(String key, Kind<T> kind, int least, int most, List<T> otherwise) {
    Optional<List<Node>> listed = listed(key, least, most);
    List<T> values = new ArrayList<>(listed.isPresent() ? List.of() : otherwise);
    int count = 0;
    for (Node entry : listed.orElse(List.of())) {
      one(key + "[" + ++count + "]", entry, kind).ifPresent(values::add);
    }
    return noted(key, "a list, each " + kind.what(), kind.write(), otherwise, values);
  }

  /** As {@link #list}, or a single value without a dash. */
  <T> List<T> oneOrMore(String key, Kind<T> kind, int most) {
    return find(key).filter(ScalarNode.class::isInstance).isPresent()
        ? one(key, find(key).get(), kind).stream().toList()
        : list(key, kind, 1, most, List.of());
  }

  /** Values whose keys are free, in the order of the file. */
  <K, T> List<T> pairs(
      String key,
      Kind<K> left,
      Kind<String> right,
      int least,
      int most,
      List<T> otherwise,
      BiFunction<K, String, T> pair) {
    List<T> pairs =
        below(
            key,
            least,
            most,
            otherwise,
            (inner, name) -> {
              NodeTuple entry = inner.entries.get(name);
              Optional<K> first = inner.one(name, entry.getKeyNode(), left);
              Optional<String> second = inner.one(name, entry.getValueNode(), right);
              return first.flatMap(k -> second.map(s -> pair.apply(k, s)));
            });
    return noted(key, right.what() + " for each", right.write(), otherwise, pairs);
  }

  /** What stands below keys that are free, in the order of the file. */
  <T> List<T> named(
      String key, Kind<String> name, int most, BiFunction<String, Mapping, T> reader) {
    return below(
        key,
        0,
        most,
        List.of(),
        (inner, each) ->
            inner
                .one(each, inner.entries.get(each).getKeyNode(), name)
                .map(read -> inner.within(each, keys -> reader.apply(read, keys))));
  }

  private <T> List<T> below(
      String key,
      int least,
      int most,
      List<T> otherwise,
      BiFunction<Mapping, String, Optional<T>> reader) {
    if (find(key).isEmpty()) {
      return otherwise;
    }
    return within(
        key,
        inner -> {
          inner.known.addAll(inner.entries.keySet());
          bound(key, inner.entries.size(), least, most);
          return inner.entries.keySet().stream()
              .flatMap(name -> reader.apply(inner, name).stream())
              .toList();
        });
  }

  /** A list in which each entry has keys of its own. */
  <T> List<T> each(String key, int most, Function<Mapping, T> reader) {
    List<T> values = new ArrayList<>();
    int count = 0;
    for (Node entry : listed(key, 0, most).orElse(List.of())) {
      Mistakes below = mistakes.below(key + "[" + ++count + "]");
      values.add(new Mapping(below, keys).fill(entry).finish(reader));
    }
    return values;
  }

  /** What a key of each entry of a list holds, before the list is read. */
  List<String> ahead(String key, String inner) {
    return entries.containsKey(key) ? Ahead.of(entries.get(key).getValueNode(), inner) : List.of();
  }

  /** What stands after the dashes; empty where there is no list. */
  private Optional<List<Node>> listed(String key, int least, int most) {
    Optional<List<Node>> listed = find(key).flatMap(node -> mistakes.listed(key, node));
    listed.ifPresent(entries -> bound(key, entries.size(), least, most));
    return listed;
  }

  /** Whether the key holds keys of its own, rather than a value. */
  boolean hasKeysBelow(String key) {
    return find(key).filter(MappingNode.class::isInstance).isPresent();
  }

  boolean has(String key) {
    return entries.containsKey(key);
  }

  /** Whether a mistake was found at the key. */
  boolean isWrong(String key) {
    return mistakes.areAt(key);
  }

  /** Notes a mistake that only shows when several values are held together. */
  void wrong(String key, String says) {
    mistakes.quoting(entries.get(key).getValueNode(), key, says);
  }

  private void bound(String key, int size, int least, int most) {
    if (!isWrong(key) && (size < least || size > most)) {
      String says = "has %d entries; write %d to %d".formatted(size, least, most);
      mistakes.about(entries.get(key).getKeyNode(), key, says);
    }
  }

  private <T> Optional<T> one(String key, Node node, Kind<T> kind) {
    return mistakes.reading(key, node, kind);
  }

  private <T> T noted(String key, String what, String example, T otherwise, T value) {
    keys.note(new Keys.Key(mistakes.path() + key, what, example, otherwise, value));
    return value;
  }

  private Optional<Node> find(String key) {
    known.add(key);
    return Optional.ofNullable(entries.get(key)).map(NodeTuple::getValueNode);
  }

  private Mapping fill(Node node) {
    place = Place.at(mistakes.file(), node.getStartMark());
    if (node instanceof MappingNode mapping) {
      mapping.getValue().forEach(this::add);
    } else if (!node.getTag().equals(Tag.NULL)) {
      mistakes.quotingWhole(node, "has no keys; write them indented below, each with its value");
    }
    return this;
  }

  private void add(NodeTuple entry) {
    String key = entry.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "(list)";
    NodeTuple first = entries.putIfAbsent(key, entry);
    if (first != null) {
      int line = first.getKeyNode().getStartMark().getLine() + 1;
      mistakes.about(
          entry.getKeyNode(), Quote.key(key), "is already on line " + line + "; keep one");
    }
  }

  private <T> T finish(Function<Mapping, T> reader) {
    T value = reader.apply(this);
    entries.forEach(
        (key, entry) -> {
          if (!known.contains(key)) {
            mistakes.about(
                entry.getKeyNode(),
                Quote.key(key),
                "is not a key here; " + Mistakes.meant(key, known));
          }
        });
    return value;
  }
}
