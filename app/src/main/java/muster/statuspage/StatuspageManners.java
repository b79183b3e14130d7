package muster.statuspage;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpHeaders;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import muster.calls.Manners;

/** How the API of Statuspage speaks. */
final class StatuspageManners implements Manners {
  private static final Set<Integer> TOO_MANY = Set.of(420, 429);

  /** Its limit is counted over a minute, and it need not say how long to wait. */
  private static final Duration UNSAID = Duration.ofSeconds(15);

  private final String key;

  StatuspageManners(String key) {
    this.key = key;
  }

  @Override
  public String name() {
    return "Statuspage";
  }

  @Override
  public Map<String, String> headers() {
    return Map.of("Authorization", "OAuth " + key);
  }

  @Override
  public Optional<Duration> busy(int status, HttpHeaders headers, JsonNode body) {
    return TOO_MANY.contains(status)
        ? Optional.of(Manners.retryAfter(headers).orElse(UNSAID))
        : Optional.empty();
  }

  /** One text or several. */
  @Override
  public String reason(JsonNode body) {
    JsonNode error = body.path("error");
    return error.isTextual() ? error.asText() : error.isArray() ? error.toString() : "";
  }
}
