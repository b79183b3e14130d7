package muster.drill;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import muster.rehearsal.Channel;
import muster.rehearsal.Hands;
import muster.rehearsal.Message;
import muster.rehearsal.Workspace;

/**
 * Where people act and time passes. After everything they do, the stage waits until all that
 * follows from it has happened, so that a play is the same every time.
 */
public final class Stage {
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final Duration STEP = Duration.ofMinutes(1);

  private final Workspace workspace;
  private final SteppingClock clock;
  private final Bot bot;

  /** The app, as far as a play has to wait for it. */
  public interface Bot {
    /** Does what is due by now. */
    void ring();

    /** Waits until nothing is under way; false if that took too long. */
    boolean awaitQuiet(Duration most) throws InterruptedException;
  }

  public Stage(Workspace workspace, SteppingClock clock, Bot bot) {
    this.workspace = workspace;
    this.clock = clock;
    this.bot = bot;
  }

  public Workspace workspace() {
    return workspace;
  }

  /** Types a line in a channel. */
  public void type(String person, String channel, String line) {
    hands(person).type(channel, line);
    settle();
  }

  /** Presses the newest button with this label that the person can see. */
  public void press(String person, String label) {
    hands(person).press(newestWith(person, label), label);
    settle();
  }

  /** Fills in the form on the person's screen and submits it. */
  public void submit(String person, Map<String, String> answers) {
    hands(person).submit(answers);
    settle();
  }

  /** Reacts to the newest message that holds these words. */
  public void react(String person, String channel, String words, String emoji) {
    hands(person).react(newest(channel, words), emoji, true);
    settle();
  }

  /** Replies in the thread of the newest message that holds these words. */
  public void reply(String person, String channel, String words, String text) {
    hands(person).reply(newest(channel, words), text);
    settle();
  }

  public Hands hands(String person) {
    return workspace.as(person);
  }

  /** The newest message in a channel that everyone sees and that holds these words. */
  public Message newest(String channel, String words) {
    return workspace.messages(channel).reversed().stream()
        .filter(m -> m.onlyFor().isEmpty())
        .filter(m -> m.text().contains(words) || m.blocks().toString().contains(words))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no message with " + words));
  }

  private Message newestWith(String person, String label) {
    String id = workspace.idOf(person);
    String button = "\"text\":\"" + label + "\"";
    return workspace.channels(person).stream()
        .map(Channel.View::id)
        .map(workspace::messages)
        .flatMap(List::stream)
        .filter(m -> m.onlyFor().isEmpty() || m.onlyFor().get().equals(id))
        .filter(m -> m.blocks().toString().contains(button))
        .max((one, other) -> one.ts().compareTo(other.ts()))
        .orElseThrow(() -> new IllegalArgumentException("no button " + label));
  }

  /** Lets time pass, minute by minute, with everything that falls due on the way. */
  public void pass(Duration time) {
    pass(time, STEP);
  }

  /**
   * The same in other steps.
   *
   * @param most how much time passes unseen between two looks at what is due
   */
  public void pass(Duration time, Duration most) {
    Duration left = time;
    while (left.isPositive()) {
      Duration step = left.compareTo(most) < 0 ? left : most;
      clock.step(step);
      left = left.minus(step);
      bot.ring();
      settle();
    }
  }

  /** Waits until everything that follows from what was done has happened. */
  public void settle() {
    try {
      // An effect may cause an event that causes an effect: quiet twice is quiet.
      for (int quiet = 0; quiet < 2; quiet++) {
        if (!workspace.connections().awaitAcked(PATIENCE) || !bot.awaitQuiet(PATIENCE)) {
          throw new IllegalStateException("the app did not come to rest");
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
