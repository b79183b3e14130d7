package muster.incident;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LikenessTest {
  @ParameterizedTest
  @CsvSource({
    "DB pool exhausted,                     the database connection pool is exhausted",
    "DB pool exhausted,                     DB pool",
    "Certificate of the gateway expired,    the gateway cert has expired",
    "bad deploy at 14:20,                   14:20 deploy is bad",
    "replica 2 lags behind,                 lag on replica 2",
    "conection pool exhausted,              connection pools exhausted",
    "DNS,                                   dns?",
  })
  void theSameInOtherWords(String one, String other) {
    assertTrue(Likeness.alike(one, other));
    assertTrue(Likeness.alike(other, one));
  }

  @ParameterizedTest
  @CsvSource({
    "bad deploy,               bad configuration",
    "replica 1 lags,           replica 2 lags",
    "v2.3.0 leaks memory,      v2.3.1 leaks memory",
    "DNS of the gateway,       certificate of the gateway",
    "DB pool exhausted,        network between zones is slow",
    "it is the,                of the",
    "'',                       ''",
  })
  void somethingElse(String one, String other) {
    assertFalse(Likeness.alike(one, other));
    assertFalse(Likeness.alike(other, one));
  }

  @Test
  void theExactOneWinsOverTheAlike() {
    Board board = Board.EMPTY;
    for (String text : new String[] {"DB pool is exhausted", "DB pool exhausted"}) {
      Fact fact = new HypothesisFact.HypothesisAdded(board.hypotheses().size() + 1, text);
      board = board.after((HypothesisFact) fact, null);
    }
    assertEquals(2, board.like("db pool exhausted").orElseThrow().number());
    assertEquals(1, board.like("pool of the DB exhausted").orElseThrow().number());
  }
}
