package muster;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RehearsalPlaceTest {
  @TempDir private Path folder;

  @Test
  void aClockThatCannotBeKeptGoesOnAndIsKeptAsSoonAsItCan() throws Exception {
    Path obstacle = folder.resolve("rehearsal.clock.new");
    try (RehearsalPlace place = RehearsalPlace.in(Optional.of(folder))) {
      Files.createDirectory(obstacle);
      assertDoesNotThrow(place::note);
      Files.delete(obstacle);
      place.note();
    }
    assertTrue(Files.readString(folder.resolve("rehearsal.clock")).endsWith("paused"));
    assertFalse(Files.exists(obstacle));
  }
}
