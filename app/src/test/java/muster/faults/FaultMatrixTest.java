package muster.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.parallel.Isolated;

/**
 * Whatever becomes of a call to Slack, the incident ends as if nothing had gone wrong; and where
 * Slack refuses for good, that alone is missing and somebody knows. {@code -Dfaults=all} tries
 * every trouble on every call by itself.
 */
@Isolated
class FaultMatrixTest {
  private static final Path SLACK = Path.of("app/src/main/java/muster/slack");

  /** Addresses that Slack gives out are called as well, and are no methods. */
  private static final Set<String> ADDRESSES = Set.of("upload", "response_url");

  private static final Pattern CALL =
      Pattern.compile(
          "\\.((apps|auth|bots|canvases|chat|conversations|files|pins|usergroups|users|views)[A-Z]\\w*)\\(");

  private static Reference reference;
  private static Tellers tellers;

  @BeforeAll
  static void playTheTale() {
    reference = Reference.played();
    tellers = new Tellers();
  }

  @AfterAll
  static void close() {
    tellers.close();
  }

  @Test
  void noMethodIsForgotten() throws IOException {
    Set<String> inSource = new TreeSet<>();
    try (Stream<Path> files = Files.list(SLACK)) {
      for (Path file : files.toList()) {
        CALL.matcher(Files.readString(file)).results().forEach(m -> inSource.add(name(m.group(1))));
      }
    }
    Set<String> called = new TreeSet<>();
    reference.everything().stream()
        .filter(method -> !ADDRESSES.contains(method))
        .forEach(method -> called.add(name(method.replace(".", ""))));
    assertEquals(inSource, called, "the tale has to call what the source calls");
  }

  /** The client's names and Slack's differ in dots and capitals only. */
  private static String name(String method) {
    return method.toLowerCase(Locale.ROOT);
  }

  @Test
  void lostAnswersAloneLeaveNoTrace() {
    assertEquals(
        "", Difference.between(reference.smooth().lines(), reference.rough().lines()).toString());
    assertEquals(reference.smooth(), reference.rough());
  }

  @TestFactory
  Stream<DynamicTest> troubles() {
    Plans plans = new Plans(reference);
    boolean all = "all".equals(System.getProperty("faults"));
    List<Plan> chosen = all ? plans.all() : plans.drawn();
    var told = chosen.stream().map(tellers::tell).toList();
    return Stream.iterate(0, n -> n < chosen.size(), n -> n + 1)
        .map(
            n ->
                DynamicTest.dynamicTest(
                    chosen.get(n).toString(), () -> judge(chosen.get(n), told.get(n).join())));
  }

  private static void judge(Plan plan, Tellers.Told told) {
    assertEquals(List.of(), told.trouble());
    assertEquals("", String.join("\n", new Verdict(reference, plan, told.outcome()).complaints()));
  }
}
