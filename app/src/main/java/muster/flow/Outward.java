package muster.flow;

/** What is asked of others than Slack, each in a lane of its own. */
sealed interface Outward extends Effect permits PutOnPage, OpenTicket {
  /** Neither needs anything that stands in Slack. */
  @Override
  default boolean waitsForOthers() {
    return false;
  }
}
