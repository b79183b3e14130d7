package muster.slack;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Tells Slack's own requests from all others: they are signed with the secret that only Slack and
 * Muster know, and they were signed within the last minutes.
 */
final class SignedRequests {
  private static final String ALGORITHM = "HmacSHA256";

  /** How far the two clocks may be apart; an older request may be somebody's recording. */
  private static final Duration TOLERANCE = Duration.ofMinutes(5);

  private static final Pattern SECONDS = Pattern.compile("[0-9]{1,12}");

  private final SecretKeySpec key;

  SignedRequests(String secret) {
    key = new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM);
  }

  /**
   * Whether Slack signed this body just now.
   *
   * @param timestamps every value of the header that says when, in seconds since 1970
   * @param signatures every value of the header that holds the signature
   * @param body exactly as it came
   * @param now by the machine's clock
   */
  boolean isSigned(List<String> timestamps, List<String> signatures, byte[] body, Instant now) {
    return mayBeSigned(timestamps, signatures, now)
        && MessageDigest.isEqual(
            signature(timestamps.getFirst(), body).getBytes(StandardCharsets.UTF_8),
            signatures.getFirst().getBytes(StandardCharsets.UTF_8));
  }

  /** Whether there is a signature of just now, whatever it is worth: known before the body is. */
  boolean mayBeSigned(List<String> timestamps, List<String> signatures, Instant now) {
    return timestamps.size() == 1
        && signatures.size() == 1
        && SECONDS.matcher(timestamps.getFirst()).matches()
        && isNear(Instant.ofEpochSecond(Long.parseLong(timestamps.getFirst())), now);
  }

  private static boolean isNear(Instant signed, Instant now) {
    return Duration.between(signed, now).abs().compareTo(TOLERANCE) <= 0;
  }

  private String signature(String timestamp, byte[] body) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(key);
      mac.update(("v0:" + timestamp + ":").getBytes(StandardCharsets.UTF_8));
      return "v0=" + HexFormat.of().formatHex(mac.doFinal(body));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has " + ALGORITHM, e);
    }
  }
}
