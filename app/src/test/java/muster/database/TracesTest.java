package muster.database;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TracesTest {
  private static final Renaming GONE = new Renaming(Map.of("U0ADA", "GONE-1"));

  /** Whoever leads again before a removal that was cut off is gone on with. */
  @ParameterizedTest
  @MethodSource("muster.testing.Databases#each")
  void theLaterOfTwoRowsThatBecomeOneStays(DatabaseAddress address) {
    try (Database database = Database.open(address)) {
      database.write(
          handle -> {
            took(handle, "GONE-1", "2026-11-01 00:00:00Z");
            took(handle, "U0ADA", "2026-11-02 00:00:00Z");
            took(handle, "U0BEN", "2026-11-03 00:00:00Z");
            return new Traces(handle, GONE).rename();
          });
      List<String> rows =
          database.read(
              handle ->
                  handle
                      .createQuery(
                          """
                          select person || ' ' || extract(day from taken_at)
                            from command_taken order by person
                          """)
                      .mapTo(String.class)
                      .list());
      assertEquals(List.of("GONE-1 2", "U0BEN 3"), rows);
    }
  }

  private static void took(Handle handle, String person, String at) {
    handle.execute(
        """
        insert into command_taken (person, incident, is_drill, taken_at)
        values (?, 1, false, cast(? as timestamp with time zone))
        """,
        person,
        at);
  }
}
