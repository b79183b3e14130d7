package muster;

import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import muster.database.DatabaseAway;
import muster.flow.ChatProblem;
import muster.flow.Clocks;
import muster.flow.Roster;
import muster.slack.Directory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Asks Slack who there is and who is where, since not every coming and going is heard of. */
final class Census implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Census.class);

  private static final long LONGEST_PAUSE = 60;

  /** Longer than a call takes, in seconds. */
  private static final long LAST_QUESTION = 3;

  private final Directory directory;
  private final Roster roster;
  private final Clocks clocks;
  private final CountDownLatch closing = new CountDownLatch(1);
  private CompletableFuture<Void> peopleKnown = CompletableFuture.completedFuture(null);

  Census(Directory directory, Roster roster, Clocks clocks) {
    this.directory = directory;
    this.roster = roster;
    this.clocks = clocks;
  }

  /** Asks for {@link #everyone} in the background. */
  void begin() {
    peopleKnown =
        CompletableFuture.runAsync(this::everyone, work -> Thread.ofVirtual().start(work));
  }

  /** Completes once that is answered. */
  CompletableFuture<Void> peopleKnown() {
    return peopleKnown;
  }

  /** The people of the workspace, and who is in the channel of any private incident. */
  void everyone() {
    untilSaid(
        () -> {
          directory.read(roster::remember);
          roster.releaseGone();
          roster.confidentialChannels().forEach(this::membersOf);
        });
  }

  /** Who is still in the channels of private incidents that go on. */
  void whoIsInside() {
    untilSaid(() -> roster.openConfidentialChannels().forEach(this::membersOf));
  }

  /** Slack may be busy just now, and whoever is not known can neither be named nor take part. */
  private void untilSaid(Runnable question) {
    try {
      long pause = 1;
      while (!isSaid(question) && !closing.await(pause, TimeUnit.SECONDS)) {
        pause = Math.min(LONGEST_PAUSE, pause * 2);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Whether Slack need not be asked again. */
  private static boolean isSaid(Runnable question) {
    try {
      question.run();
      return true;
    } catch (ChatProblem.Refused e) {
      LOG.warn("the people of the workspace could not be listed: {}", e.getMessage());
      return true;
    } catch (ChatProblem | DatabaseAway e) {
      LOG.warn("who is where is not known yet: {}", e.getMessage());
      return false;
    } catch (RuntimeException e) {
      LOG.error("who is where is not known yet by our own fault", e);
      return false;
    }
  }

  private void membersOf(String channel) {
    try {
      Instant asked = clocks.now();
      roster.are(channel, directory.members(channel), asked);
    } catch (ChatProblem.Refused e) {
      LOG.warn("the members of {} could not be listed: {}", channel, e.getMessage());
    }
  }

  /** Lets the question under way end, so that it finds Slack and the database still open. */
  void awaitLast() {
    try {
      peopleKnown.get(LAST_QUESTION, TimeUnit.SECONDS);
    } catch (TimeoutException | ExecutionException e) {
      LOG.info("Muster stops before it knows who is in the workspace");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Asks no more. */
  @Override
  public void close() {
    closing.countDown();
  }
}
