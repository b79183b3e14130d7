package muster.database;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.function.Function;
import muster.testing.Databases;
import muster.testing.Pipe;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.Test;

/** A connection that ends in the middle is told by what may have been written. */
class LostHalfwayTest {
  private final Pipe pipe = new Pipe(Databases.postgres());

  private Integer cutShort(Handle handle) {
    handle.execute("select 1");
    pipe.cut();
    return handle.execute("select 1");
  }

  private DatabaseAway lost(Function<Database, Integer> work) {
    try (pipe;
        Database database = Database.open(pipe.address())) {
      return assertThrows(DatabaseAway.class, () -> work.apply(database));
    }
  }

  @Test
  void whatOnlyReadsBeganNothing() {
    assertTrue(lost(database -> database.read(this::cutShort)).nothingBegun());
  }

  @Test
  void aSnapshotSaysThatTheDatabaseIsAway() {
    assertTrue(lost(database -> database.snapshot(this::cutShort)).nothingBegun());
  }

  @Test
  void whatWritesMayHave() {
    assertFalse(lost(database -> database.write(this::cutShort)).nothingBegun());
  }

  @Test
  void noAddressShowsItsPassword() {
    DatabaseAddress address =
        DatabaseAddress.at("jdbc:postgresql://db/muster?password=hush", "muster", "hush");
    assertEquals("jdbc:postgresql://db/muster", address.toString());
    pipe.close();
  }
}
