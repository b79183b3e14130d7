package muster.tracker;

import java.time.Duration;
import java.util.List;
import muster.flow.Tracker;
import muster.playbook.TrackerPlace;
import muster.testing.PlayedGitHub;
import muster.testing.PlayedJira;
import muster.testing.PlayedTracker.Trouble;

/** Both trackers, by the answers they are documented with, and ours as it calls them. */
final class PlayedTrackers implements AutoCloseable {
  static final Duration TIMEOUT = Duration.ofSeconds(10);

  private final PlayedGitHub gitHub = new PlayedGitHub();
  private final PlayedJira jira = new PlayedJira();

  PlayedGitHub gitHub() {
    return gitHub;
  }

  PlayedJira jira() {
    return jira;
  }

  GitHubIssues atGitHub(String token, Duration timeout) {
    var place = new TrackerPlace.GitHub(PlayedGitHub.REPOSITORY, List.of("incident"));
    return new GitHubIssues(place, gitHub.address(), token, timeout);
  }

  GitHubIssues atGitHub(String token) {
    return atGitHub(token, TIMEOUT);
  }

  JiraIssues atJira(String token, Duration timeout) {
    return new JiraIssues(
        new TrackerPlace.Jira(jira.address(), "OPS", "Task", List.of("incident")),
        PlayedJira.EMAIL,
        token,
        timeout);
  }

  JiraIssues atJira(String token) {
    return atJira(token, TIMEOUT);
  }

  Tracker at(String which) {
    return which.equals("jira") ? atJira(PlayedJira.TOKEN) : atGitHub(PlayedGitHub.TOKEN);
  }

  /** What goes wrong with the next call of either. */
  void next(Trouble trouble) {
    gitHub.next(trouble);
    jira.next(trouble);
  }

  @Override
  public void close() {
    gitHub.close();
    jira.close();
  }
}
