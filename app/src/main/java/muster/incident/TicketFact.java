package muster.incident;

/**
 * What happens to the tickets of corrective actions (P-38). Each fact carries what the action says,
 * so that its line stands alone.
 */
public sealed interface TicketFact extends Fact {
  /** The action it belongs to. */
  int number();

  /** What the action says. */
  String text();

  /** A person wants it filed, where it was not or could not be. */
  record TicketAsked(int number, String text) implements TicketFact {}

  /**
   * It stands in the team's tracker.
   *
   * @param id how the tracker calls it
   * @param url where it can be read, an address of http or https
   */
  record TicketOpened(int number, String text, String id, String url) implements TicketFact {}

  /** A person says where it is kept; Muster does not look there. */
  record TicketNoted(int number, String text, String url) implements TicketFact {}

  /**
   * The tracker refused it for good.
   *
   * @param why the tracker's reason
   */
  record TicketRefused(int number, String text, String why) implements TicketFact {}

  /**
   * Somebody closed it there. The action stays where it is: its owner says whether it was done.
   *
   * @param dropped whether it was closed because nobody will do it
   */
  record TicketClosed(int number, String text, String id, boolean dropped) implements TicketFact {}
}
