package muster.database;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import muster.incident.IncidentId;
import muster.incident.Remark;
import muster.testing.Databases;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Copies of files, and what was read of a channel, in both databases. */
class AttachmentsTest {
  private static final IncidentId ONE = new IncidentId(2026, 1);
  private static final IncidentId OTHER = new IncidentId(2026, 2);
  private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");

  static List<Named<DatabaseAddress>> each() {
    return Databases.each().toList();
  }

  private static Attachments.Stored copy(String file, int size) {
    return new Attachments.Stored(
        file, "message C1/1.000001", "p99.png", "image/png", size, "e3b0");
  }

  @ParameterizedTest
  @MethodSource("each")
  void aCopyComesBackAsItWas(DatabaseAddress address) {
    byte[] bytes = new byte[10 * 1024 * 1024];
    new Random(7).nextBytes(bytes);
    try (Database database = Database.open(address)) {
      for (int twice = 0; twice < 2; twice++) {
        database.write(
            handle -> {
              new Attachments(handle).keep(ONE, copy("F1", bytes.length), bytes);
              return null;
            });
      }
      assertArrayEquals(
          bytes, database.read(handle -> new Attachments(handle).content(ONE, "F1")).orElseThrow());
      assertEquals(
          Optional.empty(), database.read(handle -> new Attachments(handle).content(OTHER, "F1")));
      assertEquals(
          List.of((long) bytes.length, 0L),
          database.read(
              handle ->
                  List.of(
                      new Attachments(handle).total(ONE), new Attachments(handle).total(OTHER))));
      assertEquals(
          List.of(copy("F1", bytes.length)),
          database.read(handle -> new Attachments(handle).of(ONE)));
    }
  }

  @ParameterizedTest
  @MethodSource("each")
  void whatWasReadIsReplacedAndForgotten(DatabaseAddress address) {
    Remark first = new Remark("1.000001", "<@U1>", "p99 is 9 s");
    Remark second = new Remark("2.000001", "Pager", "p99 > 8 s");
    try (Database database = Database.open(address)) {
      database.write(
          handle -> {
            new Remarks(handle).replace(ONE, List.of(second, first, first), NOON);
            new Remarks(handle).replace(OTHER, List.of(first), NOON.plus(Duration.ofDays(1)));
            return null;
          });
      assertEquals(List.of(first, second), database.read(handle -> new Remarks(handle).of(ONE)));
      database.write(handle -> new Remarks(handle).forgetBefore(NOON.plus(Duration.ofHours(1))));
      assertEquals(List.of(), database.read(handle -> new Remarks(handle).of(ONE)));
      assertEquals(List.of(first), database.read(handle -> new Remarks(handle).of(OTHER)));
    }
  }
}
