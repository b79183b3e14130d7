package muster.rehearsal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.slack.api.methods.Methods;
import com.slack.api.methods.MethodsClient;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The tables that say how far the workspace is Slack are equal to what it does. */
class RehearsalTableTest {
  private static final Path DOCUMENT = Path.of("app/docs/rehearsal.md");
  private static final Path SOURCES = Path.of("app/src/main/java/muster/rehearsal");

  /** Called by Slack's own client, which opens connections without being asked. */
  private static final Set<String> BY_THE_CLIENT = Set.of("apps.connections.open");

  private static final Pattern REFUSED =
      Pattern.compile("(?:Refusal|refuse|markdown|NOBODY_LISTENS|TOO_LATE|NOT_TAKEN)\\(([^;]*);");

  private static final Pattern NAMED = Pattern.compile("\"([a-z]+(?:_[a-z]+)+|ratelimited)\"");

  /** Fields, and why something is sent again: named where an error is, but none. */
  private static final Set<String> OTHER_NAMES =
      Set.of("document_content", "req_method", "connection_failed", "http_error", "http_timeout");

  private static Workspace workspace() throws IOException {
    String manifest = Files.readString(Path.of("manifest.yml"));
    return Workspace.start(new WorkspaceSettings(0, manifest, InstantSource.system(), true));
  }

  /** The rows of the table whose first column has this heading, without the marks of code. */
  private static List<List<String>> rows(String heading) throws IOException {
    return Files.readAllLines(DOCUMENT).stream()
        .dropWhile(line -> !line.startsWith("| " + heading + " |"))
        .skip(2)
        .takeWhile(line -> line.startsWith("|"))
        .map(
            line ->
                Arrays.stream(line.substring(1).split("\\|", -1))
                    .map(cell -> cell.strip().replace("`", ""))
                    .toList())
        .toList();
  }

