package muster.drill;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import muster.rehearsal.StoryClock.Coming;
import org.junit.jupiter.api.Test;

/** What goes by a clock that people turn happens at its moment, once and in order. */
class StoryTimeTest {
  private static final Instant START = Instant.parse("2026-11-20T14:00:00Z");

  private final RehearsalClock clock = new RehearsalClock(START);
  private final AtomicInteger changes = new AtomicInteger();
  private final Plan plan = new Plan();

  /** What happened, and what the clock showed. */
  private record Happened(Instant due, Instant at) {}

  /** Things that are due at moments. */
  private final class Plan implements Timed {
    final ConcurrentSkipListSet<Instant> left = new ConcurrentSkipListSet<>();
    final LinkedBlockingQueue<Happened> done = new LinkedBlockingQueue<>();

    @Override
    public Optional<Coming> next(Instant after) {
      return Optional.ofNullable(left.higher(after)).map(at -> new Coming(at, () -> "due " + at));
    }

    @Override
    public void ring() {
      for (Instant due : List.copyOf(left.headSet(clock.instant(), true))) {
        left.remove(due);
        done.add(new Happened(due, clock.instant()));
      }
    }
  }

  private StoryTime story(Timed... parts) {
    return new StoryTime(clock, List.of(parts), changes::incrementAndGet);
  }

  @Test
  void aJumpLandsExactlyOnTheNextAndHasItDone() {
    clock.pause();
    Instant paused = clock.instant();
    List<Instant> moments =
        List.of(paused.plusNanos(1_000), paused.plusSeconds(60), paused.plusSeconds(86_400));
    plan.left.addAll(moments);
    try (StoryTime story = story(new Plan(), plan)) {
      for (Instant moment : moments) {
        assertEquals("due " + moment, story.next().orElseThrow().words().get());
        story.jump();
        assertEquals(new Happened(moment, moment), plan.done.remove());
        assertEquals(moment, story.now());
      }
      assertTrue(plan.done.isEmpty() && story.next().isEmpty());
      assertEquals(3, changes.get());
      var refused = assertThrows(IllegalStateException.class, story::jump);
      assertEquals("Nothing will happen by itself.", refused.getMessage());
    }
  }

  @Test
  void atTheHighestSpeedEverythingComesInOrderAndNearItsMoment() throws Exception {
    List<Instant> moments = new ArrayList<>();
    for (int minute = 1; minute <= 3; minute++) {
      moments.add(START.plusSeconds(20L * minute));
    }
    plan.left.addAll(moments);
    try (StoryTime story = story(plan)) {
      story.begin();
      story.speed(60);
      for (Instant moment : moments) {
        Happened happened = plan.done.poll(30, TimeUnit.SECONDS);
        assertEquals(moment, happened.due());
        assertFalse(happened.at().isBefore(moment));
        // Half a tick of Muster's own timer would be fifteen seconds here.
        assertTrue(
            Duration.between(moment, happened.at()).compareTo(Duration.ofSeconds(15)) < 0,
            happened::toString);
      }
    }
  }

  @Test
  void whatBecomesDueMeanwhileIsSeen() throws Exception {
    try (StoryTime story = story(plan)) {
      story.begin();
      story.speed(60);
      Instant due = story.now().plusSeconds(1);
      plan.left.add(due);
      assertEquals(due, plan.done.poll(30, TimeUnit.SECONDS).due());
    }
  }

  @Test
  void oneRoundThatFailsDoesNotEndTheStory() throws Exception {
    AtomicInteger rounds = new AtomicInteger();
    Timed failing =
        new Timed() {
          @Override
          public Optional<Coming> next(Instant after) {
            return Optional.empty();
          }

          @Override
          public void ring() {
            if (rounds.getAndIncrement() == 0) {
              throw new IllegalStateException("the database is away");
            }
          }
        };
    try (StoryTime story = story(failing, plan)) {
      story.begin();
      Instant due = story.now().plusMillis(500);
      plan.left.add(due);
      assertEquals(due, plan.done.poll(30, TimeUnit.SECONDS).due());
    }
  }
}
