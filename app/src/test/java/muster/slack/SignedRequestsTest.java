package muster.slack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import muster.testing.SignedPost;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Only what Slack signed just now is Slack's. */
class SignedRequestsTest {
  /** The example of Slack's own documentation. */
  private static final String SECRET = "8f742231b10e8888abcd99yyyzzz85a5";

  private static final String TIMESTAMP = "1531420618";
  private static final String SIGNATURE =
      "v0=a2114d57b48eac39b9ad189dd8316235a7b4a8d21a10bd27519666489c69b503";
  private static final byte[] BODY =
      bytes(
          "token=xyzz0WbapA4vBCDEFasx0q6G&team_id=T1DC2JH3J&team_domain=testteamnow"
              + "&channel_id=G8PSS9T3V&channel_name=foobar&user_id=U2CERLKJA&user_name=roadrunner"
              + "&command=%2Fwebhook-collect&text="
              + "&response_url=https%3A%2F%2Fhooks.slack.com%2Fcommands%2FT1DC2JH3J%2F397700885554"
              + "%2F96rGlfmibIGlgcZRskXaIFfN"
              + "&trigger_id=398738663015.47445629121.803a0bc887a14d10d2c447fce8b6703c");
  private static final Instant NOW = Instant.ofEpochSecond(Long.parseLong(TIMESTAMP));

  private final SignedRequests signed = new SignedRequests(SECRET);

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private boolean isSigned(String timestamp, String signature, byte[] body) {
    return signed.isSigned(List.of(timestamp), List.of(signature), body, NOW);
  }

  @Test
  void slacksOwnExampleIsSlacks() {
    assertTrue(isSigned(TIMESTAMP, SIGNATURE, BODY));
  }

  @Test
  void oneBitOffIsNot() {
    for (int bit = 0; bit < BODY.length * 8; bit += 7) {
      byte[] changed = BODY.clone();
      changed[bit / 8] ^= (byte) (1 << (bit % 8));
      assertFalse(isSigned(TIMESTAMP, SIGNATURE, changed), "bit " + bit + " of the body");
    }
    for (int place = 0; place < SIGNATURE.length(); place++) {
      char[] changed = SIGNATURE.toCharArray();
      changed[place] = (char) (changed[place] ^ 1);
      assertFalse(isSigned(TIMESTAMP, new String(changed), BODY), "character " + place);
    }
    assertFalse(isSigned("1531420619", SIGNATURE, BODY), "the time is signed as well");
    assertFalse(isSigned(TIMESTAMP, SIGNATURE, Arrays.copyOf(BODY, BODY.length - 1)));
    assertFalse(isSigned(TIMESTAMP, SIGNATURE, Arrays.copyOf(BODY, BODY.length + 1)));
  }

  @Test
  void anotherSecretIsNot() {
    String other = SignedPost.signature(SECRET + "0", TIMESTAMP, BODY);
    assertFalse(isSigned(TIMESTAMP, other, BODY));
    assertTrue(isSigned(TIMESTAMP, SignedPost.signature(SECRET, TIMESTAMP, BODY), BODY));
  }

  @ParameterizedTest
  @CsvSource({"-301, false", "-300, true", "0, true", "300, true", "301, false"})
  void bothClocksMayBeFiveMinutesApart(long seconds, boolean expected) {
    Instant now = NOW.plusSeconds(seconds);
    assertEquals(expected, signed.isSigned(List.of(TIMESTAMP), List.of(SIGNATURE), BODY, now));
  }

  @Test
  void eachHeaderComesOnce() {
    List<String> timestamp = List.of(TIMESTAMP);
    List<String> signature = List.of(SIGNATURE);
    List<String> none = List.of();
    assertFalse(signed.isSigned(none, signature, BODY, NOW));
    assertFalse(signed.isSigned(timestamp, none, BODY, NOW));
    assertFalse(signed.isSigned(timestamp, List.of(SIGNATURE, SIGNATURE), BODY, NOW));
    assertFalse(signed.isSigned(List.of(TIMESTAMP, TIMESTAMP), signature, BODY, NOW));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", " ", "now", "-1", "1531420618.0", "١٥٣١٤٢٠٦١٨", "99999999999999999999", "0x1"})
  void aTimeIsSeconds(String timestamp) {
    String signature = SignedPost.signature(SECRET, timestamp, BODY);
    assertFalse(isSigned(timestamp, signature, BODY));
  }

  @Test
  void aSignatureIsExactlyItself() {
    String hex = SIGNATURE.substring(3);
    for (String garbled :
        List.of(
            "",
            "v0=",
            hex,
            "v1=" + hex,
            "v0=" + hex.toUpperCase(Locale.ROOT),
            SIGNATURE + " ",
            SIGNATURE + "00",
            "v0=" + "z".repeat(64),
            "v0=" + "é".repeat(64),
            SIGNATURE + "," + SIGNATURE)) {
      assertFalse(isSigned(TIMESTAMP, garbled, BODY), garbled);
    }
  }

  @Test
  void anyBodyCanBeSigned() {
    for (byte[] body :
        List.of(
            new byte[0],
            bytes("text=全部が遅い 🔥 ü"),
            new byte[] {(byte) 0xff, (byte) 0xfe, 0},
            new byte[HttpRequests.LONGEST_BODY])) {
      assertTrue(isSigned(TIMESTAMP, SignedPost.signature(SECRET, TIMESTAMP, body), body));
    }
  }
}
