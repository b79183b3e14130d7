package muster.rehearsal;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** What is sent over HTTP: a form for what people do, JSON for what happens. */
record PostedBody(String contentType, String text) {
  private static final String FORM = "application/x-www-form-urlencoded";

  static PostedBody of(String type, JsonNode payload) {
    return switch (type) {
      case "events_api" -> new PostedBody("application/json", Json.write(payload));
      case "slash_commands" -> new PostedBody(FORM, fields(payload));
      default -> new PostedBody(FORM, "payload=" + encoded(Json.write(payload)));
    };
  }

  private static String fields(JsonNode payload) {
    return payload.properties().stream()
        .map(field -> field.getKey() + "=" + encoded(field.getValue().asText()))
        .collect(Collectors.joining("&"));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  /** A request that is signed now, by the machine's clock. */
  HttpRequest.Builder signed(URI address, String secret) {
    Instant now = InstantSource.system().instant();
    String timestamp = "" + now.getEpochSecond();
    return HttpRequest.newBuilder(address)
        .header("Content-Type", contentType)
        .header("X-Slack-Request-Timestamp", timestamp)
        .header("X-Slack-Signature", signature(secret, timestamp))
        .POST(BodyPublishers.ofString(text));
  }

  private String signature(String secret, String timestamp) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
      byte[] signed = ("v0:" + timestamp + ":" + text).getBytes(StandardCharsets.UTF_8);
      return "v0=" + HexFormat.of().formatHex(mac.doFinal(signed));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
