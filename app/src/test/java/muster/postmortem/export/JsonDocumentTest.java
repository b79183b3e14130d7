package muster.postmortem.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import muster.postmortem.Stories;
import muster.postmortem.Story;
import muster.testing.Golden;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every export is what the published schema says, and the schema leaves nothing out. */
class JsonDocumentTest {
  private static final Path PUBLISHED = Path.of("app/docs/postmortem.schema.json");
  private static final ObjectMapper MAPPER = new ObjectMapper();

  static Stream<Story> stories() {
    return Stream.of(
        Stories.rollback(),
        Stories.longNight(),
        Stories.reopened(),
        Stories.empty(),
        Stories.hostile(),
        Stories.written(),
        Stories.learned());
  }

  private static JsonNode published() throws IOException {
    return MAPPER.readTree(PUBLISHED.toFile());
  }

  private static Schema schema(JsonNode json) {
    return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12).getSchema(json);
  }

  @ParameterizedTest
  @MethodSource("stories")
  void everyStoryIsAsTheSchemaSays(Story story) throws IOException {
    JsonNode strict = closed(published().deepCopy());
    String json = Format.JSON.of(story.document(ZoneOffset.UTC));
    List<?> wrong =
        schema(strict)
            .validate(
                json,
                InputFormat.JSON,
                context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)));
    assertEquals(List.of(), wrong, () -> wrong + "\n" + json);
    assertTrue(json.endsWith("}\n") && !json.contains("\r"), json);
    assertFalse(json.contains("<@"), json);
  }

  /** A field that the schema does not describe is a mistake here, though not for a reader. */
  private static JsonNode closed(JsonNode schema) {
    if (schema instanceof ObjectNode object && object.has("properties")) {
      object.put("additionalProperties", false);
    }
    schema.forEach(JsonDocumentTest::closed);
    return schema;
  }

  @Test
  void theSchemaItselfIsValidAndBites() throws IOException {
    Schema meta =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(
                MAPPER.readTree("{\"$ref\": \"https://json-schema.org/draft/2020-12/schema\"}"));
    assertEquals(List.of(), meta.validate(published()));
    ObjectNode without =
        (ObjectNode) MAPPER.readTree(Format.JSON.of(Stories.rollback().document(ZoneOffset.UTC)));
    without.remove("milestones");
    assertEquals(1, schema(published()).validate(without).size());
  }

  @Test
  void aStoryBecomesData() throws IOException {
    String json = Format.JSON.of(Stories.learned().document(ZoneId.of("Europe/Berlin")));
    Golden.assertSame("postmortem/learned.json", json);
    JsonNode tree = MAPPER.readTree(json);
    var names = new TreeSet<String>();
    tree.fieldNames().forEachRemaining(names::add);
    var described = new TreeSet<String>();
    published().path("properties").fieldNames().forEachRemaining(described::add);
    assertEquals(described, names);
  }
}
