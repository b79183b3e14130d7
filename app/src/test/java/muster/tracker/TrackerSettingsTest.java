package muster.tracker;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import muster.playbook.TrackerPlace;
import muster.testing.PlayedGitHub;
import muster.testing.PlayedJira;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What the doctor says of a tracker, so that the operator knows what to mend. */
class TrackerSettingsTest {
  private final PlayedTrackers trackers = new PlayedTrackers();

  @AfterEach
  void close() {
    trackers.close();
  }

  @Test
  void theDoctorSaysWhatToMend() {
    assertEquals(
        List.of(), trackers.atGitHub(PlayedGitHub.TOKEN).wrong(List.of(PlayedGitHub.REPOSITORY)));
    assertEquals(
        List.of(
            "GitHub does not accept GITHUB_TOKEN (401: Bad credentials): make a new token there."),
        trackers.atGitHub("other").wrong(List.of("a/b", "a/c")));
    assertEquals(
        List.of(
            "GitHub has no repository a/b for this token (404: Not Found): give GITHUB_TOKEN the"
                + " right to write its issues, or mend its name in the playbook."),
        trackers.atGitHub(PlayedGitHub.TOKEN).wrong(List.of("a/b")));
    assertEquals(List.of(), trackers.atJira(PlayedJira.TOKEN).wrong(List.of("OPS")));
    assertEquals(
        List.of(
            "Jira does not accept JIRA_EMAIL with JIRA_TOKEN (401): make a new API token for that"
                + " account."),
        trackers.atJira("other").wrong(List.of("OPS")));
    assertEquals(
        List.of(
            "Project OPS at Jira has no issue type Bug that Muster may create: write"
                + " tracker.issue-type in the playbook as one of Task."),
        new JiraIssues(
                new TrackerPlace.Jira(trackers.jira().address(), "OPS", "Bug", List.of()),
                PlayedJira.EMAIL,
                PlayedJira.TOKEN,
                PlayedTrackers.TIMEOUT)
            .wrong(List.of("OPS")));
  }
}
