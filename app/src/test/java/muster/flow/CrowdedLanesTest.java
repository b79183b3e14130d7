package muster.flow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import muster.database.Backlog;
import muster.database.Database;
import muster.drill.SteppingClock;
import muster.incident.PersonId;
import muster.playbook.Playbook;
import muster.testing.Databases;
import muster.testing.FakeChat;
import org.junit.jupiter.api.Test;

/** However much there is to do, only so much of it is under way. */
class CrowdedLanesTest {
  private static final int INCIDENTS = 30;

  /** So many say something, and so many more only make channels nicer. */
  private static final int SAYING = 12;

  private static final int MOST_CALLS = SAYING + 4;

  private final SteppingClock clock = new SteppingClock(Instant.parse("2026-11-20T02:00:00Z"));
  private final Clocks clocks = new Clocks(clock, clock::instant);
  private final FakeChat slack = new FakeChat();
  private final AtomicInteger now = new AtomicInteger();
  private final AtomicInteger most = new AtomicInteger();
  private final CountDownLatch allWorkersWait = new CountDownLatch(SAYING);
  private final CountDownLatch answers = new CountDownLatch(1);

  @Test
  void aSlackThatDoesNotAnswerHoldsNoMoreThanTheWorkers() throws Exception {
    Playbook playbook = Playbook.standard();
    try (Database database = Database.open(Databases.inMemory())) {
      Sender sender = new Sender(database, slow(slack), () -> playbook, clocks);
      try (Delivery delivery = new Delivery(database, clocks, Pace.STANDARD, sender)) {
        Intake intake = new Intake(database, clocks, () -> playbook, delivery);
        for (int number = 1; number <= INCIDENTS; number++) {
          // Each by somebody else, so that each has lanes of its own.
          PersonId who = new PersonId("U" + number);
          intake.answer(Request.typed("a/" + number, who, "declare sev2 A", Optional.empty()));
        }
        assertTrue(allWorkersWait.await(20, TimeUnit.SECONDS));
        delivery.sweep();
        int lanes = delivery.underWay();
        for (int sweep = 0; sweep < 10; sweep++) {
          delivery.sweep();
        }
        assertEquals(lanes, delivery.underWay(), "a lane is under way once, however often woken");
        answers.countDown();
        while (database.read(Backlog::depth) > 0) {
          assertTrue(delivery.awaitQuiet(Duration.ofSeconds(20)));
          delivery.sweep();
        }
        assertTrue(delivery.awaitQuiet(Duration.ofSeconds(20)));
        assertEquals(0, delivery.underWay());
        assertTrue(most.get() <= MOST_CALLS, "calls at once " + most);
      }
    }
  }

  /** Posts wait until answers come, and calls are counted while they are under way. */
  private Chat slow(Chat chat) {
    return (Chat)
        Proxy.newProxyInstance(
            Chat.class.getClassLoader(),
            new Class<?>[] {Chat.class},
            (proxy, verb, arguments) -> {
              if (verb.getName().equals("permittedBy")) {
                return slow(chat);
              }
              most.accumulateAndGet(now.incrementAndGet(), Math::max);
              try {
                if (verb.getName().equals("post")) {
                  allWorkersWait.countDown();
                  answers.await();
                }
                return verb.invoke(chat, arguments);
              } catch (InvocationTargetException e) {
                throw e.getCause();
              } finally {
                now.decrementAndGet();
              }
            });
  }
}
