package muster.database;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import muster.incident.Fact;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Samples of every fact ever written, which must read for ever: files are added, never changed. */
class FactSamplesTest {
  private static final Path SAMPLES = Path.of("app/src/test/resources/muster/facts");
  private static final Pattern NAME = Pattern.compile("(\\w+)-(\\d+)(-\\w+)?\\.json");

  @TestFactory
  Stream<DynamicTest> everySampleStillReads() throws IOException {
    return samples().stream()
        .map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> reads(file)));
  }

  private static void reads(Path file) throws IOException {
    String kind = kind(file);
    int version = version(file);
    String body = Files.readString(file).strip();
    Fact fact = FactJson.read(kind, version, body);
    assertEquals(kind, FactJson.kind(fact));
    if (version == FactJson.version(kind)) {
      assertEquals(
          Json.read(body, JsonNode.class),
          Json.read(FactJson.body(fact), JsonNode.class),
          "a fact is written as its newest sample says");
    }
  }

  @Test
  void everyKindHasASampleOfTheVersionWrittenNow() throws IOException {
    Set<String> sampled =
        samples().stream()
            .filter(file -> version(file) == FactJson.version(kind(file)))
            .map(FactSamplesTest::kind)
            .collect(Collectors.toSet());
    List<String> missing =
        FactJson.records(Fact.class)
            .map(Class::getSimpleName)
            .filter(kind -> !sampled.contains(kind))
            .toList();
    assertTrue(missing.isEmpty(), () -> "add a sample for " + missing);
  }

  private static List<Path> samples() throws IOException {
    try (Stream<Path> files = Files.list(SAMPLES)) {
      return files.sorted().toList();
    }
  }

  /** Files are named {@code Kind-1.json}, or {@code Kind-1-variant.json}. */
  private static String kind(Path file) {
    return part(file, 1);
  }

  private static int version(Path file) {
    return Integer.parseInt(part(file, 2));
  }

  private static String part(Path file, int group) {
    Matcher name = NAME.matcher(file.getFileName().toString());
    assertTrue(name.matches(), () -> file + " is not named like Kind-1.json");
    return name.group(group);
  }
}
