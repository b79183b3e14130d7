package muster.tracker;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import muster.flow.ChatProblem;
import muster.flow.Tracker;
import muster.flow.Tracker.Line;
import muster.flow.Tracker.Look;
import muster.flow.Tracker.State;
import muster.flow.Tracker.Ticket;
import muster.flow.Tracker.Wish;
import muster.testing.PlayedGitHub;
import muster.testing.PlayedJira;
import muster.testing.PlayedTracker.Trouble;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Both trackers, by the answers they are documented with. */
class TrackersTest {
  /** For what is never answered. */
  private static final Duration SHORT = Duration.ofMillis(700);

  private static final Wish WISH =
      new Wish(
          "muster-inc-2026-0142-3-1795180800000",
          Instant.parse("2026-11-20T14:00:00Z"),
          Optional.empty(),
          "Alert when the pool\nis 80 % full",
          List.of(
              new Line("Done when", "<!-- @team --> #1 [x](http://evil) `a`\n*b*"),
              new Line("From", "https://acme.slack.com/archives/C1/p1")));

  private final PlayedTrackers trackers = new PlayedTrackers();

  @AfterEach
  void close() {
    trackers.close();
  }

  @Test
  void gitHubHoldsWordsAsNothingButWords() {
    Ticket ticket = trackers.at("github").open(WISH);
    assertEquals("acme/incidents#1", ticket.id());
    assertEquals(URI.create("https://github.com/acme/incidents/issues/1"), ticket.url());
    var issue = trackers.gitHub().created().getFirst();
    assertEquals("Alert when the pool is 80 % full", issue.path("title").asText());
    assertEquals("[\"incident\"]", issue.path("labels").toString());
    assertEquals(
        """
        **Done when:** \\<\\!\\-\\- @\u200Bteam \\-\\-\\> \\#1 \\[x\\]\\(http://evil\\) \\`a\\` \s
        \\*b\\*

        **From:** https://acme.slack.com/archives/C1/p1

        <!-- muster-inc-2026-0142-3-1795180800000 -->""",
        issue.path("body").asText());
  }

  @Test
  void jiraHoldsADocument() {
    Ticket ticket = trackers.at("jira").open(WISH);
    assertEquals("OPS-1", ticket.id());
    assertEquals(trackers.jira().address() + "browse/OPS-1", ticket.url().toString());
    var fields = trackers.jira().created().getFirst().path("fields");
    assertEquals(
        "[\"incident\",\"muster-inc-2026-0142-3-1795180800000\"]",
        fields.path("labels").toString());
    assertEquals("Task", fields.at("/issuetype/name").asText());
    assertEquals(
        """
        {"type":"doc","version":1,"content":[{"type":"paragraph","content":[\
        {"type":"text","text":"Done when: ","marks":[{"type":"strong"}]},\
        {"type":"text","text":"<!-- @team --> #1 [x](http://evil) `a`"},{"type":"hardBreak"},\
        {"type":"text","text":"*b*"}]},{"type":"paragraph","content":[\
        {"type":"text","text":"From: ","marks":[{"type":"strong"}]},\
        {"type":"text","text":"https://acme.slack.com/archives/C1/p1",\
        "marks":[{"type":"link","attrs":{"href":"https://acme.slack.com/archives/C1/p1"}}]}]}]}""",
        fields.path("description").toString());
  }

  @ParameterizedTest
  @CsvSource({
    "github, GARBAGE, InDoubt, true",
    "github, BROKEN, InDoubt, false",
    "github, LOST_BEFORE, InDoubt, false",
    "github, LOST_AFTER, InDoubt, true",
    "github, SLOW_AFTER, InDoubt, true",
    "github, STALLED_AFTER, InDoubt, true",
    "github, BUSY, Busy, false",
    "github, FORBIDDEN, Refused, false",
    "github, INVALID, Refused, false",
    "jira, GARBAGE, InDoubt, true",
    "jira, BROKEN, InDoubt, false",
    "jira, LOST_BEFORE, InDoubt, false",
    "jira, LOST_AFTER, InDoubt, true",
    "jira, SLOW_AFTER, InDoubt, true",
    "jira, STALLED_AFTER, InDoubt, true",
    "jira, BUSY, Busy, false",
    "jira, FORBIDDEN, Refused, false",
    "jira, INVALID, Refused, false"
  })
  void whatBecameOfACallIsSaidAndCanBeLookedUp(
      String which, Trouble trouble, String problem, boolean isThere) {
    Duration timeout =
        trouble == Trouble.SLOW_AFTER || trouble == Trouble.STALLED_AFTER
            ? SHORT
            : PlayedTrackers.TIMEOUT;
    Tracker hasty =
        which.equals("jira")
            ? trackers.atJira(PlayedJira.TOKEN, timeout)
            : trackers.atGitHub(PlayedGitHub.TOKEN, timeout);
    trackers.next(trouble);
    ChatProblem said = assertThrows(ChatProblem.class, () -> hasty.open(WISH));
    assertEquals(problem, said.getClass().getSimpleName());
    assertFalse(said.toString().contains("played"), said::toString);
    assertEquals(isThere, trackers.at(which).opened(WISH).isPresent());
  }

