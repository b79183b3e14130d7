package muster.faults;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import muster.transcript.Room;

/** Some who tell tales at the same time, each in a room of their own. */
final class Tellers implements AutoCloseable {
  private static final int TELLERS = 4;

  /** After so many tales a room is too full to be quick. */
  private static final int TALES = 12;

  private final ExecutorService tellers = Executors.newFixedThreadPool(TELLERS);
  private final ThreadLocal<Seat> seat = ThreadLocal.withInitial(Seat::new);
  private final List<Room> rooms = new ArrayList<>();

  /** Where one of them sits. */
  private static final class Seat {
    private Room room;
    private boolean impatient;
    private int told;
  }

  /** What came of a tale. */
  record Told(Outcome outcome, List<String> trouble) {}

  CompletableFuture<Told> tell(Plan plan) {
    return CompletableFuture.supplyAsync(() -> told(plan), (Executor) tellers);
  }

  private Told told(Plan plan) {
    Seat mine = seat.get();
    Room room = room(mine, plan.trouble() == Trouble.SILENT);
    try {
      Tale tale = new Tale(room, plan.rough());
      tale.prepare();
      plan.arm(room.workspace().faults());
      tale.play();
      List<String> trouble = new ArrayList<>(room.workspace().violations());
      if (!room.workspace().faults().over()) {
        trouble.add("not everything that was to go wrong was called");
      }
      Told told = new Told(tale.outcome(), trouble);
      mine.told = trouble.isEmpty() && !tale.goesOn() ? mine.told + 1 : TALES;
      return told;
    } catch (RuntimeException e) {
      mine.told = TALES;
      throw e;
    }
  }

  private Room room(Seat mine, boolean impatient) {
    if (mine.room != null && (mine.told >= TALES || mine.impatient != impatient)) {
      leave(mine.room);
      mine.room = null;
    }
    if (mine.room == null) {
      mine.room = Stand.room(impatient);
      mine.impatient = impatient;
      mine.told = 0;
      synchronized (rooms) {
        rooms.add(mine.room);
      }
    }
    return mine.room;
  }

  private void leave(Room room) {
    synchronized (rooms) {
      rooms.remove(room);
    }
    room.close();
  }

  @Override
  public void close() {
    tellers.close();
    rooms.forEach(Room::close);
  }
}
