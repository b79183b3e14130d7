package muster.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** As much of the REST API of GitHub as Muster calls, with the bodies it is documented with. */
public final class PlayedGitHub extends PlayedTracker {
  public static final String TOKEN = "github_pat_11AAAA-played";
  public static final String REPOSITORY = "acme/incidents";
  private static final Pattern PAGE = Pattern.compile("[?&]page=([0-9]+)");

  private final List<ObjectNode> issues = new ArrayList<>();

  public PlayedGitHub() {
    begin();
  }

  /** Issues that others opened before, none of them ours. */
  public synchronized void openOthers(int many, String created) {
    for (int i = 0; i < many; i++) {
      issues.add(issue("Something else", "of somebody else", created));
    }
  }

  public synchronized void close(int number, String reason) {
    issues.get(number - 1).put("state", "closed").put("state_reason", reason);
  }

  @Override
  public synchronized List<JsonNode> created() {
    return issues.stream()
        .filter(issue -> issue.path("body").asText().contains("<!-- muster-"))
        .map(JsonNode.class::cast)
        .toList();
  }

  private ObjectNode issue(String title, String body, String created) {
    int number = issues.size() + 1;
    ObjectNode issue = JSON.createObjectNode();
    issue.put("id", 3_000_000_000L + number).put("number", number);
    issue.put("html_url", "https://github.com/" + REPOSITORY + "/issues/" + number);
    issue.put("state", "open").putNull("state_reason");
    issue.put("title", title).put("body", body).put("created_at", created);
    return issue;
  }

  @Override
  protected synchronized Reply create(String path, JsonNode body) {
    if (!path.equals("/repos/" + REPOSITORY + "/issues")) {
      return notFound();
    }
    ObjectNode issue =
        issue(body.path("title").asText(), body.path("body").asText(), "2026-11-20T14:00:00Z");
    issue.set("labels", body.path("labels"));
    issues.add(issue);
    return new Reply(201, issue.toString());
  }

  @Override
  protected synchronized Reply read(HttpExchange exchange) {
    String path = exchange.getRequestURI().getPath();
    if (path.equals("/repos/" + REPOSITORY)) {
      return new Reply(200, "{\"has_issues\":true,\"archived\":false}");
    }
    if (path.equals("/repos/" + REPOSITORY + "/issues")) {
      return page(exchange.getRequestURI().getQuery());
    }
    String number = path.replaceFirst("^/repos/" + REPOSITORY + "/issues/", "");
    return number.matches("[0-9]+") && Integer.parseInt(number) <= issues.size()
        ? one(exchange, issues.get(Integer.parseInt(number) - 1))
        : notFound();
  }

  private Reply page(String query) {
    Matcher asked = PAGE.matcher("?" + query);
    int page = asked.find() ? Integer.parseInt(asked.group(1)) : 1;
    ArrayNode shown = JSON.createArrayNode();
    issues.reversed().stream().skip((page - 1) * 100L).limit(100).forEach(shown::add);
    return new Reply(200, shown.toString());
  }

  private static Reply one(HttpExchange exchange, ObjectNode issue) {
    String look = Integer.toHexString(issue.toString().hashCode());
    // GitHub's tags are weak, W/"…", which the listener of the tests does not take as a header.
    Map<String, String> tag = Map.of("ETag", '"' + look + '"');
    String known = exchange.getRequestHeaders().getFirst("If-None-Match");
    return known != null && known.contains(look)
        ? new Reply(304, "", tag)
        : new Reply(200, issue.toString(), tag);
  }

  private static Reply notFound() {
    return new Reply(404, "{\"message\":\"Not Found\",\"status\":\"404\"}");
  }

  @Override
  protected Reply stranger(HttpExchange exchange) {
    var headers = exchange.getRequestHeaders();
    if (!"2022-11-28".equals(headers.getFirst("X-GitHub-Api-Version"))) {
      return new Reply(400, "{\"message\":\"which version?\"}");
    }
    return ("Bearer " + TOKEN).equals(headers.getFirst("Authorization"))
        ? null
        : new Reply(401, "{\"message\":\"Bad credentials\",\"status\":\"401\"}");
  }

  @Override
  protected Reply refused(Trouble trouble) {
    return switch (trouble) {
      case BUSY ->
          new Reply(
              403,
              "{\"message\":\"API rate limit exceeded for user ID 1.\"}",
              Map.of(
                  "X-RateLimit-Remaining",
                  "0",
                  "X-RateLimit-Reset",
                  Long.toString(java.time.Instant.now().getEpochSecond() + 90)));
      case FORBIDDEN ->
          new Reply(403, "{\"message\":\"Resource not accessible by personal access token\"}");
      default ->
          new Reply(
              422,
              "{\"message\":\"Validation Failed\",\"errors\":[{\"resource\":\"Issue\",\"field\":\"title\",\"code\":\"missing_field\"}]}");
    };
  }
}
