package muster.rehearsal;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import muster.http.Listener;

/** The workspace's port on loopback: the Web API, uploads, answers to gestures, and the page. */
final class Port {
  private static final int PORTS_TRIED = 20;

  private final Listener listener;

  Port(int wanted) {
    listener = listen(wanted);
  }

  private static Listener listen(int wanted) {
    for (int port = wanted; port <= wanted + PORTS_TRIED; port++) {
      try {
        return new Listener(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
      } catch (BindException taken) {
        if (wanted == 0) {
          throw new UncheckedIOException(taken);
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    throw new UncheckedIOException(
        new BindException(
            "every port from " + wanted + " to " + (wanted + PORTS_TRIED) + " is taken"));
  }

  void open(WebApi api, FileMethods files, FileServer shared, ResponseUrls responses, Page page) {
    listener.serve("/api/", api::answer);
    listener.serve("/upload/", exchange -> upload(exchange, api, files));
    listener.serve("/response/", exchange -> respond(exchange, api, responses));
    listener.serve(FileServer.PATH, shared::answer);
    listener.serve("/signin", shared::signIn);
    page.serve(listener);
  }

  int number() {
    return listener.port();
  }

  /** The address the app uses. */
  String base() {
    return "http://127.0.0.1:" + number() + "/";
  }

  void close() {
    listener.close();
  }

  private static void upload(HttpExchange exchange, WebApi api, FileMethods files)
      throws IOException {
    String text = body(exchange);
    api.beside(exchange, "upload", () -> files.uploaded(lastPart(exchange), text));
  }

  private static void respond(HttpExchange exchange, WebApi api, ResponseUrls responses)
      throws IOException {
    JsonNode answer = Json.read(body(exchange));
    api.beside(exchange, "response_url", () -> responses.use(lastPart(exchange), answer));
  }

  private static String body(HttpExchange exchange) throws IOException {
    return new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
  }

  private static String lastPart(HttpExchange exchange) {
    String path = exchange.getRequestURI().getPath();
    return path.substring(path.lastIndexOf('/') + 1);
  }
}