  @Test
  void whatIsWrongIsSaidInTheTrackersWords() {
    trackers.next(Trouble.INVALID);
    var invalid = assertThrows(ChatProblem.Refused.class, () -> trackers.at("github").open(WISH));
    assertEquals("422: Validation Failed (title: missing_field)", invalid.getMessage());
    assertEquals("GitHub said 422", invalid.logged(), "its words may quote ours");
    assertEquals(
        "400: summary: You must specify a summary of the issue.",
        assertThrows(ChatProblem.Refused.class, () -> trackers.at("jira").open(WISH)).getMessage());
    trackers.next(Trouble.FORBIDDEN);
    assertEquals(
        "403: Resource not accessible by personal access token",
        assertThrows(ChatProblem.Refused.class, () -> trackers.at("github").open(WISH))
            .getMessage());
    Tracker elsewhere = trackers.at("github");
    Wish lost =
        new Wish(WISH.mark(), WISH.since(), Optional.of("acme/gone"), WISH.title(), WISH.lines());
    assertEquals(
        "404: Not Found",
        assertThrows(ChatProblem.Refused.class, () -> elsewhere.open(lost)).getMessage());
  }

  @Test
  void aLimitIsWaitedForAsLongAsTheTrackerSays() {
    trackers.next(Trouble.BUSY);
    var gitHubs = assertThrows(ChatProblem.Busy.class, () -> trackers.at("github").open(WISH));
    assertTrue(gitHubs.retryAfter().toSeconds() >= 85, gitHubs.retryAfter()::toString);
    assertTrue(gitHubs.retryAfter().toSeconds() <= 95, gitHubs.retryAfter()::toString);
    var jiras = assertThrows(ChatProblem.Busy.class, () -> trackers.at("jira").open(WISH));
    assertEquals(Duration.ofSeconds(7), jiras.retryAfter());
  }

  @Test
  void oneThatCannotBeReachedIsDown() {
    Tracker closed = trackers.at("github");
    trackers.gitHub().close();
    assertInstanceOf(
        ChatProblem.Down.class, assertThrows(ChatProblem.class, () -> closed.open(WISH)));
  }

  @Test
  void amongManyNewIssuesOursIsFoundAndOldOnesAreNotLookedThrough() {
    Tracker tracker = trackers.at("github");
    trackers.gitHub().openOthers(250, "2026-11-01T00:00:00Z");
    assertEquals(Optional.empty(), tracker.opened(WISH));
    assertEquals(1, trackers.gitHub().calls().size());
    Ticket ours = tracker.open(WISH);
    trackers.gitHub().openOthers(150, "2026-11-20T14:00:01Z");
    assertEquals(Optional.of(ours), tracker.opened(WISH));
  }

  @Test
  void aTicketIsReadAgainOnlyIfItChanged() {
    Tracker tracker = trackers.at("github");
    String id = tracker.open(WISH).id();
    Look first = tracker.look(id, Optional.empty());
    assertEquals(Optional.of(State.OPEN), first.state());
    assertEquals(new Look(Optional.empty(), first.tag()), tracker.look(id, first.tag()));
    trackers.gitHub().close(1, "not_planned");
    assertEquals(Optional.of(State.DROPPED), tracker.look(id, first.tag()).state());
    trackers.gitHub().close(1, "completed");
    assertEquals(Optional.of(State.DONE), tracker.look(id, first.tag()).state());
    Tracker other = trackers.at("jira");
    String key = other.open(WISH).id();
    assertEquals(Optional.of(State.OPEN), other.look(key, Optional.empty()).state());
    trackers.jira().close(1, "Done");
    assertEquals(Optional.of(State.DONE), other.look(key, Optional.empty()).state());
    trackers.jira().close(1, "Won't Do");
    assertEquals(Optional.of(State.DROPPED), other.look(key, Optional.empty()).state());
  }

  @Test
  void whatIsNoTicketIsNotAskedFor() {
    for (String id : List.of("../../user", "acme/incidents#1/../2", "OPS-1?x", "", "é-1")) {
      assertThrows(
          ChatProblem.Refused.class, () -> trackers.at("github").look(id, Optional.empty()));
      assertThrows(ChatProblem.Refused.class, () -> trackers.at("jira").look(id, Optional.empty()));
    }
    assertEquals(List.of(), trackers.gitHub().calls());
    assertEquals(List.of(), trackers.jira().calls());
  }
}
