package muster.faults;

import java.time.Duration;
import muster.flow.Pace;
import muster.testing.Databases;
import muster.testing.Playbooks;
import muster.transcript.Room;

/** The rooms in which tales are told: with people on call, and lists that come in pages. */
final class Stand {
  /** So long that one room's channels always fill two pages, however many tales it has seen. */
  private static final int PAGE = 60;

  private Stand() {}

  /**
   * @param impatient whether Muster waits only shortly for an answer
   */
  static Room room(boolean impatient) {
    Pace usual = Pace.STANDARD;
    Duration call = impatient ? Trouble.CALL : usual.call();
    Pace pace =
        new Pace(
            usual.lease(),
            call,
            usual.doubt(),
            usual.firstRetry(),
            usual.longestRetry(),
            usual.home());
    Room room = new Room(Playbooks.calling("oncall"), Databases.inMemory(), pace, false);
    for (int other = 0; other < PAGE; other++) {
      room.workspace().addChannel("team-" + other, false, "ada");
    }
    room.workspace().residents().group("oncall", "ben", "dee");
    room.workspace().faults().shortenPages(PAGE);
    return room;
  }
}