  /** The names of what there is, as far as the table says. */
  private static Set<String> there(String heading) throws IOException {
    return rows(heading).stream()
        .filter(row -> !row.get(2).equals("absent"))
        .map(List::getFirst)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  @Test
  void everyMethodIsInTheTable() throws IOException {
    try (Workspace workspace = workspace()) {
      assertEquals(new TreeSet<>(workspace.methods()), there("Method"));
    }
    for (List<String> row : rows("Method")) {
      boolean unlimited = row.getFirst().startsWith("a") && row.get(3).equals("no limit");
      boolean posting = row.getFirst().equals("chat.postMessage");
      String rate = "" + Rates.perMinute(row.getFirst());
      assertTrue(unlimited || posting || row.get(3).equals(rate), row + " may be called " + rate);
      assertEquals(row.get(2).equals("same"), row.get(4).isEmpty(), row + " says what is simpler");
    }
  }

  @Test
  void whatMusterCallsIsMarked() throws IOException {
    Set<String> called = new TreeSet<>(BY_THE_CLIENT);
    called.addAll(calls());
    Set<String> marked =
        rows("Method").stream()
            .filter(row -> row.get(1).equals("yes"))
            .map(List::getFirst)
            .collect(Collectors.toCollection(TreeSet::new));
    assertEquals(called, marked);
  }

  private static Set<String> calls() {
    Map<String, String> names = new TreeMap<>();
    Arrays.stream(Methods.class.getFields())
        .map(RehearsalTableTest::value)
        .forEach(name -> names.put(name.replace(".", "").toLowerCase(Locale.ROOT), name));
    Set<String> called = new TreeSet<>();
    for (JavaClass type :
        new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("muster.slack")) {
      for (JavaMethodCall call : type.getMethodCallsFromSelf()) {
        String name = names.get(call.getTarget().getName().toLowerCase(Locale.ROOT));
        if (call.getTargetOwner().isEquivalentTo(MethodsClient.class) && name != null) {
          called.add(name);
        }
      }
    }
    return called;
  }

  private static String value(Field field) {
    try {
      return String.valueOf(field.get(null));
    } catch (IllegalAccessException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void everyEventAndGestureIsInTheTable() throws IOException {
    assertEquals(named("events", "envelope", "authorization", "item"), there("Event"));
    assertEquals(
        named("gestures", "hello", "disconnect", "action", "person", "team", "place"),
        there("Payload"));
  }

  /** What a file of shapes has besides objects: ToldTest sees each of them come. */
  private static Set<String> named(String file, String... parts) {
    Set<String> names = new TreeSet<>(Shape.read(file).keySet());
    names.removeAll(Shape.read("objects").keySet());
    names.removeAll(Set.of(parts));
    names.removeIf(name -> name.startsWith("envelope "));
    return names;
  }

  @Test
  void whatMusterSubscribesToIsMarked() throws IOException {
    Set<String> subscribed =
        new AppManifest(Files.readString(Path.of("manifest.yml")))
            .events().stream()
                .map(event -> event.replaceFirst("^message\\..*", "message plain"))
                .collect(Collectors.toCollection(TreeSet::new));
    Set<String> marked =
        rows("Event").stream()
            .filter(row -> row.get(1).equals("yes"))
            .map(List::getFirst)
            .collect(Collectors.toCollection(TreeSet::new));
    assertTrue(marked.containsAll(subscribed), subscribed + " are all among " + marked);
    marked.removeAll(subscribed);
    assertTrue(marked.stream().allMatch(each -> each.startsWith("message ")), marked.toString());
  }

  @Test
  void everyBlockAndElementIsInTheTable() throws IOException {
    assertEquals(new TreeSet<>(BlockRules.BLOCKS), there("Block"));
    Set<String> elements = new TreeSet<>(ElementRules.SELECTS);
    elements.addAll(ElementRules.PICKERS);
    ElementRules.PLACES.values().forEach(elements::addAll);
    assertEquals(elements, there("Element"));
  }

  @Test
  void everyLimitIsInTheTable() throws IOException {
    Map<String, String> limits = new TreeMap<>();
    BlockLengths.TEXTS.forEach((name, most) -> limits.put(name, "" + most));
    BlockLengths.LISTS.forEach((name, most) -> limits.put(name, "" + most));
    BlockLengths.CONFIRMATION.forEach((name, most) -> limits.put("confirm." + name, "" + most));
    limits.put("placeholder", "" + BlockLengths.LONGEST_PLACEHOLDER);
    limits.put("a field of a section", "" + BlockLengths.LONGEST_FIELD);
    limits.put("the cells of a table together", "" + BlockLengths.LONGEST_CELLS);
    limits.put("blocks of a message", "" + BlockRules.BLOCKS_A_MESSAGE);
    limits.put("blocks of a view", "" + BlockRules.BLOCKS_A_VIEW);
    limits.put("a block_id or action_id", "" + BlockRules.LONGEST_ID);
    limits.put("private_metadata", "" + BlockRules.LONGEST_METADATA);
    limits.put("a home as JSON", "" + BlockRules.LONGEST_HOME);
    limits.put("the texts of a message's blocks together", "" + BlockLength.MOST);
    limits.put("text of a message", "" + ChatMethods.LONGEST_TEXT);
    limits.put("text of an edit", "" + ChatMethods.LONGEST_EDIT);
    limits.put("pins of a channel", "" + ChatMethods.MOST_PINS);
    limits.put("bookmarks of a channel", "" + BookmarkMethods.MOST);
    limits.put("name of a channel", "" + ConversationMethods.LONGEST_NAME);
    limits.put("topic or purpose", "" + ConversationMethods.LONGEST_TOPIC);
    limits.put("a page of a list", "" + ChannelMethods.LONGEST_PAGE);
    limits.put("a canvas", "" + CanvasMethods.LONGEST);
    limits.put("forms on top of each other", "" + Modals.HIGHEST_STACK);
    limits.put("seconds a trigger is good for", "" + Modals.TRIGGER.toSeconds());
    limits.put("seconds to answer", "" + HttpPosts.ANSWER.toSeconds());
    limits.put("uses of a response_url", "" + ResponseUrls.USES);
    limits.put("minutes a response_url is good for", "" + ResponseUrls.VALID.toMinutes());
    limits.put("posts to a channel at once", "" + Rates.POST_BURST);
    Map<String, String> written = new TreeMap<>();
    rows("What").forEach(row -> written.put(row.get(0), row.get(1).replace(",", "")));
    assertEquals(limits, written);
  }

  @Test
  void everyErrorIsInTheTable() throws IOException {
    Set<String> errors = new TreeSet<>();
    try (Stream<Path> files = Files.list(SOURCES)) {
      for (Path file : files.filter(path -> path.toString().endsWith(".java")).toList()) {
        REFUSED
            .matcher(Files.readString(file))
            .results()
            .flatMap(refused -> NAMED.matcher(refused.group(1)).results())
            .forEach(named -> errors.add(named.group(1)));
      }
    }
    errors.removeAll(OTHER_NAMES);
    Set<String> written =
        rows("Error").stream().map(List::getFirst).collect(Collectors.toCollection(TreeSet::new));
    assertEquals(errors, written);
  }
}
