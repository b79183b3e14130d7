package muster.tracker;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import muster.calls.JsonCalls;
import muster.flow.ChatProblem;
import muster.flow.Permit;
import muster.flow.Tracker;
import muster.playbook.TrackerPlace;

/**
 * Issues at Jira Cloud (P-38). Our mark is a label, because Jira searches labels exactly; it has no
 * search by an issue's properties for those who are not an app of its own.
 */
public final class JiraIssues implements Tracker {
  private static final String API = "/rest/api/3/";
  private static final String KEY = "[A-Z][A-Z0-9_]{0,99}-[0-9]{1,9}";

  /** Names of resolutions that say that nobody did it; Jira has no category for them. */
  private static final Set<String> DROPPED =
      Set.of("won't do", "won't fix", "duplicate", "declined", "cannot reproduce");

  private final JsonCalls calls;
  private final TrackerPlace.Jira place;

  /**
   * @param timeout how long a call may take; one that takes longer is in doubt
   */
  public JiraIssues(TrackerPlace.Jira place, String email, String token, Duration timeout) {
    this(place, new JsonCalls(new JiraManners(email, token), place.site(), timeout));
  }

  private JiraIssues(TrackerPlace.Jira place, JsonCalls calls) {
    this.place = place;
    this.calls = calls;
  }

  @Override
  public Tracker permittedBy(Permit permit) {
    return new JiraIssues(place, calls.permittedBy(permit));
  }

  @Override
  public Ticket open(Wish wish) {
    ObjectNode issue = JsonNodeFactory.instance.objectNode();
    ObjectNode fields = issue.putObject("fields");
    fields.putObject("project").put("key", wish.place().orElse(place.project()));
    fields.putObject("issuetype").put("name", place.issueType());
    fields.put("summary", wish.title());
    fields.set("description", TicketDocument.of(wish.lines()));
    ArrayNode labels = fields.putArray("labels");
    place.labels().forEach(labels::add);
    labels.add(wish.mark());
    return ticket(calls.send("POST", API + "issue", issue).path("key").asText());
  }

  @Override
  public Optional<Ticket> opened(Wish wish) {
    String jql = "labels = \"%s\"".formatted(wish.mark());
    JsonNode found =
        calls.get(API + "search/jql?maxResults=1&fields=status&jql=" + encoded(jql)).path("issues");
    return found.isEmpty()
        ? Optional.empty()
        : Optional.of(ticket(found.path(0).path("key").asText()));
  }

  @Override
  public Look look(String id, Optional<String> tag) {
    if (!id.matches(KEY)) {
      throw new ChatProblem.Refused("it is no issue at Jira");
    }
    JsonNode fields = calls.get(API + "issue/" + id + "?fields=status,resolution").path("fields");
    return new Look(Optional.of(state(fields)), Optional.empty());
  }

  /** What an operator has to mend; empty if issues can be created as far as that can be told. */
  public List<String> wrong(List<String> projects) {
    List<String> wrong = new ArrayList<>();
    for (String project : projects) {
      try {
        wrong.addAll(missing(project));
      } catch (ChatProblem problem) {
        wrong.add(trouble(project, problem));
      }
    }
    return wrong.stream().distinct().toList();
  }

  private List<String> missing(String project) {
    String types = API + "issue/createmeta/" + project + "/issuetypes";
    List<String> names = new ArrayList<>();
    for (JsonNode type : calls.get(types + "?maxResults=200").path("issueTypes")) {
      if (type.path("name").asText().equals(place.issueType())) {
        String id = type.path("id").asText();
        return id.matches("[0-9]{1,18}") ? missingLabels(project, types + "/" + id) : List.of();
      }
      names.add(type.path("name").asText());
    }
    return List.of(
        "Project %s at Jira has no issue type %s that Muster may create: write tracker.issue-type in the playbook as one of %s."
            .formatted(project, place.issueType(), String.join(", ", names)));
  }

  /** A project may leave them off the form, and then refuses every issue that has some. */
  private List<String> missingLabels(String project, String type) {
    for (JsonNode field : calls.get(type + "?maxResults=200").path("fields")) {
      if (field.path("fieldId").asText().equals("labels")) {
        return List.of();
      }
    }
    return List.of(
        "Project %s at Jira takes no labels on a %s, by which Muster finds its issues again: add the field Labels to its create screen."
            .formatted(project, place.issueType()));
  }

  private static String trouble(String project, ChatProblem problem) {
    String said = String.valueOf(problem.getMessage());
    if (said.startsWith("401") || said.startsWith("403")) {
      return "Jira does not accept JIRA_EMAIL with JIRA_TOKEN ("
          + said
          + "): make a new API token for that account.";
    }
    if (problem instanceof ChatProblem.Refused) {
      return "Jira has no project %s in which this account may create issues (%s): give it the right, or mend the project in the playbook."
          .formatted(project, said);
    }
    return "The tracker could not be checked: " + said + ". Try again.";
  }

  /** Every status belongs to one of three categories, whatever a team calls it. */
  private static State state(JsonNode fields) {
    if (!fields.at("/status/statusCategory/key").asText().equals("done")) {
      return State.OPEN;
    }
    String resolution = fields.at("/resolution/name").asText().toLowerCase(Locale.ROOT);
    return DROPPED.contains(resolution) ? State.DROPPED : State.DONE;
  }

  private Ticket ticket(String key) {
    if (!key.matches(KEY)) {
      throw new ChatProblem.InDoubt("Jira: the answer names no issue", null);
    }
    return new Ticket(key, place.site().resolve("/browse/" + key));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
