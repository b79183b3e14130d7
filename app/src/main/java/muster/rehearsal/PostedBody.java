package muster.rehearsal;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
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

  /** What came back. */
  record Answer(int status, String contentType, String text) {}

  /**
   * Sends it, signed now by the machine's clock, over a connection of its own: on one that was
   * kept, nobody could tell a request that was lost from one that was done.
   */
  Answer post(URI address, String secret, Map<String, String> headers, Duration patience)
      throws IOException {
    String timestamp = "" + InstantSource.system().instant().getEpochSecond();
    byte[] body = text.getBytes(StandardCharsets.UTF_8);
    HttpURLConnection connection = (HttpURLConnection) address.toURL().openConnection();
    connection.setConnectTimeout((int) patience.toMillis());
    connection.setReadTimeout((int) patience.toMillis());
    connection.setInstanceFollowRedirects(false);
    connection.setDoOutput(true);
    connection.setFixedLengthStreamingMode(body.length);
    connection.setRequestProperty("Connection", "close");
    connection.setRequestProperty("Content-Type", contentType);
    connection.setRequestProperty("X-Slack-Request-Timestamp", timestamp);
    connection.setRequestProperty("X-Slack-Signature", signature(secret, timestamp));
    headers.forEach(connection::setRequestProperty);
    try (OutputStream out = connection.getOutputStream()) {
      out.write(body);
    }
    return read(connection);
  }

  private static Answer read(HttpURLConnection connection) throws IOException {
    int status = connection.getResponseCode();
    String type = Objects.requireNonNullElse(connection.getContentType(), "");
    InputStream in = status < 400 ? connection.getInputStream() : connection.getErrorStream();
    try (InputStream body = in == null ? InputStream.nullInputStream() : in) {
      return new Answer(status, type, new String(body.readAllBytes(), StandardCharsets.UTF_8));
    }
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
