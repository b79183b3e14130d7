package muster.database;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import muster.incident.Cadence;
import muster.incident.Fact;
import muster.incident.Terms;

/**
 * Facts as stored: a kind, a version and a body. Old versions are brought up to date as JSON, so
 * that the sealed types only ever know the newest shape and old logs read for ever.
 */
public final class FactJson {
  private static final Map<String, Class<?>> KINDS =
      records(Fact.class)
          .collect(Collectors.toUnmodifiableMap(Class::getSimpleName, Function.identity()));

  /**
   * How a body of one version becomes the next, by "kind/version". A fact is written in version 1
   * plus the number of its steps here.
   */
  private static final Map<String, UnaryOperator<JsonNode>> STEPS =
      Map.of(
          "Declared/1", FactJson::withTerms,
          "SeverityChanged/1", FactJson::withTerms,
          "Reopened/1", FactJson::withTerms,
          "SectionWritten/1", FactJson::inPieces,
          "MessageMarked/1", FactJson::withFiles);

  private FactJson() {}

  /** The kinds of facts there are, whatever group they are in. */
  static Stream<Class<?>> records(Class<?> type) {
    return type.isRecord()
        ? Stream.of(type)
        : Arrays.stream(type.getPermittedSubclasses()).flatMap(FactJson::records);
  }

  /** Before there were terms, nothing but the updates in the channel was agreed. */
  private static JsonNode withTerms(JsonNode old) {
    ObjectNode fact = old.deepCopy();
    if (fact.get("cadence") instanceof ObjectNode cadence) {
      cadence.put("chaseAfter", Cadence.CHASE_AFTER.toString());
      cadence.put("overdueAfter", Cadence.OVERDUE_AFTER.toString());
    }
    fact.set("terms", Json.tree(Json.write(Terms.NONE)));
    return fact;
  }

  /** Before there were pieces, whoever wrote a section wrote all of it. */
  private static JsonNode inPieces(JsonNode old) {
    ObjectNode fact = old.deepCopy();
    String text = fact.remove("text").asText();
    fact.putArray("pieces").addObject().putNull("key").put("text", text);
    fact.putArray("removed");
    fact.put("alone", true);
    return fact;
  }

  /** Before files were copied, nobody noted which ones there were. */
  private static JsonNode withFiles(JsonNode old) {
    ObjectNode fact = old.deepCopy();
    fact.putArray("files");
    return fact;
  }

  public static String kind(Fact fact) {
    return fact.getClass().getSimpleName();
  }

  /** The version in which facts of this kind are written now. */
  public static int version(String kind) {
    int version = 1;
    while (STEPS.containsKey(kind + "/" + version)) {
      version++;
    }
    return version;
  }

  public static String body(Fact fact) {
    return Json.write(fact);
  }

  /**
   * Reads a fact of any version ever written.
   *
   * @throws NewerFact if this release does not know the kind or the version
   */
  public static Fact read(String kind, int version, String body) {
    Class<?> type = KINDS.get(kind);
    if (type == null || version > version(kind)) {
      throw new NewerFact(kind, version);
    }
    if (version == version(kind)) {
      return (Fact) Json.read(body, type);
    }
    JsonNode json = Json.tree(body);
    for (int from = version; STEPS.containsKey(kind + "/" + from); from++) {
      json = STEPS.get(kind + "/" + from).apply(json);
    }
    return (Fact) Json.read(json, type);
  }
}
