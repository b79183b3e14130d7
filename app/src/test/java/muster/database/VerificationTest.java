package muster.database;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import muster.testing.PastNight;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever somebody changes behind Muster's back is found, and nothing is found that is well. */
class VerificationTest {
  /** What is done to the data, and what the line that tells of it holds. */
  private static Stream<List<String>> damages() {
    return Stream.of(
        List.of("update incident set seq = seq + 1 where number = 1", "column seq differs"),
        List.of("update incident set is_open = true where number = 1", "column is_open differs"),
        List.of(
            "update incident set confidential = false where number = 2",
            "column confidential differs"),
        List.of("update incident set channel = 'C99' where number = 1", "column channel differs"),
        List.of(
            "update incident set declared_by = 'U9' where number = 3",
            "column declared_by differs"),
        List.of(
            "update incident set declared_at = current_timestamp where number = 1",
            "column declared_at differs"),
        List.of(
            "update incident set state = replace(state, 'Payments', 'Payment') where number = 1",
            "state's title differs"),
        List.of("update incident set state = '{' where number = 1", "state cannot be read"),
        List.of("delete from role_holder where incident = 2", "role_holder differs"),
        List.of("delete from deadline where incident = 2 and kind = 'UPDATE_DUE'", "UPDATE_DUE"),
        List.of(
            "insert into deadline (incident, kind, due_at) values (1, 'UPDATE_DUE', current_timestamp)",
            "deadline UPDATE_DUE differs"),
        List.of(
            "insert into owed values (1, 'ACTION', 1, 'U9', current_timestamp)", "owed differs"),
        List.of("delete from fact where incident = 1 and seq = 4", "fact #4 is missing"),
        List.of("delete from fact where incident = 1 and seq = 1", "fact #1 is missing"),
        List.of("delete from fact where incident = 3", "the log has no facts"),
        List.of("delete from incident where number = 3", "there is no row of the incident"),
        List.of(
            "update fact set kind = 'Sung' where incident = 1 and seq = 3", "#3 cannot be read"),
        List.of("update fact set version = 99 where incident = 1 and seq = 3", "#3 cannot be read"),
        List.of("update fact set body = '[' where incident = 2 and seq = 2", "#2 cannot be read"),
        List.of("update fact set subject = 'x' where incident = 1 and seq = 3", "column subject"),
        List.of("update outbox set incident = 77 where id = 1", "outbox has rows of an unknown"));
  }

  private static List<String> lines(Database database) {
    List<String> told = new ArrayList<>();
    Verification.Outcome outcome =
        database.snapshot(handle -> Verification.of(handle, PastNight.MORNING, told::add));
    assertEquals(told.size(), outcome.disagreements());
    return told;
  }

  @ParameterizedTest
  @MethodSource("muster.testing.Databases#each")
  void whatMusterWroteAgrees(DatabaseAddress address) throws Exception {
    try (Database database = Database.open(address)) {
      PastNight.in(database);
      Verification.Outcome outcome =
          database.snapshot(handle -> Verification.of(handle, PastNight.MORNING, line -> {}));
      assertTrue(outcome.agrees(), () -> String.join("\n", lines(database)));
      assertEquals(3, outcome.incidents());
      assertTrue(outcome.facts() > 20, () -> outcome.facts() + " facts");
    }
  }

  @ParameterizedTest
  @MethodSource("muster.testing.Databases#each")
  void everyChangeBehindItsBackIsFound(DatabaseAddress address) throws Exception {
    try (Database database = Database.open(address)) {
      PastNight.in(database);
      for (List<String> damage : damages().toList()) {
        List<String> told =
            database.write(
                handle -> {
                  handle.savepoint("before");
                  assertTrue(handle.execute(damage.get(0)) > 0, damage.get(0));
                  List<String> lines = new ArrayList<>();
                  var unused = Verification.of(handle, PastNight.MORNING, lines::add);
                  handle.rollbackToSavepoint("before");
                  return lines;
                });
        String all = String.join("\n", told);
        assertTrue(all.contains(damage.get(1)), () -> damage + " was told as: " + all);
        assertTrue(told.size() <= 3, () -> damage + " was told as: " + all);
        assertFalse(all.contains("Wage"), "no incident's words");
      }
      assertEquals(List.of(), lines(database), "and all of it was taken back");
    }
  }
}
