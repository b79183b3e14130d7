package muster.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ListenerTest {
  private static final int FRESH_CONNECTIONS = 1000;
  private static final int AT_ONCE = 8;

  private Listener listener;

  @BeforeEach
  void open() throws IOException {
    listener = new Listener(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
  }

  @AfterEach
  void close() {
    listener.close();
  }

  private HttpURLConnection connect(String path) throws IOException {
    URI address = URI.create("http://127.0.0.1:" + listener.port() + path);
    HttpURLConnection connection = (HttpURLConnection) address.toURL().openConnection();
    connection.setConnectTimeout(20_000);
    connection.setReadTimeout(20_000);
    connection.setRequestProperty("Connection", "close");
    return connection;
  }

  private static void say(HttpExchange exchange, String text) throws IOException {
    byte[] body = text.getBytes(UTF_8);
    exchange.sendResponseHeaders(200, body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }

  private String answer(String path) throws IOException {
    try (var body = connect(path).getInputStream()) {
      return new String(body.readAllBytes(), UTF_8);
    }
  }

  @Test
  void theLongestPathAnswers() throws Exception {
    listener.serve("/", exchange -> say(exchange, "anything"));
    listener.serve("/api/", exchange -> say(exchange, exchange.getRequestURI().getPath()));
    assertEquals("/api/one/two", answer("/api/one/two"));
    assertEquals("anything", answer("/else"));
  }

  @Test
  void nobodyLearnsWhatListens() throws Exception {
    HttpURLConnection nothing = connect("/nothing");
    assertEquals(404, nothing.getResponseCode());
    assertEquals("404\n", new String(nothing.getErrorStream().readAllBytes(), UTF_8));
    assertFalse(nothing.getHeaderFields().toString().contains("Jetty"));
  }

  @Test
  void whatAHandlerThrowsIsNoAnswer() {
    listener.serve(
        "/lost",
        exchange -> {
          throw new IOException("lost");
        });
    listener.serve(
        "/broken",
        exchange -> {
          throw new IllegalStateException("broken");
        });
    assertThrows(IOException.class, () -> connect("/lost").getResponseCode());
    assertThrows(IOException.class, () -> connect("/broken").getResponseCode());
  }

  @Test
  void noFreshConnectionIsLost() throws Exception {
    listener.serve("/", exchange -> say(exchange, "well"));
    try (ExecutorService askers = Executors.newFixedThreadPool(AT_ONCE)) {
      List<Future<String>> answers =
          IntStream.range(0, FRESH_CONNECTIONS)
              .mapToObj(number -> askers.submit(() -> answer("/" + number)))
              .toList();
      for (Future<String> answer : answers) {
        assertEquals("well", answer.get());
      }
    }
  }
}
