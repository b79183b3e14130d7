package muster.testing;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import muster.database.Database;
import muster.flow.Answer;
import muster.incident.PersonId;
import muster.testing.FakeChat.Trouble;

/**
 * What a night leaves in a database: a public incident that was resolved, a confidential one that
 * is open, a public one that was declared while Slack was away, and what still waits for Slack.
 */
public final class PastNight {
  /** When the night ended; everything in it lies before. */
  public static final Instant MORNING = Instant.parse("2026-11-20T08:00:00Z");

  /** Words that no tool may ever print. */
  public static final String SECRET_WORDS = "Wage data on a public bucket";

  private static final PersonId ADA = new PersonId("U1");
  private static final PersonId BEN = new PersonId("U2");

  private static final Instant EVENING = Instant.parse("2026-11-20T02:00:00Z");

  private final WithoutSlack muster;

  private PastNight(WithoutSlack muster) {
    this.muster = muster;
  }

  /** Lets the night happen. */
  public static void in(Database database) {
    try (WithoutSlack muster = new WithoutSlack(database, EVENING)) {
      new PastNight(muster).happen();
    }
  }

  private void happen() {
    muster.reminders().beat();
    type(ADA, "declare sev2 Payments time out --impact \"Some cards are declined\"");
    muster.settle();
    type(ADA, "INC-1 ic me");
    type(BEN, "INC-1 tech me");
    type(BEN, "INC-1 log The pool of connections is used up");
    pass(Duration.ofMinutes(20));
    type(ADA, "INC-1 update We restart the gateway");
    type(ADA, "INC-1 decide Roll back because the release is the only change");
    pass(Duration.ofMinutes(90));
    type(ADA, "INC-1 resolve Rolled back and confirmed by the gateway's figures");
    muster.settle();
    type(ADA, "declare sev1 " + SECRET_WORDS + " --private");
    muster.settle();
    type(ADA, "INC-2 ic me");
    pass(Duration.ofMinutes(10));
    Trouble[] away = new Trouble[8];
    Arrays.fill(away, Trouble.DOWN);
    muster.chat().next("create", Trouble.LOST_BEFORE);
    muster.chat().next("post", away);
    type(BEN, "declare sev3 Search is slow");
    type(ADA, "INC-2 log The bucket is closed");
    muster.awaitQuiet();
    muster.reminders().beat();
  }

  private void type(PersonId person, String words) {
    Answer unused = muster.type(person, words);
  }

  private void pass(Duration time) {
    muster.settle();
    muster.pass(time);
    int unused = muster.reminders().ring();
    muster.settle();
  }
}
