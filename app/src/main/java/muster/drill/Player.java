package muster.drill;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import muster.incident.story.Point;
import muster.scenario.Act;
import muster.scenario.Scenario;

/** Plays the people of a scenario where nobody else does, as its part {@code auto} says. */
public final class Player {
  private static final Duration STEP = Duration.ofMinutes(1);

  /** Longer than any story waits for something. */
  private static final Duration LONGEST = Duration.ofHours(12);

  private final Scenario scenario;
  private final Stage stage;
  private final SteppingClock clock;
  private final Director director;

  public Player(Scenario scenario, Stage stage, SteppingClock clock, Director director) {
    this.scenario = scenario;
    this.stage = stage;
    this.clock = clock;
    this.director = director;
  }

  /** Something in the file that cannot be done; the message names the file, the line and why. */
  public static final class Unplayable extends RuntimeException {
    Unplayable(Scenario scenario, Act act, String why) {
      super(
          "%s.yml:%d: %s cannot do it: %s".formatted(scenario.name(), act.line(), act.who(), why));
    }
  }

  /**
   * @throws Unplayable if a step cannot be done
   */
  public void play() {
    tell();
    Instant last = clock.instant();
    for (Act act : scenario.auto()) {
      last = due(act, last);
      passUntil(last);
      act(act);
      tell();
      last = last.isBefore(clock.instant()) ? clock.instant() : last;
    }
  }

  /** When it is done; time passes until what it follows has happened. */
  private Instant due(Act act, Instant last) {
    if (act.of().isEmpty()) {
      return last.plus(act.after());
    }
    Point of = act.of().get();
    Instant patience = clock.instant().plus(LONGEST);
    while (director.progress().reached(of).isEmpty()) {
      if (clock.instant().isAfter(patience)) {
        throw new Unplayable(scenario, act, "it waits for " + of + ", which never comes");
      }
      pass(STEP);
    }
    return director.progress().reached(of).get().plus(act.after());
  }

  private void passUntil(Instant time) {
    while (clock.instant().isBefore(time)) {
      Duration left = Duration.between(clock.instant(), time);
      pass(left.compareTo(STEP) < 0 ? left : STEP);
    }
  }

  /** At most a minute, and no further than to what is said next. */
  private void pass(Duration most) {
    Instant now = clock.instant();
    Duration step =
        director
            .next(now)
            .map(next -> Duration.between(now, next.at()))
            .filter(
                until -> until.compareTo(most) < 0 && until.compareTo(Duration.ofSeconds(1)) >= 0)
            .orElse(most);
    stage.pass(step);
    tell();
  }

  private void tell() {
    director.ring();
    stage.settle();
  }

  private void act(Act act) {
    try {
      switch (act.deed()) {
        case Act.Types types -> stage.type(act.who(), channel(act), types.words());
        case Act.Presses presses -> stage.press(act.who(), presses.label());
        case Act.Submits submits -> stage.submit(act.who(), submits.answers());
        case Act.Replies replies ->
            stage.reply(act.who(), channel(act), replies.to(), replies.words());
        case Act.Marks marks -> stage.react(act.who(), channel(act), marks.words(), "pushpin");
      }
    } catch (IllegalArgumentException | IllegalStateException e) {
      throw new Unplayable(scenario, act, e.getMessage());
    }
  }

  private String channel(Act act) {
    Optional<String> named = act.in().filter(in -> !in.equals("incident"));
    return named.or(director::incidentChannel).orElse("general");
  }
}
