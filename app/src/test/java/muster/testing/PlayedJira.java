package muster.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;

/** As much of the REST API of Jira Cloud as Muster calls, with the bodies it is documented with. */
public final class PlayedJira extends PlayedTracker {
  public static final String EMAIL = "muster@example.com";
  public static final String TOKEN = "ATATT3xFfGF0-played";
  private static final String API = "/rest/api/3/";

  private final List<ObjectNode> issues = new ArrayList<>();

  public PlayedJira() {
    begin();
  }

  public synchronized void close(int number, String resolution) {
    ObjectNode fields = (ObjectNode) issues.get(number - 1).path("fields");
    fields.putObject("resolution").put("name", resolution);
    fields
        .putObject("status")
        .put("name", "Shipped")
        .putObject("statusCategory")
        .put("key", "done");
  }

  @Override
  public synchronized List<JsonNode> created() {
    return List.copyOf(issues);
  }

  @Override
  protected synchronized Reply create(String path, JsonNode body) {
    String project = body.at("/fields/project/key").asText();
    if (!project.equals("OPS")) {
      return new Reply(
          400, "{\"errorMessages\":[],\"errors\":{\"project\":\"valid project is required\"}}");
    }
    ObjectNode issue = body.deepCopy();
    String key = "OPS-" + (issues.size() + 1);
    issue.put("id", "1000" + issues.size()).put("key", key);
    ((ObjectNode) issue.path("fields"))
        .putObject("status")
        .put("name", "To Do")
        .putObject("statusCategory")
        .put("key", "new");
    issues.add(issue);
    return new Reply(201, "{\"id\":\"10000\",\"key\":\"%s\"}".formatted(key));
  }

  @Override
  protected synchronized Reply read(HttpExchange exchange) {
    String path = exchange.getRequestURI().getPath();
    return switch (path) {
      case API + "search/jql" -> search(exchange.getRequestURI().getQuery().replace('+', ' '));
      case API + "issue/createmeta/OPS/issuetypes" ->
          new Reply(200, "{\"issueTypes\":[{\"id\":\"10001\",\"name\":\"Task\"}]}");
      case API + "issue/createmeta/OPS/issuetypes/10001" ->
          new Reply(200, "{\"fields\":[{\"fieldId\":\"summary\"},{\"fieldId\":\"labels\"}]}");
      default -> one(path.replaceFirst("^" + API + "issue/", ""));
    };
  }

  private Reply search(String query) {
    ArrayNode found = JSON.createArrayNode();
    for (ObjectNode issue : issues) {
      for (JsonNode label : issue.at("/fields/labels")) {
        if (query.contains("labels = \"" + label.asText() + "\"")) {
          found.add(issue);
        }
      }
    }
    return new Reply(200, "{\"isLast\":true,\"issues\":" + found + "}");
  }

  private Reply one(String key) {
    return issues.stream()
        .filter(issue -> issue.path("key").asText().equals(key))
        .map(issue -> new Reply(200, issue.toString()))
        .findFirst()
        .orElse(
            new Reply(
                404,
                "{\"errorMessages\":[\"Issue does not exist or you do not have permission to see it.\"],\"errors\":{}}"));
  }

  @Override
  protected Reply stranger(HttpExchange exchange) {
    String known =
        Base64.getEncoder().encodeToString((EMAIL + ":" + TOKEN).getBytes(StandardCharsets.UTF_8));
    return ("Basic " + known).equals(exchange.getRequestHeaders().getFirst("Authorization"))
        ? null
        : new Reply(401, "Client must be authenticated to access this resource.");
  }

  @Override
  protected Reply refused(Trouble trouble) {
    return switch (trouble) {
      case BUSY -> new Reply(429, "", Map.of("Retry-After", "7"));
      case FORBIDDEN ->
          new Reply(403, "{\"errorMessages\":[\"You do not have permission.\"],\"errors\":{}}");
      default ->
          new Reply(
              400,
              "{\"errorMessages\":[],\"errors\":{\"summary\":\"You must specify a summary of the issue.\"}}");
    };
  }
}
