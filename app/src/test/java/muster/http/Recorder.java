package muster.http;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Stands before Muster as a proxy does, and keeps every request that came by. */
final class Recorder implements AutoCloseable {
  private static final List<String> HEADERS =
      List.of("Content-Type", "X-Slack-Request-Timestamp", "X-Slack-Signature");

  private final URI target;
  private final Listener listener;
  private final HttpClient client = HttpClient.newHttpClient();
  private final List<HttpRequest> passed = new CopyOnWriteArrayList<>();

  Recorder(URI target) throws IOException {
    this.target = target;
    listener = new Listener(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
    listener.serve("/", this::pass);
  }

  URI address() {
    return URI.create("http://127.0.0.1:" + listener.port() + target.getPath());
  }

  private void pass(HttpExchange exchange) throws IOException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(target)
            .POST(BodyPublishers.ofByteArray(exchange.getRequestBody().readAllBytes()));
    for (String header : HEADERS) {
      request.header(header, exchange.getRequestHeaders().getFirst(header));
    }
    passed.add(request.build());
    HttpResponse<byte[]> answer = sent(request.build());
    answer
        .headers()
        .firstValue("Content-Type")
        .ifPresent(type -> exchange.getResponseHeaders().set("Content-Type", type));
    int length = answer.body().length;
    exchange.sendResponseHeaders(answer.statusCode(), length == 0 ? -1 : length);
    if (length > 0) {
      exchange.getResponseBody().write(answer.body());
    }
    exchange.close();
  }

  private HttpResponse<byte[]> sent(HttpRequest request) throws IOException {
    try {
      return client.send(request, BodyHandlers.ofByteArray());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
  }

  /** How many requests came by. */
  int count() {
    return passed.size();
  }

  /**
   * Sends all of them once more, to the last byte the same, the newest first as a late repeat would
   * come, and tells what was answered.
   */
  List<Integer> replay() throws IOException {
    List<Integer> statuses = new CopyOnWriteArrayList<>();
    for (HttpRequest request : List.copyOf(passed).reversed()) {
      statuses.add(sent(request).statusCode());
    }
    return statuses;
  }

  @Override
  public void close() {
    listener.close();
    client.shutdownNow();
  }
}
