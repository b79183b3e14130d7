package muster.tracker;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import muster.calls.JsonCalls;
import muster.calls.JsonCalls.Answer;
import muster.flow.ChatProblem;
import muster.flow.Permit;
import muster.flow.Tracker;
import muster.playbook.TrackerPlace;

/**
 * Issues at GitHub (P-38). Our mark is a comment at the end of the body, which nobody sees. It is
 * looked for in the list of new issues rather than by search, whose index lags behind by minutes.
 */
public final class GitHubIssues implements Tracker {
  private static final Pattern ID =
      Pattern.compile("([A-Za-z0-9-]{1,39}/[A-Za-z0-9._-]{1,100})#([0-9]{1,9})");

  private static final int LISTED = 100;

  /** Nobody opens that many in the time between a lost answer and the look for it. */
  private static final int MOST_PAGES = 50;

  /** Clocks differ; what is a little older is looked at as well. */
  private static final Duration SKEW = Duration.ofHours(1);

  private final JsonCalls calls;
  private final TrackerPlace.GitHub place;

  /**
   * @param api the base of the API; it ends in a slash
   * @param timeout how long a call may take; one that takes longer is in doubt
   */
  public GitHubIssues(TrackerPlace.GitHub place, URI api, String token, Duration timeout) {
    this(place, new JsonCalls(new GitHubManners(token), api, timeout));
  }

  private GitHubIssues(TrackerPlace.GitHub place, JsonCalls calls) {
    this.place = place;
    this.calls = calls;
  }

  @Override
  public Tracker permittedBy(Permit permit) {
    return new GitHubIssues(place, calls.permittedBy(permit));
  }

  @Override
  public Ticket open(Wish wish) {
    ObjectNode issue = JsonNodeFactory.instance.objectNode();
    issue.put("title", wish.title());
    issue.put("body", TicketMarkdown.of(wish.lines()) + "\n" + comment(wish));
    place.labels().forEach(issue.putArray("labels")::add);
    String repository = repository(wish);
    return ticket(repository, calls.send("POST", "repos/" + repository + "/issues", issue));
  }

  @Override
  public Optional<Ticket> opened(Wish wish) {
    String repository = repository(wish);
    Instant oldest = wish.since().minus(SKEW);
    for (int page = 1; page <= MOST_PAGES; page++) {
      JsonNode issues = calls.get(newest(repository, page));
      for (JsonNode issue : issues) {
        if (issue.path("body").asText().stripTrailing().endsWith(comment(wish))) {
          return Optional.of(ticket(repository, issue));
        }
      }
      if (issues.size() < LISTED || isOlder(issues.path(issues.size() - 1), oldest)) {
        return Optional.empty();
      }
    }
    throw new ChatProblem.InDoubt("GitHub: too many new issues to look through", null);
  }

  @Override
  public Look look(String id, Optional<String> tag) {
    Matcher known = ID.matcher(id);
    if (!known.matches()) {
      throw new ChatProblem.Refused("it is no issue at GitHub");
    }
    Map<String, String> more = tag.map(etag -> Map.of("If-None-Match", etag)).orElse(Map.of());
    Answer answer =
        calls.read("repos/%s/issues/%s".formatted(known.group(1), known.group(2)), more);
    return answer.isUnchanged()
        ? new Look(Optional.empty(), tag)
        : new Look(Optional.of(state(answer.body())), answer.headers().firstValue("ETag"));
  }

  /** What an operator has to mend; empty if issues can be opened as far as that can be told. */
  public List<String> wrong(List<String> repositories) {
    List<String> wrong = new ArrayList<>();
    for (String repository : repositories) {
      try {
        JsonNode found = calls.get("repos/" + repository);
        if (found.path("archived").asBoolean() || !found.path("has_issues").asBoolean(true)) {
          wrong.add(
              "No issue can be opened in %s at GitHub: turn its issues on, or name another in the playbook."
                  .formatted(repository));
        }
      } catch (ChatProblem problem) {
        wrong.add(trouble(repository, problem));
      }
    }
    return wrong.stream().distinct().toList();
  }

  private static String trouble(String repository, ChatProblem problem) {
    String said = String.valueOf(problem.getMessage());
    if (said.startsWith("401")) {
      return "GitHub does not accept GITHUB_TOKEN (" + said + "): make a new token there.";
    }
    if (problem instanceof ChatProblem.Refused) {
      return "GitHub has no repository %s for this token (%s): give GITHUB_TOKEN the right to write its issues, or mend its name in the playbook."
          .formatted(repository, said);
    }
    return "The tracker could not be checked: " + said + ". Try again.";
  }

  private String repository(Wish wish) {
    return wish.place().orElse(place.repository());
  }

  private static String newest(String repository, int page) {
    return "repos/%s/issues?state=all&sort=created&direction=desc&per_page=%d&page=%d"
        .formatted(repository, LISTED, page);
  }

  private static boolean isOlder(JsonNode issue, Instant oldest) {
    try {
      return Instant.parse(issue.path("created_at").asText()).isBefore(oldest);
    } catch (DateTimeParseException notSaid) {
      return false;
    }
  }

  /** Closed for another reason than that it was done is dropped. */
  private static State state(JsonNode issue) {
    if (!issue.path("state").asText().equals("closed")) {
      return State.OPEN;
    }
    String why = issue.path("state_reason").asText("completed");
    return why.equals("not_planned") || why.equals("duplicate") ? State.DROPPED : State.DONE;
  }

  private static String comment(Wish wish) {
    return "<!-- " + wish.mark() + " -->";
  }

  private static Ticket ticket(String repository, JsonNode issue) {
    String url = issue.path("html_url").asText();
    if (!issue.path("number").isInt() || !url.matches("https?://[!-;=?-{}~]{1,300}")) {
      throw new ChatProblem.InDoubt("GitHub: the answer names no issue", null);
    }
    return new Ticket(repository + "#" + issue.path("number").asInt(), URI.create(url));
  }
}
