package muster.database;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;

/** What holds for every migration, so that each database there is can be upgraded, and rolled. */
class MigrationsTest {
  private static final Path MIGRATIONS =
      Path.of("app/src/main/resources/muster/database/migrations");
  private static final Path SUMS = Path.of("app/src/test/resources/muster/database/migrations.txt");

  /** Since this one a database says which Musters may work on it. */
  private static final int FLOOR = 18;

  /** What a node of the release before cannot live with. */
  private static final Pattern TAKES_AWAY =
      Pattern.compile(
          "\\b(drop (table|column)|rename|alter column \\S+ (type|set not null|set data)"
              + "|add (constraint|unique|check|foreign))\\b");

  private static final Pattern NEEDED_COLUMN =
      Pattern.compile("add column [^;]*?not null", Pattern.DOTALL);

  /** A line of the list: a file, its sum, and whether it was only ever released with the next. */
  private record Listed(String file, String sum, boolean withTheNext) {
    static Listed read(String line) {
      String[] parts = line.split(" ", 3);
      return new Listed(parts[0], parts[1], parts.length > 2 && parts[2].equals("with the next"));
    }
  }

  private static List<Listed> listed() throws IOException {
    return Files.readAllLines(SUMS).stream().map(Listed::read).toList();
  }

  @Test
  void noMigrationIsChangedOnceItIsThere() throws IOException {
    List<String> there = new ArrayList<>();
    for (Path file : migrations()) {
      there.add(file.getFileName() + " " + sum(text(file)));
    }
    assertEquals(
        listed().stream().map(line -> line.file() + " " + line.sum()).toList(),
        there,
        "databases that have a migration refuse a changed one; a new one gets a line in " + SUMS);
  }

  @Test
  void theDatabaseBeforeEachMigrationIsKept() throws IOException {
    List<Listed> before = listed().subList(0, listed().size() - 1);
    List<Integer> kept = StoredSchema.all().stream().map(StoredSchema::version).toList();
    List<String> missing =
        before.stream()
            .filter(line -> !line.withTheNext() && !kept.contains(version(line.file())))
            .map(Listed::file)
            .toList();
    assertEquals(List.of(), missing, "app/docs/upgrading.md says how a database is kept");
    for (StoredSchema stored : StoredSchema.all()) {
      assertEquals(Integer.toString(stored.version()), stored.header().schema());
    }
  }

  @Test
  void whatTakesAwayRaisesTheFloor() throws IOException {
    List<String> wrong =
        migrations().stream()
            .filter(file -> version(file) > FLOOR)
            .filter(file -> takesAway(statements(file)) && !raisesTheFloor(file))
            .map(file -> file.getFileName().toString())
            .toList();
    assertEquals(List.of(), wrong, "update schema_floor set lowest = its own version");
  }

  @Test
  void theRuleTellsThemApart() {
    assertTrue(takesAway("alter table lane drop column fence;"));
    assertTrue(takesAway("alter table lane add column x text not null;"));
    assertTrue(!takesAway("alter table lane add column x text default '' not null;"));
    assertTrue(!takesAway("create table x (y integer not null); create index z on x (y);"));
  }

  private static boolean takesAway(String sql) {
    return TAKES_AWAY.matcher(sql).find()
        || NEEDED_COLUMN
            .matcher(sql)
            .results()
            .anyMatch(found -> !found.group().contains("default"));
  }

  private static boolean raisesTheFloor(Path file) {
    return statements(file).contains("update schema_floor set lowest = " + version(file));
  }

  private static String statements(Path file) {
    return text(file).replaceAll("--[^\\n]*", "").toLowerCase(Locale.ROOT);
  }

  private static List<Path> migrations() throws IOException {
    try (Stream<Path> files = Files.list(MIGRATIONS)) {
      return files
          .filter(file -> file.toString().endsWith(".sql"))
          .sorted(Comparator.comparingInt(MigrationsTest::version))
          .toList();
    }
  }

  private static int version(Path file) {
    return version(file.getFileName().toString());
  }

  private static int version(String file) {
    return Integer.parseInt(file.replaceFirst("V(\\d+)__.*", "$1"));
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String sum(String text) {
    CRC32 sum = new CRC32();
    sum.update(text.getBytes(StandardCharsets.UTF_8));
    return Long.toHexString(sum.getValue());
  }
}
