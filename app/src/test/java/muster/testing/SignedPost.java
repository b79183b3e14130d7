package muster.testing;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Requests that carry a signature, right or wrong. */
public final class SignedPost {
  private SignedPost() {}

  /** The signature Slack would send with this body. */
  public static String signature(String secret, String timestamp, byte[] body) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
      mac.update(("v0:" + timestamp + ":").getBytes(StandardCharsets.UTF_8));
      return "v0=" + HexFormat.of().formatHex(mac.doFinal(body));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A whole request, signed at that time. */
  public static HttpRequest.Builder of(
      URI address, String secret, Instant at, String contentType, String body) {
    String timestamp = "" + at.getEpochSecond();
    return HttpRequest.newBuilder(address)
        .header("Content-Type", contentType)
        .header("X-Slack-Request-Timestamp", timestamp)
        .header(
            "X-Slack-Signature",
            signature(secret, timestamp, body.getBytes(StandardCharsets.UTF_8)))
        .POST(BodyPublishers.ofString(body));
  }
}
