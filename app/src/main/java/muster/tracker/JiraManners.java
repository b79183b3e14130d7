package muster.tracker;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import muster.calls.Manners;

/** How the REST API of Jira Cloud speaks. */
final class JiraManners implements Manners {
  private static final Duration UNSAID = Duration.ofSeconds(30);

  private final String credentials;

  JiraManners(String email, String token) {
    this.credentials =
        Base64.getEncoder().encodeToString((email + ":" + token).getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public String name() {
    return "Jira";
  }

  @Override
  public Map<String, String> headers() {
    return Map.of("Authorization", "Basic " + credentials);
  }

  @Override
  public Optional<Duration> busy(int status, HttpHeaders headers, JsonNode body) {
    return status == 429
        ? Optional.of(Manners.retryAfter(headers).orElse(UNSAID))
        : Optional.empty();
  }

  /** Sentences about the whole, and one for each field. */
  @Override
  public String reason(JsonNode body) {
    List<String> said = new ArrayList<>();
    body.path("errorMessages").forEach(message -> said.add(message.asText()));
    body.path("errors")
        .properties()
        .forEach(error -> said.add(error.getKey() + ": " + error.getValue().asText()));
    return String.join("; ", said);
  }
}
