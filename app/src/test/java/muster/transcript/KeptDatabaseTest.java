package muster.transcript;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import muster.database.BackupFile;
import muster.database.Database;
import muster.database.DatabaseAddress;
import muster.flow.Clocks;
import muster.flow.FiledTicket;
import muster.incident.PersonId;
import muster.playbook.Playbook;
import muster.playbook.Retention;
import muster.retention.Order;
import muster.retention.Orders;
import muster.testing.Databases;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The story whose database is kept for later Musters fills every table there is. {@code
 * -Dkeep.database=true} keeps it, as the database of this very schema.
 */
class KeptDatabaseTest {
  private static final Path KEPT = Path.of("app/src/test/resources/muster/database");

  private static final Duration A_WEEK = Duration.ofDays(7);

  @TempDir private Path folder;

  @Test
  void theStoryFillsEveryTable() throws IOException {
    Map<String, String> backup = entries(played());
    JsonNode header = new ObjectMapper().readTree(backup.get("muster.json"));
    List<String> empty = new ArrayList<>();
    header
        .get("rows")
        .properties()
        .forEach(
            table -> {
              if (table.getValue().asLong() == 0) {
                empty.add(table.getKey());
              }
            });
    assertEquals(List.of(), empty, "add to story.txt what fills them");
    if (Boolean.getBoolean("keep.database")) {
      keep(KEPT.resolve("schema-" + header.get("schema").asText()), backup);
    }
  }

  private Path played() throws IOException {
    DatabaseAddress address = Databases.inMemory();
    Path file = folder.resolve("story.zip");
    try (Room room = new Room(Playbook.standard(), address)) {
      Steps steps = new Steps(room);
      for (String line : Files.readAllLines(KEPT.resolve("story.txt"))) {
        if (Steps.isStep(line)) {
          steps.run(line);
        }
      }
      Database database = room.node().database();
      FiledTicket.in(database, new Clocks(room::now, room::now));
      takeOut(database, room.now().plus(A_WEEK), new PersonId(room.workspace().idOf("cy")));
      var unused = BackupFile.write(address, file, room.now());
    }
    return file;
  }

  /** What an operator had taken out leaves its traces as well. */
  private static void takeOut(Database database, Instant then, PersonId person) {
    Clocks clocks = new Clocks(() -> then, () -> then);
    Retention day =
        new Retention(
            Optional.empty(),
            Optional.of(new Retention.Age(1, Retention.Unit.DAYS)),
            Retention.How.DELETE,
            Optional.empty());
    for (Order order :
        List.of(
            new Order.Expire(day, "operator"),
            new Order.Remove(person, List.of(), false, "operator"))) {
      List<String> told = new ArrayList<>();
      assertTrue(Orders.carryOut(database, clocks, order, told::add), told.toString());
    }
  }

  private static Map<String, String> entries(Path file) throws IOException {
    Map<String, String> entries = new TreeMap<>();
    try (ZipFile zip = new ZipFile(file.toFile())) {
      for (ZipEntry entry : zip.stream().toList()) {
        entries.put(
            entry.getName(),
            new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
      }
    }
    return entries;
  }

  private static void keep(Path schema, Map<String, String> backup) throws IOException {
    Files.createDirectories(schema);
    for (var entry : backup.entrySet()) {
      Files.writeString(schema.resolve(entry.getKey()), entry.getValue());
    }
  }
}
