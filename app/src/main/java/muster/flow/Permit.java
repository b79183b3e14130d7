package muster.flow;

/**
 * The right to ask something of Slack on behalf of a lane. A worker that was paused asks anew
 * before each call, so that it does not act on what another has taken over meanwhile.
 */
public interface Permit {
  /** For calls that change nothing which anybody else might be changing. */
  Permit ALWAYS =
      new Permit() {
        @Override
        public void renew() {}

        @Override
        public boolean holds() {
          return true;
        }
      };

  /**
   * Makes sure that a call that begins now also ends while the right is held.
   *
   * @throws Overtaken if somebody else has it
   */
  void renew();

  /** Whether that is still so; asked at the last moment, when a connection is ready. */
  boolean holds();

  /** Somebody else works the lane now: what was begun is theirs to finish. */
  final class Overtaken extends RuntimeException {
    Overtaken(String lane) {
      super("lane " + lane + " is worked by another node now");
    }
  }
}
