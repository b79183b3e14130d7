package muster.rehearsal;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** The workspace's port on loopback: the Web API, uploads, answers to gestures, and the page. */
final class Port {
  private static final int PORTS_TRIED = 20;

  static {
    // Without it every small answer waits 40 ms for an acknowledgement of its headers.
    System.setProperty("sun.net.httpserver.nodelay", "true");
  }

  private final HttpServer server;
  private final ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();

  Port(int wanted) {
    server = listen(wanted);
  }

  private static HttpServer listen(int wanted) {
    for (int port = wanted; port <= wanted + PORTS_TRIED; port++) {
      try {
        return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
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
    server.setExecutor(workers);
    server.createContext("/api/", api::answer);
    server.createContext("/upload/", exchange -> upload(exchange, api, files));
    server.createContext("/response/", exchange -> respond(exchange, api, responses));
    server.createContext(FileServer.PATH, shared::answer);
    server.createContext("/signin", shared::signIn);
    page.serve(server);
    server.start();
  }

  int number() {
    return server.getAddress().getPort();
  }

  /** The address the app uses. */
  String base() {
    return "http://127.0.0.1:" + number() + "/";
  }

  void close() {
    server.stop(0);
    workers.shutdownNow();
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
