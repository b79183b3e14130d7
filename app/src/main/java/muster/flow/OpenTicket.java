package muster.flow;

import muster.incident.IncidentId;

/**
 * A ticket for a corrective action (P-38), if the playbook names a tracker.
 *
 * @param text what the action said when it was asked for
 */
record OpenTicket(int number, String text) implements Outward {
  /** No post waits for a tracker; see {@link #isOf}. */
  private static final String LANE = "tracker/";

  @Override
  public String lane(IncidentId incident) {
    return LANE + incident.number();
  }

  static boolean isOf(String lane) {
    return lane.startsWith(LANE);
  }

  @Override
  public String inWords() {
    return "open a ticket for action #" + number;
  }
}
