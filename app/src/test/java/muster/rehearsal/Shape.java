package muster.rehearsal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;

/** The fields that Slack's own material gives an object, as noted in the files of shapes. */
final class Shape {
  /**
   * @param type what it may be, or the name of another shape after an @
   * @param always whether it is never missing
   */
  private record Field(String path, String type, boolean always) {
    String parent() {
      int dot = path.lastIndexOf('.');
      return dot < 0 ? "" : path.substring(0, dot);
    }

    String name() {
      return path.substring(path.lastIndexOf('.') + 1).replace("[]", "");
    }

    boolean isList() {
      return path.endsWith("[]");
    }
  }

  private final List<Field> fields = new ArrayList<>();
  private final Map<String, String> leftOut = new LinkedHashMap<>();
  private final Map<String, Shape> known;

  private Shape(Map<String, Shape> known) {
    this.known = known;
  }

  /** The shapes of a file and those of objects they are made of, by name. */
  static Map<String, Shape> read(String file) {
    Map<String, Shape> shapes = new LinkedHashMap<>();
    lines("objects").forEach(line -> take(line, shapes));
    if (!file.equals("objects")) {
      Map<String, Shape> own = new LinkedHashMap<>(shapes);
      lines(file).forEach(line -> take(line, own));
      return own;
    }
    return shapes;
  }

  private static List<String> lines(String file) {
    try (InputStream in = Shape.class.getResourceAsStream("shapes/" + file + ".txt")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void take(String line, Map<String, Shape> shapes) {
    if (line.startsWith("[")) {
      shapes.put(" ", new Shape(shapes));
      shapes.put(line.substring(1, line.indexOf(']')), shapes.get(" "));
      return;
    }
    Shape shape = shapes.get(" ");
    if (line.startsWith("- ")) {
      int colon = line.lastIndexOf(':');
      for (String path : line.substring(colon + 1).strip().split(" ", -1)) {
        shape.leftOut.put(path, line.substring(2, colon));
      }
      return;
    }
    String[] words = line.split(" ", -1);
    String type = words[0].replace("?", "");
    for (int i = 1; i < words.length; i++) {
      shape.fields.add(new Field(words[i], type, !words[0].endsWith("?")));
    }
  }

  /** Whether it leaves out something that Slack always has. */
  boolean isSimplified() {
    return !leftOut.isEmpty()
        || fields.stream()
            .filter(field -> field.type.startsWith("@") && !field.always)
            .map(field -> known.get(field.type.substring(1)))
            .anyMatch(Shape::isSimplified)
        || fields.stream()
            .filter(field -> field.type.startsWith("@") && field.always)
            .map(field -> known.get(field.type.substring(1)))
            .anyMatch(Shape::isSimplified);
  }

  /** Where the object differs, one line each. */
  List<String> differences(JsonNode object) {
    List<String> found = new ArrayList<>();
    differences(object, "", found);
    return found;
  }

  private void differences(JsonNode object, String where, List<String> found) {
    unknown(object, "", where, found);
    for (Field field : fields) {
      for (JsonNode parent : at(object, field.parent())) {
        JsonNode value = parent.get(field.name());
        if (value == null) {
          if (field.always && !leftOut.containsKey(field.path)) {
            found.add(where + field.path + " is missing");
          }
        } else if (leftOut.containsKey(field.path)) {
          found.add(where + field.path + " is there, though it is said to be left out");
        } else {
          typed(field, value, where, found);
        }
      }
    }
  }

  private void typed(Field field, JsonNode value, String where, List<String> found) {
    if (field.type.startsWith("@")) {
      Shape shape = known.get(field.type.substring(1));
      if (!field.isList()) {
        shape.differences(value, where + field.path + ".", found);
      } else if (value instanceof ArrayNode list) {
        list.forEach(each -> shape.differences(each, where + field.path + ".", found));
      } else {
        found.add(where + field.path + " is no list");
      }
    } else if (!field.type.equals("any")) {
      String type = value.getNodeType().name().toLowerCase(Locale.ROOT);
      if (!List.of(field.type.split("\\|", -1)).contains(type)) {
        found.add(where + field.path + " is a " + type + ", not a " + field.type);
      }
    }
  }

  /** The objects at a path. */
  private static List<JsonNode> at(JsonNode object, String path) {
    if (path.isEmpty()) {
      return List.of(object);
    }
    JsonNode found = object.at("/" + path.replace('.', '/'));
    return found.isObject() ? List.of(found) : List.of();
  }

  private void unknown(JsonNode object, String path, String where, List<String> found) {
    for (String name : new TreeSet<>(object.propertyStream().map(Map.Entry::getKey).toList())) {
      String own = path + name;
      boolean named = fields.stream().anyMatch(f -> f.path.replace("[]", "").equals(own));
      if (!named) {
        found.add(where + own + " is nothing that Slack has");
      } else if (fields.stream().anyMatch(f -> f.parent().equals(own))) {
        unknown(object.get(name), own + ".", where, found);
      }
    }
  }
}
