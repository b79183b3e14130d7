package muster;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import muster.config.Config;
import muster.config.Trackers;
import muster.flow.Pace;
import muster.flow.Tracker;
import muster.playbook.Playbook;
import muster.playbook.ServiceDescription;
import muster.playbook.TrackerPlace;
import muster.tracker.GitHubIssues;
import muster.tracker.JiraIssues;

/**
 * What this machine may use to file tickets.
 *
 * @param trackers the way there; without it nothing is filed
 */
public record TrackerAccess(Optional<Trackers> trackers) {
  /** A rehearsal makes no work for anybody. */
  public static final TrackerAccess NONE = new TrackerAccess(Optional.empty());

  static TrackerAccess of(Config config) {
    return new TrackerAccess(Optional.of(config.trackers()));
  }

  Optional<Tracker> to(TrackerPlace place, Duration timeout) {
    return switch (place) {
      case TrackerPlace.None none -> Optional.empty();
      case TrackerPlace.GitHub gitHub -> gitHub(gitHub, timeout).map(Tracker.class::cast);
      case TrackerPlace.Jira jira -> jira(jira, timeout).map(Tracker.class::cast);
    };
  }

  /** What an operator has to mend. */
  List<String> wrong(Playbook playbook) {
    Duration timeout = Pace.STANDARD.call();
    return switch (playbook.tracker()) {
      case TrackerPlace.None none -> List.of();
      case TrackerPlace.GitHub gitHub ->
          gitHub(gitHub, timeout)
              .map(tracker -> tracker.wrong(places(gitHub.repository(), playbook)))
              .orElse(List.of("GITHUB_TOKEN is not set."));
      case TrackerPlace.Jira jira ->
          jira(jira, timeout)
              .map(tracker -> tracker.wrong(places(jira.project(), playbook)))
              .orElse(List.of("JIRA_EMAIL or JIRA_TOKEN is not set."));
    };
  }

  private Optional<GitHubIssues> gitHub(TrackerPlace.GitHub place, Duration timeout) {
    return trackers.flatMap(
        access ->
            access
                .gitHubToken()
                .map(
                    token -> new GitHubIssues(place, access.gitHubApi(), token.reveal(), timeout)));
  }

  private Optional<JiraIssues> jira(TrackerPlace.Jira place, Duration timeout) {
    return trackers.flatMap(
        access ->
            access
                .jiraEmail()
                .flatMap(
                    email ->
                        access
                            .jiraToken()
                            .map(token -> new JiraIssues(place, email, token.reveal(), timeout))));
  }

  /** The usual one, and every other that a service is filed in. */
  private static List<String> places(String usual, Playbook playbook) {
    List<String> places = new ArrayList<>(List.of(usual));
    for (ServiceDescription service : playbook.services().all()) {
      service.tracker().filter(place -> !places.contains(place)).ifPresent(places::add);
    }
    return places;
  }
}
