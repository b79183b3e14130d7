package muster.tracker;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpHeaders;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import muster.calls.Manners;

/** How the REST API of GitHub speaks. */
final class GitHubManners implements Manners {
  /** The dated version of the API whose answers are read here. */
  private static final String VERSION = "2022-11-28";

  /** What its documentation asks for where no answer says how long. */
  private static final Duration UNSAID = Duration.ofMinutes(1);

  /** Its limits are counted over an hour. */
  private static final Duration LONGEST = Duration.ofMinutes(61);

  private final String token;

  GitHubManners(String token) {
    this.token = token;
  }

  @Override
  public String name() {
    return "GitHub";
  }

  @Override
  public Map<String, String> headers() {
    return Map.of(
        "Authorization",
        "Bearer " + token,
        "Accept",
        "application/vnd.github+json",
        "X-GitHub-Api-Version",
        VERSION,
        "User-Agent",
        "muster");
  }

  /** Too many calls are answered 429 or 403, and a 403 without any of these signs is a refusal. */
  @Override
  public Optional<Duration> busy(int status, HttpHeaders headers, JsonNode body) {
    boolean spent = headers.firstValue("X-RateLimit-Remaining").filter("0"::equals).isPresent();
    Optional<Duration> said = Manners.retryAfter(headers);
    boolean limit = reason(body).toLowerCase(Locale.ROOT).contains("rate limit");
    if (status != 429 && !(status == 403 && (spent || said.isPresent() || limit))) {
      return Optional.empty();
    }
    return said.or(() -> spent ? untilReset(headers) : Optional.empty())
        .or(() -> Optional.of(UNSAID));
  }

  /** By GitHub's clock on both sides, so that ours does not matter. */
  private static Optional<Duration> untilReset(HttpHeaders headers) {
    Optional<Instant> reset =
        headers
            .firstValue("X-RateLimit-Reset")
            .filter(seconds -> seconds.matches("[0-9]{1,11}"))
            .map(seconds -> Instant.ofEpochSecond(Long.parseLong(seconds)));
    return headers
        .firstValue("Date")
        .flatMap(GitHubManners::date)
        .flatMap(now -> reset.map(then -> Duration.between(now, then)))
        .map(wait -> wait.compareTo(LONGEST) < 0 ? wait : LONGEST)
        .map(wait -> wait.isPositive() ? wait : Duration.ofSeconds(1));
  }

  private static Optional<Instant> date(String header) {
    try {
      return Optional.of(
          ZonedDateTime.parse(header, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant());
    } catch (DateTimeParseException notADate) {
      return Optional.empty();
    }
  }

  /** A sentence, and for a 422 what is wrong with each field. */
  @Override
  public String reason(JsonNode body) {
    StringBuilder reason = new StringBuilder(body.path("message").asText());
    for (JsonNode error : body.path("errors")) {
      String said = error.isTextual() ? error.asText() : error.path("message").asText();
      reason.append(
          said.isEmpty()
              ? " (%s: %s)".formatted(error.path("field").asText(), error.path("code").asText())
              : " (" + said + ")");
    }
    return reason.toString();
  }
}
