package muster.incident;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ChannelNameTest {
  @ParameterizedTest
  @CsvSource({
    "Payment timeouts,               inc-0142-payment-timeouts",
    "Café: crème brûlée!,            inc-0142-cafe-creme-brulee",
    "Größe STRASSE ẞ,                inc-0142-grosse-strasse-ss",
    "Łódź Øresund Æther ıİ,          inc-0142-lodz-oresund-aether-ii",
    "Can't pay; it’s down,           inc-0142-cant-pay-its-down",
    "db_pool  ==  full (80 %),       inc-0142-db_pool-full-80",
    "'__--__x--__y__',               inc-0142-x-y",
    "ｆｕｌｌ width ﬁ ①,               inc-0142-full-width-fi-1",
    "決済が遅い,                      inc-0142",
    "決済 API が遅い,                 inc-0142-api",
    "🔥🔥🔥,                          inc-0142",
    "...!?,                          inc-0142",
    "'',                             inc-0142",
    "<!channel> & <@U123>,           inc-0142-channel-u123",
    "2,                              inc-0142-2",
  })
  void aTitleBecomesALegalName(String title, String name) {
    assertEquals(name, ChannelName.of("inc", "0142", title).toString());
  }

  @Test
  void aLongTitleIsCutWhereAWordEnds() {
    String title =
        "Checkout is slow for everyone who pays by card in the northern half of the world";
    assertEquals(
        "inc-0142-checkout-is-slow-for-everyone-who-pays-by-card-in-the-northern-half-of",
        ChannelName.of("inc", "0142", title).toString());
    assertEquals(
        "inc-0142-" + "x".repeat(71), ChannelName.of("inc", "0142", "x".repeat(300)).toString());
    assertEquals(
        "inc-0142-" + "x".repeat(71),
        ChannelName.of("inc", "0142", "x".repeat(71) + " y").toString());
  }

  @Test
  void aSuffixFitsAndReplacesTheOneBefore() {
    ChannelName name = ChannelName.of("inc", "0142", "x".repeat(300));
    assertEquals("inc-0142-" + "x".repeat(69) + "-2", name.withSuffix(2).toString());
    assertEquals(
        "inc-0142-" + "x".repeat(68) + "-10", name.withSuffix(2).withSuffix(10).toString());
    assertEquals("inc-0142-2", ChannelName.of("inc", "0142", "🔥").withSuffix(2).toString());
    assertThrows(IllegalArgumentException.class, () -> name.withSuffix(1));
  }

  @Test
  void anyTitleGivesALegalName() {
    Random random = new Random(142);
    for (int round = 0; round < 5_000; round++) {
      String title =
          random
              .ints(random.nextInt(120), 0, round % 2 == 0 ? 0x180 : 0x1FFFF)
              .mapToObj(Character::toString)
              .reduce("", String::concat);
      ChannelName name = ChannelName.of("p".repeat(20), "1234567890", title);
      assertLegal(name.toString());
      assertLegal(name.withSuffix(2 + random.nextInt(1_000)).toString());
    }
  }

  private static void assertLegal(String name) {
    assertTrue(name.length() <= 80, name);
    assertTrue(name.matches("[a-z0-9]+([-_][a-z0-9]+)*"), name);
  }

  @ParameterizedTest
  @ValueSource(strings = {"inc", "i", "inc-eu", "sev_1", "aaaaaaaaaaaaaaaaaaaa"})
  void prefixesThatAreLegal(String prefix) {
    assertTrue(ChannelName.isPrefix(prefix));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "INC",
        "inc-",
        "-inc",
        "in c",
        "#inc",
        "inc--eu",
        "é",
        "aaaaaaaaaaaaaaaaaaaaa"
      })
  void prefixesThatAreNot(String prefix) {
    assertFalse(ChannelName.isPrefix(prefix));
    assertThrows(IllegalArgumentException.class, () -> ChannelName.of(prefix, "0142", "title"));
  }

  @Test
  void theNumberIsDigits() {
    assertThrows(IllegalArgumentException.class, () -> ChannelName.of("inc", "142a", "title"));
    assertThrows(IllegalArgumentException.class, () -> ChannelName.of("inc", "", "title"));
  }
}
