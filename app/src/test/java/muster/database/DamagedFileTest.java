package muster.database;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A file that is not the one Muster closed is never opened as if it were. */
class DamagedFileTest {
  @TempDir private Path folder;
  private byte[] whole;

  @BeforeEach
  void aDatabaseThatWasClosed() throws Exception {
    try (Database database = Database.open(DatabaseAddress.in(folder))) {
      for (int n = 0; n < 200; n++) {
        String request = "request/" + n;
        boolean taken = database.write(handle -> new Inbox(handle).take(request, Instant.EPOCH));
        assertTrue(taken);
      }
    }
    whole = Files.readAllBytes(file());
  }

  private Path file() {
    return folder.resolve("muster.mv.db");
  }

  private void isRefused(byte[] content) throws Exception {
    Files.write(file(), content);
    DatabaseUnusable refusal =
        assertThrows(
            DatabaseUnusable.class, () -> Database.open(DatabaseAddress.in(folder)).close());
    assertTrue(refusal.getMessage().contains("muster restore FILE"), refusal.getMessage());
    assertArrayEquals(content, Files.readAllBytes(file()), "left as it was");
  }

  @Test
  void theWholeFileOpens() {
    try (Database database = Database.open(DatabaseAddress.in(folder))) {
      assertEquals("", database.read(handle -> new Inbox(handle).answer("request/199")).get());
    }
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.1, 0.5, 0.9, 0.999})
  void cutShort(double kept) throws Exception {
    isRefused(Arrays.copyOf(whole, (int) (whole.length * kept)));
  }

  @Test
  void empty() throws Exception {
    isRefused(new byte[0]);
  }

  @Test
  void garbage() throws Exception {
    byte[] garbage = new byte[whole.length];
    new Random(142).nextBytes(garbage);
    isRefused(garbage);
  }

  @Test
  void anotherFile() throws Exception {
    isRefused("Minutes of the meeting\n".getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void overwrittenInTheMiddle() throws Exception {
    byte[] damaged = whole.clone();
    Arrays.fill(damaged, whole.length / 4, whole.length * 3 / 4, (byte) 'x');
    Files.write(file(), damaged);
    DatabaseUnusable refusal =
        assertThrows(
            DatabaseUnusable.class, () -> Database.open(DatabaseAddress.in(folder)).close());
    assertTrue(refusal.getMessage().contains("muster restore FILE"), refusal.getMessage());
  }

  @Test
  void aRefusedFileIsNotHeld() throws Exception {
    isRefused(new byte[0]);
    Files.write(file(), whole);
    Database.open(DatabaseAddress.in(folder)).close();
  }
}
