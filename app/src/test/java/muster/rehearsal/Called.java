package muster.rehearsal;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Collectors;

/** Calls the Web API of a workspace as any program would. */
final class Called implements AutoCloseable {
  private final HttpClient client = HttpClient.newHttpClient();
  private final Workspace workspace;

  Called(Workspace workspace) {
    this.workspace = workspace;
  }

  HttpClient client() {
    return client;
  }

  /**
   * @param arguments as name=value
   */
  JsonNode call(String method, String... arguments) {
    String token =
        method.equals("apps.connections.open") ? workspace.appToken() : workspace.botToken();
    return Json.read(post(method, token, arguments).body());
  }

  HttpResponse<String> post(String method, String token, String... arguments) {
    String form = Arrays.stream(arguments).map(Called::encoded).collect(Collectors.joining("&"));
    HttpRequest request =
        HttpRequest.newBuilder(workspace.apiUrl().resolve(method))
            .header("Authorization", "Bearer " + token)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(form))
            .build();
    return send(request);
  }

  /** Sends bytes to an address that was given out. */
  HttpResponse<String> upload(String address, String text) {
    return send(
        HttpRequest.newBuilder(java.net.URI.create(address))
            .POST(HttpRequest.BodyPublishers.ofString(text))
            .build());
  }

  private HttpResponse<String> send(HttpRequest request) {
    try {
      return client.send(request, HttpResponse.BodyHandlers.ofString());
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String encoded(String argument) {
    int equals = argument.indexOf('=');
    return argument.substring(0, equals + 1)
        + URLEncoder.encode(argument.substring(equals + 1), StandardCharsets.UTF_8);
  }

  @Override
  public void close() {
    client.close();
  }
}
