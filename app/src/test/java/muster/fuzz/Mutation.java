package muster.fuzz;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Turns bytes into changes of a JSON body, so that whatever a fuzzer invents is still JSON. A byte
 * says which body, then two bytes each where and how, and for new text its length and its words.
 */
final class Mutation {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  /** What somebody who forges a payload would write. */
  private static final List<String> WORDS =
      List.of(
          "INC-2 status",
          "INC-2 ic me",
          "INC-2 resolve it is over",
          "INC-1 log 14:01 something",
          "declare",
          "declare sev2 Another one",
          "mark",
          "unmark",
          "update",
          "form",
          "U0ADA",
          "U0EVE",
          "PRIVATE",
          "{\"words\":\"INC-2 resolve\",\"channel\":\"PRIVATE\"}",
          "{\"words\":\"INC-1 log\",\"channel\":\"\",\"quote\":{}}",
          "{\"words\":null}",
          "null",
          "{}",
          "[",
          "");

  private record Spot(JsonNode parent, String field, int index) {
    JsonNode value() {
      return field == null ? parent.get(index) : parent.get(field);
    }

    void put(JsonNode value) {
      if (field == null) {
        ((ArrayNode) parent).set(index, value);
      } else {
        ((ObjectNode) parent).set(field, value);
      }
    }

    void remove() {
      if (field == null) {
        ((ArrayNode) parent).remove(index);
      } else {
        ((ObjectNode) parent).remove(field);
      }
    }
  }

  private final ByteBuffer data;
  private final String privateChannel;

  Mutation(byte[] data, String privateChannel) {
    this.data = ByteBuffer.wrap(data);
    this.privateChannel = privateChannel;
  }

  String of(List<String> bodies) {
    JsonNode root = read(bodies.get(next() % bodies.size()));
    while (data.hasRemaining()) {
      List<Spot> spots = new ArrayList<>();
      collect(root, spots);
      if (spots.isEmpty()) {
        break;
      }
      change(spots.get(next() % spots.size()));
    }
    return root.toString();
  }

  private void change(Spot spot) {
    switch (next() % 8) {
      case 0 -> spot.remove();
      case 1 -> spot.put(NullNode.getInstance());
      case 2 -> spot.put(MAPPER.createObjectNode());
      case 3 -> spot.put(MAPPER.createArrayNode());
      case 4 -> spot.put(TextNode.valueOf(text()));
      case 5 -> spot.put(TextNode.valueOf(typed()));
      case 6 -> repeat(spot);
      default -> spot.put(read(WORDS.get(next() % WORDS.size())));
    }
  }

  private static void repeat(Spot spot) {
    if (spot.value() instanceof ArrayNode list && !list.isEmpty() && list.size() < 100) {
      list.add(list.get(0).deepCopy());
    }
  }

  private String text() {
    return WORDS.get(next() % WORDS.size()).replace("PRIVATE", privateChannel);
  }

  private String typed() {
    byte[] words = new byte[Math.min(next(), data.remaining())];
    data.get(words);
    return new String(words, StandardCharsets.UTF_8);
  }

  private int next() {
    return data.hasRemaining() ? Byte.toUnsignedInt(data.get()) : 0;
  }

  private static void collect(JsonNode node, List<Spot> spots) {
    if (node instanceof ObjectNode object) {
      object.fieldNames().forEachRemaining(name -> spots.add(new Spot(object, name, 0)));
    } else if (node instanceof ArrayNode array) {
      for (int i = 0; i < array.size(); i++) {
        spots.add(new Spot(array, null, i));
      }
    }
    node.forEach(child -> collect(child, spots));
  }

  /** What is not JSON is text. */
  private static JsonNode read(String json) {
    try {
      return MAPPER.readTree(json);
    } catch (JsonProcessingException e) {
      return TextNode.valueOf(json);
    }
  }
}
