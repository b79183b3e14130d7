package muster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Whoever follows the description of the code finds what it names. */
class ArchitectureTest {
  private static final Path PAGE = Path.of("app/docs/architecture.md");
  private static final Path PICTURE = Path.of("app/docs/pictures/path.svg");
  private static final Path CODE = Path.of("app/src/main/java/muster");

  /** A class, with its packages before it and what is nested in it behind. */
  private static final Pattern NAMED =
      Pattern.compile("((?:[a-z]+/)*)([A-Z][A-Za-z0-9]*[a-z][A-Za-z0-9]*)(?:\\.[A-Z]\\w*)?");

  @Test
  void everyClassThatIsNamedIsThere() throws IOException {
    List<String> named =
        ManualPage.read(PAGE).inline().stream()
            .filter(code -> NAMED.matcher(code).matches())
            .toList();
    assertTrue(named.size() > 100, named.toString());
    assertEquals(List.of(), missing(named));
  }

  @Test
  void everyClassInThePictureIsThere() throws IOException {
    List<String> named =
        Pattern.compile("[a-z]+/[A-Z]\\w+")
            .matcher(Files.readString(PICTURE))
            .results()
            .map(match -> match.group())
            .toList();
    assertTrue(named.size() > 8, named.toString());
    assertEquals(List.of(), missing(named));
  }

  private static List<String> missing(List<String> named) throws IOException {
    Set<String> files;
    try (Stream<Path> sources = Files.walk(Path.of("app/src"))) {
      files =
          sources
              .map(file -> "/" + file.toString().replace('\\', '/'))
              .filter(file -> file.endsWith(".java"))
              .collect(Collectors.toSet());
    }
    return named.stream()
        .filter(
            name -> {
              var parts = NAMED.matcher(name);
              assertTrue(parts.matches(), name);
              String end = "/" + parts.group(1) + parts.group(2) + ".java";
              return files.stream().noneMatch(file -> file.endsWith(end));
            })
        .toList();
  }

  @Test
  void theTableOfPackagesIsWholeAndTrue() throws IOException {
    Set<String> listed = new TreeSet<>();
    Pattern.compile("(?m)^\\| (`[a-z`, ]+`) \\|")
        .matcher(Files.readString(PAGE))
        .results()
        .flatMap(row -> Arrays.stream(row.group(1).replace("`", "").split(", ", -1)))
        .forEach(listed::add);
    try (Stream<Path> folders = Files.list(CODE)) {
      assertEquals(
          folders
              .filter(Files::isDirectory)
              .map(folder -> folder.getFileName().toString())
              .collect(Collectors.toCollection(TreeSet::new)),
          listed);
    }
  }

  /** Files and folders that any page of the manual names from the top of the project. */
  @Test
  void everyPathThatIsNamedIsThere() throws IOException {
    List<String> missing =
        ManualPage.all().stream()
            .flatMap(page -> page.inline().stream())
            .filter(code -> code.matches("app/[\\w./-]+"))
            .filter(code -> !code.contains("NAME") && !Files.exists(Path.of(code)))
            .toList();
    assertEquals(List.of(), missing);
  }
}
