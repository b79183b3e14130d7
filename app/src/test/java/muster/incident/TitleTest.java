package muster.incident;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TitleTest {
  @ParameterizedTest
  @CsvSource({
    "Payment authorisations time out, Payment authorisations time out",
    "'  two\\n lines\\r\\n', two lines",
    "'tab\\tand\\u00a0wide\\u3000space', tab and wide space",
    "'line\\u2028separator', line separator",
    "'zero\\u200bwidth\\ufeff', zerowidth",
    "'bell\\u0007', bell",
    "'\\u202egnp.exe', gnp.exe",
    "'\\u2066iso\\u2069lated', isolated",
    "'pay\\u200dment', payment",
    "'cafe\\u0301', café",
    "決済が遅い, 決済が遅い",
    "🔥, 🔥",
    "'👩\\u200d🚒 on call', '👩\\u200d🚒 on call'",
    "'❤\\ufe0f\\u200d🔥', '❤\\ufe0f\\u200d🔥'",
    "<!channel> & co, <!channel> & co",
    "'half \\ud83d', half",
  })
  void whatWasTypedBecomesOneVisibleLine(String typed, String title) {
    assertEquals(unescaped(title), accepted(unescaped(typed)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "  ", "\n", "\u200b", "\u202e", "\u3164", "\u2800", "\ufe0f", "\u0301\u200d"})
  void aTitleNobodyCanSeeIsRefused(String typed) {
    assertEquals(
        new Title.Refused("An incident needs a title: say in a few words what users see."),
        Title.read(typed));
  }

  @Test
  void twoHundredCharactersAreAcceptedAndOneMoreIsRefusedWithTheLengthSaid() {
    assertEquals("🔥".repeat(200), accepted(" " + "🔥".repeat(200) + " "));
    assertEquals(
        new Title.Refused(
            "The title is 201 characters long. Use at most 200 and keep the rest for the first"
                + " update."),
        Title.read("x".repeat(201)));
    assertInstanceOf(Title.Refused.class, Title.read("word ".repeat(2_000)));
  }

  @Test
  void equalTitlesAreEqual() {
    assertEquals(Title.read("a  b"), Title.read(" a b"));
    assertEquals(Title.read("a b").hashCode(), Title.read("a b").hashCode());
  }

  private static String accepted(String typed) {
    return assertInstanceOf(Title.Accepted.class, Title.read(typed)).title().toString();
  }

  /** So that the table above shows the characters that nobody sees. */
  private static String unescaped(String text) {
    return Pattern.compile("\\\\u([0-9a-f]{4})")
        .matcher(text)
        .replaceAll(hit -> Character.toString((char) Integer.parseInt(hit.group(1), 16)))
        .translateEscapes();
  }
}
