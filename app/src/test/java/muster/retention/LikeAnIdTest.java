package muster.retention;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import muster.database.Database;
import muster.database.Json;
import muster.database.Renaming;
import muster.incident.PersonId;
import muster.testing.BusyPerson;
import muster.testing.Databases;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Words that look like somebody's id, and ids that hardly look like one. */
class LikeAnIdTest {
  private static final String ID = BusyPerson.ADA.value();

  private final List<String> told = new ArrayList<>();

  private boolean remove(BusyPerson story, Database database, PersonId person) {
    Order order = new Order.Remove(person, List.of(), false, "operator");
    return Orders.carryOut(database, story.clocks(), order, told::add);
  }

  @ParameterizedTest
  @ValueSource(strings = {"WAITING", "UTC", "UPDATE", "WORKAROUND"})
  void ourOwnWordsAreNobody(String word) {
    try (Database database = Database.open(Databases.inMemory());
        BusyPerson story = BusyPerson.in(database)) {
      Set<String> before = Everywhere.columnsWith(database, word);
      assertFalse(before.isEmpty(), "it stands somewhere");
      assertTrue(PersonTrace.isId(word), "it looks like an id");
      assertFalse(remove(story, database, new PersonId(word)));
      assertEquals(before, Everywhere.columnsWith(database, word));
      assertTrue(told.getFirst().startsWith("Nothing here names"), told::toString);
    }
  }

  @Test
  void whoeverIsOnlyNamedIsStillSomebody() {
    try (Database database = Database.open(Databases.inMemory());
        BusyPerson story = BusyPerson.in(database)) {
      story.muster().chat().away();
      story.typedBy(BusyPerson.CY, "INC-2 log <@U0BEN4242> looks at the bucket");
      assertTrue(remove(story, database, new PersonId("U0BEN4242")), told::toString);
      assertEquals(Set.of(), Everywhere.columnsWith(database, "U0BEN4242"));
    }
  }

  @Test
  void halfAMentionTearsNothingAndALineBreakHidesNobody() {
    try (Database database = Database.open(Databases.inMemory());
        BusyPerson story = BusyPerson.in(database)) {
      story.muster().chat().away();
      story.typedBy(BusyPerson.CY, "INC-1 decide <@U0ADA4711| because 3 > 2");
      story.typedBy(BusyPerson.CY, "INC-1 log They are:\nU0ADA4711");
      assertTrue(remove(story, database, BusyPerson.ADA), told::toString);
      assertEquals(Set.of(), Everywhere.columnsWith(database, ID));
      int left =
          database.read(
              handle ->
                  handle
                      .createQuery("select count(*) from fact where body like '%nU0ADA4711\"%'")
                      .mapTo(Integer.class)
                      .one());
      assertEquals(0, left);
      assertEquals("Payments time out", story.incident(1).title());
    }
  }

  @Test
  void aMentionGoesWithItsNameAndEndsWithItsText() {
    Renaming renaming = new Renaming(Map.of(ID, "GONE-1"));
    assertEquals("GONE-1 and GONE-1", renaming.in("<@U0ADA4711|ada> and <@U0ADA4711>"));
    String quoted = Json.write(Map.of("text", "<@U0ADA4711|ada \"the\" one>, says\nU0ADA4711"));
    assertEquals("GONE-1, says\nGONE-1", Json.read(renaming.in(quoted), Map.class).get("text"));
    String torn = Json.write(List.of("<@U0ADA4711|", "3 > 2"));
    assertEquals("<@GONE-1|", Json.read(renaming.in(torn), List.class).getFirst());
    String other = Json.write(List.of("C:\\nU0ADA4711", "XU0ADA4711"));
    assertEquals(other, renaming.in(other));
    String hostile = "<@U0ADA4711|" + "\\n".repeat(100_000);
    assertTrue(renaming.in(hostile).startsWith("<@GONE-1|"));
  }
}
