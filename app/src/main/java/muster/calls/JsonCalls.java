package muster.calls;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.channels.UnresolvedAddressException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import muster.flow.ChatProblem;
import muster.flow.Permit;

/** Makes one call of a JSON API at a time and says what became of it. */
public final class JsonCalls {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int REQUEST_TIMEOUT = 408;
  private static final int NO_CONTENT = 204;
  private static final int NOT_MODIFIED = 304;
  private static final int LONGEST_REASON = 200;

  /**
   * What was answered: done, or unchanged since it was last read.
   *
   * @param body missing where nothing is said
   */
  public record Answer(int status, HttpHeaders headers, JsonNode body) {
    public boolean isUnchanged() {
      return status == NOT_MODIFIED;
    }
  }

  private final HttpClient client;
  private final Manners manners;
  private final URI base;
  private final Duration timeout;
  private final Permit permit;

  /**
   * @param base ends in a slash
   * @param timeout how long a call may take, its answer included; one that takes longer is in doubt
   */
  public JsonCalls(Manners manners, URI base, Duration timeout) {
    this(
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(timeout)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build(),
        manners,
        base,
        timeout,
        Permit.ALWAYS);
  }

  private JsonCalls(HttpClient client, Manners manners, URI base, Duration timeout, Permit permit) {
    this.client = client;
    this.manners = manners;
    this.base = base;
    this.timeout = timeout;
    this.permit = permit;
  }

  /** The same, asking the permit before every call. */
  public JsonCalls permittedBy(Permit other) {
    return new JsonCalls(client, manners, base, timeout, other);
  }

  /**
   * @throws ChatProblem if there is no answer that it was done
   */
  public JsonNode get(String path) {
    return read(path, Map.of()).body();
  }

  /** With headers of its own, such as what is known already. */
  public Answer read(String path, Map<String, String> more) {
    return answered("GET", path, BodyPublishers.noBody(), more);
  }

  public JsonNode send(String method, String path, JsonNode body) {
    return answered(method, path, BodyPublishers.ofString(body.toString()), Map.of()).body();
  }

  private Answer answered(
      String method, String path, HttpRequest.BodyPublisher body, Map<String, String> more) {
    String what = manners.name() + ": " + method;
    HttpRequest.Builder request =
        HttpRequest.newBuilder(base.resolve(path))
            .timeout(timeout)
            .header("Content-Type", "application/json")
            .header("Accept", "application/json")
            .method(method, body);
    manners.headers().forEach(request::setHeader);
    more.forEach(request::setHeader);
    permit.renew();
    CompletableFuture<HttpResponse<String>> answer =
        client.sendAsync(request.build(), ShortBody.handler());
    try {
      // The client's own time-out ends with the headers, and a body may take for ever.
      return read(what, answer.get(timeout.toMillis(), TimeUnit.MILLISECONDS));
    } catch (ExecutionException e) {
      throw lost(what, e.getCause());
    } catch (TimeoutException e) {
      throw new ChatProblem.InDoubt(what + ": the answer was lost", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ChatProblem.InDoubt(what + ": Muster is stopping", e);
    } finally {
      answer.cancel(true);
    }
  }

  private static ChatProblem lost(String what, Throwable why) {
    boolean unsent =
        why instanceof ConnectException
            || why instanceof HttpConnectTimeoutException
            || why instanceof UnresolvedAddressException;
    return unsent
        ? new ChatProblem.Down(what + " cannot be reached", why)
        : new ChatProblem.InDoubt(what + ": the answer was lost", why);
  }

  private Answer read(String what, HttpResponse<String> response) {
    int status = response.statusCode();
    JsonNode body = json(response.body());
    var busy = manners.busy(status, response.headers(), body);
    if (busy.isPresent()) {
      throw new ChatProblem.Busy(what, busy.get());
    }
    if (status >= 500 || status == REQUEST_TIMEOUT || status < 200) {
      throw new ChatProblem.InDoubt(what + " was answered " + status, null);
    }
    if (status >= 300 && status != NOT_MODIFIED) {
      throw new ChatProblem.Refused(status + reason(body), manners.name() + " said " + status);
    }
    if (body.isMissingNode() && status != NO_CONTENT && status != NOT_MODIFIED) {
      throw new ChatProblem.InDoubt(what + ": the answer is not " + manners.name() + "'s", null);
    }
    return new Answer(status, response.headers(), body);
  }

  private static JsonNode json(String body) {
    try {
      return JSON.readTree(body);
    } catch (JsonProcessingException notJson) {
      return MissingNode.getInstance();
    }
  }

  private String reason(JsonNode body) {
    String said = manners.reason(body).replaceAll("[\\s\\p{C}]+", " ").strip();
    return said.isEmpty() ? "" : ": " + shortened(said);
  }

  private static String shortened(String text) {
    return text.codePointCount(0, text.length()) <= LONGEST_REASON
        ? text
        : text.substring(0, text.offsetByCodePoints(0, LONGEST_REASON)) + "…";
  }
}
