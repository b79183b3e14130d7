package muster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

/**
 * What the jar says it is made of: for scanners, and for people who ask about licences. Maven does
 * not write it offline, so it is left out there, but never on the machine that decides.
 */
@EnabledIf("isToBeThere")
class BillOfMaterialsTest {
  private static final String SBOM = "/META-INF/sbom/muster.cdx.json";
  private static final Pattern COORDINATES = Pattern.compile("\\(([^():]+:[^():]+:[^():]+) - ");

  static boolean isToBeThere() {
    return System.getenv("CI") != null || Muster.class.getResource(SBOM) != null;
  }

  private static String resource(String name) throws IOException {
    try (InputStream stream = Muster.class.getResourceAsStream(name)) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static List<JsonNode> components() throws IOException {
    String text = resource(SBOM);
    return new ObjectMapper().readTree(text).path("components").valueStream().toList();
  }

  private static String coordinates(JsonNode component) {
    return String.join(
        ":",
        component.path("group").asText(),
        component.path("name").asText(),
        component.path("version").asText());
  }

  @Test
  void everyComponentIsNamedWithItsLicence() throws IOException {
    for (JsonNode component : components()) {
      assertFalse(component.path("licenses").isEmpty(), component.toString());
      assertTrue(component.path("purl").asText().startsWith("pkg:maven/"), component.toString());
    }
  }

  @Test
  void scannersAndPeopleReadTheSame() throws IOException {
    TreeSet<String> forPeople =
        COORDINATES
            .matcher(resource("/META-INF/third-party.txt"))
            .results()
            .map(found -> found.group(1))
            .collect(Collectors.toCollection(TreeSet::new));
    assertTrue(forPeople.size() > 40, forPeople.toString());
    assertEquals(
        forPeople,
        components().stream()
            .map(BillOfMaterialsTest::coordinates)
            .collect(Collectors.toCollection(TreeSet::new)));
  }

  /**
   * The versions are those that these tests ran with, and nothing is listed that only tests use.
   */
  @Test
  void itIsWhatRan() throws IOException {
    List<String> jars =
        Arrays.stream(System.getProperty("java.class.path").split(":", -1))
            .map(path -> path.substring(path.lastIndexOf('/') + 1))
            .toList();
    for (JsonNode component : components()) {
      String jar = component.path("name").asText() + "-" + component.path("version").asText();
      assertTrue(jars.contains(jar + ".jar"), jar);
    }
    assertTrue(
        components().stream()
            .noneMatch(component -> component.path("name").asText().matches("junit.*|mockito.*")));
  }
}
