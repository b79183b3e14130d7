package muster.rehearsal;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Signed requests over HTTP: each goes to the next address, or to the one after it where nobody
 * listens. The body of the answer is the ack.
 */
final class HttpPosts implements Wire {
  /** Before an event that was not answered is sent again: at once, after one minute, after five. */
  private static final List<Duration> PAUSES =
      List.of(Duration.ZERO, Duration.ofMinutes(1), Duration.ofMinutes(5));

  static final Duration ANSWER = Duration.ofSeconds(3);

  private final List<URI> addresses;
  private final String secret;
  private final List<Duration> pauses;
  private final List<CompletableFuture<JsonNode>> unacked = new ArrayList<>();
  private final AtomicInteger turn = new AtomicInteger();
  private final ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();

  /** Why there was no answer, as the person is told and as the repeat tells the app. */
  private enum Failure {
    NOBODY_LISTENS("dispatch_failed", "connection_failed"),
    TOO_LATE("operation_timeout", "http_timeout"),
    NOT_TAKEN("http_service_error", "http_error");

    private final String shown;
    private final String reason;

    Failure(String shown, String reason) {
      this.shown = shown;
      this.reason = reason;
    }
  }

  private static final class Unanswered extends Exception {
    private static final long serialVersionUID = 1;
    private final Failure failure;

    Unanswered(Failure failure) {
      super(failure.reason);
      this.failure = failure;
    }
  }

  private HttpPosts(List<URI> addresses, String secret, List<Duration> pauses) {
    this.addresses = List.copyOf(addresses);
    this.secret = secret;
    this.pauses = pauses;
  }

  static HttpPosts to(List<URI> addresses, String secret, Duration... pauses) {
    return new HttpPosts(addresses, secret, pauses.length == 0 ? PAUSES : List.of(pauses));
  }

  /** Nobody knows before a request is made. */
  @Override
  public boolean isConnected() {
    return true;
  }

  @Override
  public CompletableFuture<JsonNode> send(String type, JsonNode payload, boolean again) {
    CompletableFuture<JsonNode> acked = new CompletableFuture<>();
    synchronized (this) {
      unacked.add(acked);
    }
    PostedBody body = PostedBody.of(type, payload);
    workers.execute(
        () -> {
          deliver(body, acked, again ? pauses : List.of());
          forget(acked);
        });
    return acked;
  }

  @Override
  public void tell(JsonNode event) {
    CompletableFuture<JsonNode> unused = send("events_api", event, true);
  }

  private void deliver(PostedBody body, CompletableFuture<JsonNode> acked, List<Duration> pauses) {
    String reason = "";
    for (int repeat = 0; ; repeat++) {
      try {
        if (repeat > 0) {
          Thread.sleep(pauses.get(repeat - 1));
        }
        acked.complete(answer(body, repeat, reason));
        return;
      } catch (Unanswered unanswered) {
        if (repeat == pauses.size()) {
          acked.completeExceptionally(new Refusal(unanswered.failure.shown));
          return;
        }
        reason = unanswered.failure.reason;
      } catch (Refusal unreadable) {
        acked.completeExceptionally(unreadable);
        return;
      } catch (InterruptedException stopping) {
        return;
      }
    }
  }

  private JsonNode answer(PostedBody body, int repeat, String reason) throws Unanswered {
    Map<String, String> again =
        repeat == 0
            ? Map.of()
            : Map.of("X-Slack-Retry-Num", "" + repeat, "X-Slack-Retry-Reason", reason);
    int first = turn.getAndIncrement();
    for (int refused = 0; refused < addresses.size(); refused++) {
      URI address = addresses.get(Math.floorMod(first + refused, addresses.size()));
      try {
        return ack(body.post(address, secret, again, ANSWER));
      } catch (ConnectException nobodyThere) {
        // The next address has its turn.
      } catch (SocketTimeoutException e) {
        throw new Unanswered(Failure.TOO_LATE);
      } catch (IOException e) {
        throw new Unanswered(Failure.NOBODY_LISTENS);
      }
    }
    throw new Unanswered(Failure.NOBODY_LISTENS);
  }

  /** A text that is not JSON is what the app says to the person. */
  private static JsonNode ack(PostedBody.Answer answer) throws Unanswered {
    if (answer.status() / 100 != 2) {
      throw new Unanswered(Failure.NOT_TAKEN);
    }
    if (answer.text().isBlank()) {
      return Json.object();
    }
    return answer.contentType().startsWith("application/json")
        ? Json.read(answer.text())
        : Json.object().put("text", answer.text());
  }

  @Override
  public synchronized void forget(CompletableFuture<JsonNode> acked) {
    acked.cancel(false);
    unacked.removeIf(CompletableFuture::isDone);
    notifyAll();
  }

  @Override
  public synchronized boolean awaitAcked(Duration most) throws InterruptedException {
    long until = System.nanoTime() + most.toNanos();
    while (!unacked.isEmpty() && System.nanoTime() < until) {
      wait(Math.max(1, (until - System.nanoTime()) / 1_000_000));
    }
    return unacked.isEmpty();
  }

  @Override
  public void close() {
    workers.shutdownNow();
  }
}
