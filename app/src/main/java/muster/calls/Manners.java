package muster.calls;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpHeaders;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** How one API wants to be spoken to, and how it speaks. */
public interface Manners {
  /** What people call it; a sentence about trouble begins with it. */
  String name();

  /** What every call carries. One of them is a secret, so that they are shown nowhere. */
  Map<String, String> headers();

  /**
   * How long it wants to be left alone; empty if this answer does not ask for that.
   *
   * @param body missing if the answer is not JSON
   */
  Optional<Duration> busy(int status, HttpHeaders headers, JsonNode body);

  /** What it says is wrong; blank if it does not say. */
  String reason(JsonNode body);

  /** How long to wait by the header that says so in seconds. */
  static Optional<Duration> retryAfter(HttpHeaders headers) {
    return headers
        .firstValue("Retry-After")
        .map(String::strip)
        .filter(seconds -> seconds.matches("[0-9]{1,4}"))
        .map(seconds -> Duration.ofSeconds(Math.max(1, Long.parseLong(seconds))));
  }
}
