package muster.statuspage;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import muster.calls.JsonCalls;
import muster.flow.ChatProblem;
import muster.flow.Permit;
import muster.flow.StatusPage;
import muster.incident.IncidentId;
import muster.incident.PageNotice;
import muster.incident.PageStatus;
import muster.playbook.PublicPage;

/**
 * A page at Atlassian Statuspage (P-24). The metadata of an incident there, which customers do not
 * see, holds our id and the seq of what was posted last, so that what is in doubt can be found.
 */
public final class HostedPage implements StatusPage {
  private static final String OURS = "muster";
  private static final String INCIDENT = "incident";
  private static final String LAST = "last";

  /** As many as the API lists at once, newest first. */
  private static final int LISTED = 100;

  private final JsonCalls calls;
  private final PublicPage.Hosted page;

  /**
   * @param api the base of the API; it ends in {@code /v1/}
   * @param timeout how long a call may take; one that takes longer is in doubt
   */
  public HostedPage(PublicPage.Hosted page, URI api, String key, Duration timeout) {
    this(page, new JsonCalls(new StatuspageManners(key), api, timeout));
  }

  private HostedPage(PublicPage.Hosted page, JsonCalls calls) {
    this.page = page;
    this.calls = calls;
  }

  @Override
  public StatusPage permittedBy(Permit permit) {
    return new HostedPage(page, calls.permittedBy(permit));
  }

  @Override
  public Place publish(Entry first) {
    ObjectNode body = body(first);
    fields(body).put("name", first.notice().headline());
    return place(calls.send("POST", path(""), body));
  }

  @Override
  public Optional<Place> published(IncidentId incident) {
    for (JsonNode each : calls.get(path("?limit=" + LISTED))) {
      if (ours(each).path(INCIDENT).asText().equals(incident.toString())) {
        return Optional.of(place(each));
      }
    }
    return Optional.empty();
  }

  @Override
  public void post(String id, Entry entry) {
    JsonNode unused = calls.send("PATCH", path("/" + id), body(entry));
  }

  @Override
  public boolean posted(String id, Entry entry) {
    JsonNode ours = ours(calls.get(path("/" + id)));
    return ours.path(LAST).asInt() == entry.notice().seq();
  }

  /** What an operator has to mend; empty if the key, the page and its components are right. */
  public List<String> wrong() {
    List<String> wrong = new ArrayList<>();
    try {
      JsonNode components = calls.get("pages/" + page.page() + "/components?per_page=100");
      Set<String> known = new HashSet<>();
      components.forEach(component -> known.add(component.path("id").asText()));
      page.components()
          .forEach(
              (service, ids) ->
                  ids.stream()
                      .filter(id -> !known.contains(id))
                      .map(id -> unknownComponent(service, id))
                      .forEach(wrong::add));
    } catch (ChatProblem problem) {
      wrong.add(trouble(problem));
    }
    return wrong;
  }

  private static String unknownComponent(String service, String id) {
    return "The status page has no component "
        + id
        + ": mend status-page.components."
        + service
        + " in the playbook.";
  }

  private String trouble(ChatProblem problem) {
    String said = String.valueOf(problem.getMessage());
    if (said.startsWith("401") || said.startsWith("403")) {
      return "Statuspage does not accept STATUSPAGE_API_KEY (" + said + "): make a new key there.";
    }
    return said.startsWith("404")
        ? "Statuspage has no page %s for this key: mend status-page.page in the playbook."
            .formatted(page.page())
        : "The status page could not be checked: " + said + ". Try again.";
  }

  private String path(String rest) {
    return "pages/" + page.page() + "/incidents" + rest;
  }

  private ObjectNode body(Entry entry) {
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    ObjectNode incident = body.putObject("incident");
    PageNotice notice = entry.notice();
    incident.put("status", notice.status().word());
    if (!notice.words().isBlank()) {
      incident.put("body", notice.words());
    }
    incident
        .putObject("metadata")
        .putObject(OURS)
        .put(INCIDENT, entry.incident().toString())
        .put(LAST, notice.seq());
    List<String> components = entry.service().map(page::componentsOf).orElse(List.of());
    if (!components.isEmpty()) {
      components.forEach(incident.putArray("component_ids")::add);
      ObjectNode states = incident.putObject("components");
      components.forEach(id -> states.put(id, state(notice)));
    }
    return body;
  }

  private static ObjectNode fields(ObjectNode body) {
    return (ObjectNode) body.path("incident");
  }

  private static String state(PageNotice notice) {
    if (notice.status() == PageStatus.RESOLVED) {
      return "operational";
    }
    return switch (notice.severity()) {
      case SEV1 -> "major_outage";
      case SEV2 -> "partial_outage";
      case SEV3, SEV4 -> "degraded_performance";
    };
  }

  private static JsonNode ours(JsonNode incident) {
    return incident.path("metadata").path(OURS);
  }

  private static Place place(JsonNode incident) {
    String id = incident.path("id").asText();
    if (!id.matches("[A-Za-z0-9_-]{1,64}")) {
      throw new ChatProblem.InDoubt("Statuspage: the answer names no incident", null);
    }
    return new Place(id, link(incident.path("shortlink").asText()));
  }

  private static Optional<URI> link(String shown) {
    return shown.matches("https?://[!-;=?-{}~]{1,300}")
        ? Optional.of(URI.create(shown))
        : Optional.empty();
  }
}
