package muster.database;

import static muster.database.BackedUp.entries;
import static muster.database.BackedUp.night;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import muster.testing.Databases;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is no whole backup of a Muster no newer than this fills no database, not even in part. */
class RefusedBackupTest {
  @TempDir private static Path shared;
  private static Path night;

  @TempDir private Path folder;

  /** A night on H2, backed up once; the tests only read it. */
  @BeforeAll
  static void aNight() throws Exception {
    night = night(DatabaseAddress.in(shared), shared.resolve("night.zip"));
  }

  private static void isRefused(Path file, String why) {
    for (DatabaseAddress address : List.of(Databases.inMemory(), Databases.postgres())) {
      DatabaseUnusable refusal =
          assertThrows(DatabaseUnusable.class, () -> Restoration.into(address, file));
      assertTrue(refusal.getMessage().contains(why), refusal.getMessage());
      assertFalse(refusal.getMessage().contains("Wage"), "no incident's words");
      try (Database database = Database.open(address)) {
        database.read(
            handle -> {
              for (StoredTable table : StoredTable.all(handle)) {
                assertEquals(0, table.rows(handle), table.name());
              }
              return null;
            });
      }
    }
  }

  private Path changed(Path file, String entry, String from, String to) throws Exception {
    Path changed = folder.resolve("changed.zip");
    try (OutputStream bytes = Files.newOutputStream(changed);
        ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, String> each : entries(file).entrySet()) {
        String text = each.getValue();
        if (each.getKey().equals(entry)) {
          assertTrue(text.contains(from), text);
          text = text.replace(from, to);
        }
        zip.putNextEntry(new ZipEntry(each.getKey()));
        zip.write(text.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
      }
    }
    return changed;
  }

  @Test
  void aFileThatIsNotThereIsRefused() {
    isRefused(folder.resolve("none.zip"), "There is no file");
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, 0.1, 0.5, 0.99})
  void aFileCutShortIsRefused(double kept) throws Exception {
    byte[] whole = Files.readAllBytes(night);
    Path cut = folder.resolve("cut.zip");
    Files.write(cut, Arrays.copyOf(whole, (int) (whole.length * kept)));
    isRefused(cut, "is no backup of Muster, or was cut short");
  }

  @Test
  void aFileWithOverwrittenBytesIsRefused() throws Exception {
    byte[] damaged = Files.readAllBytes(night);
    Arrays.fill(damaged, damaged.length / 2, damaged.length / 2 + 50, (byte) 'x');
    Path file = folder.resolve("damaged.zip");
    Files.write(file, damaged);
    isRefused(file, "is damaged");
  }

  @Test
  void anotherArchiveIsRefused() throws Exception {
    Path file = changed(night, "muster.json", "\"muster\":1", "\"other\":1");
    isRefused(file, "is no backup of Muster");
  }

  @Test
  void aNewerFormatIsRefused() throws Exception {
    isRefused(changed(night, "muster.json", "\"muster\":1", "\"muster\":2"), "newer Muster");
  }

  @Test
  void aNewerSchemaIsRefused() throws Exception {
    Path file = night;
    String header = entries(file).get("muster.json");
    String schema = header.replaceFirst(".*(\"schema\":\"[^\"]*\").*\n", "$1");
    isRefused(changed(file, "muster.json", schema, "\"schema\":\"999\""), "newer Muster");
  }

  @Test
  void aMissingRowIsNoticed() throws Exception {
    Path file = night;
    String rows = entries(file).get("fact.jsonl");
    String last = rows.substring(rows.lastIndexOf('\n', rows.length() - 2) + 1);
    isRefused(changed(file, "fact.jsonl", last, ""), "not as many rows");
  }

  @Test
  void aRowThatComesTwiceIsNoticed() throws Exception {
    Path file = night;
    String rows = entries(file).get("incident.jsonl");
    String first = rows.substring(0, rows.indexOf('\n') + 1);
    isRefused(changed(file, "incident.jsonl", first, first + first), "do not fit");
  }
}
