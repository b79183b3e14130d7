package muster.statuspage;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Set;
import muster.flow.ChatProblem;
import muster.flow.Permit;

/** Makes one call of the Statuspage API and says what became of it in our own words. */
final class StatuspageCalls {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Set<Integer> TOO_MANY = Set.of(420, 429);
  private static final int REQUEST_TIMEOUT = 408;
  private static final int LONGEST_REASON = 200;

  /** Its limit is counted over a minute, and it need not say how long to wait. */
  private static final Duration UNSAID = Duration.ofSeconds(15);

  private final HttpClient client;
  private final URI base;
  private final String key;
  private final Duration timeout;
  private final Permit permit;

  /**
   * @param base ends in a slash
   * @param timeout how long a call may take; one that takes longer is in doubt
   */
  StatuspageCalls(URI base, String key, Duration timeout) {
    this(
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(timeout)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build(),
        base,
        key,
        timeout,
        Permit.ALWAYS);
  }

  private StatuspageCalls(
      HttpClient client, URI base, String key, Duration timeout, Permit permit) {
    this.client = client;
    this.base = base;
    this.key = key;
    this.timeout = timeout;
    this.permit = permit;
  }

  /** The same, asking the permit before every call. */
  StatuspageCalls permittedBy(Permit other) {
    return new StatuspageCalls(client, base, key, timeout, other);
  }

  /**
   * @throws ChatProblem if there is no answer that it was done
   */
  JsonNode get(String path) {
    return answered("GET", path, BodyPublishers.noBody());
  }

  JsonNode send(String method, String path, JsonNode body) {
    return answered(method, path, BodyPublishers.ofString(body.toString()));
  }

  private JsonNode answered(String method, String path, HttpRequest.BodyPublisher body) {
    String what = "Statuspage: " + method;
    HttpRequest request =
        HttpRequest.newBuilder(base.resolve(path))
            .timeout(timeout)
            .header("Authorization", "OAuth " + key)
            .header("Content-Type", "application/json")
            .header("Accept", "application/json")
            .method(method, body)
            .build();
    permit.renew();
    try {
      return read(what, client.send(request, BodyHandlers.ofString()));
    } catch (ConnectException | HttpConnectTimeoutException e) {
      throw new ChatProblem.Down(what + " cannot be reached", e);
    } catch (IOException e) {
      throw new ChatProblem.InDoubt(what + ": the answer was lost", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ChatProblem.InDoubt(what + ": Muster is stopping", e);
    }
  }

  private static JsonNode read(String what, HttpResponse<String> response) {
    int status = response.statusCode();
    if (TOO_MANY.contains(status)) {
      throw new ChatProblem.Busy(what, retryAfter(response));
    }
    if (status >= 500 || status == REQUEST_TIMEOUT || status < 200) {
      throw new ChatProblem.InDoubt(what + " was answered " + status, null);
    }
    if (status >= 300) {
      throw new ChatProblem.Refused(status + reason(response.body()));
    }
    try {
      return JSON.readTree(response.body());
    } catch (JsonProcessingException e) {
      throw new ChatProblem.InDoubt(what + ": the answer was not Statuspage's", e);
    }
  }

  /** What Statuspage says is wrong: one text or several. */
  private static String reason(String body) {
    try {
      JsonNode error = JSON.readTree(body).path("error");
      String text = error.isTextual() ? error.asText() : error.isArray() ? error.toString() : "";
      return text.isEmpty() ? "" : ": " + shortened(text);
    } catch (JsonProcessingException notOfStatuspage) {
      return "";
    }
  }

  private static String shortened(String text) {
    return text.codePointCount(0, text.length()) <= LONGEST_REASON
        ? text
        : text.substring(0, text.offsetByCodePoints(0, LONGEST_REASON)) + "…";
  }

  private static Duration retryAfter(HttpResponse<String> response) {
    return response
        .headers()
        .firstValue("Retry-After")
        .filter(seconds -> seconds.strip().matches("[0-9]{1,4}"))
        .map(seconds -> Duration.ofSeconds(Math.max(1, Long.parseLong(seconds.strip()))))
        .orElse(UNSAID);
  }
}
