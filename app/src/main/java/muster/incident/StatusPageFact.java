package muster.incident;

import java.time.Instant;
import java.util.Optional;

/** What happens on the status page, and what people are asked because of it (P-24). */
public sealed interface StatusPageFact extends Fact {
  /**
   * Customers can read of the incident where they look.
   *
   * @param id how the page calls it
   * @param url where it can be read, an address of http or https
   */
  record PageIncidentOpened(String id, Optional<String> url) implements StatusPageFact {}

  /** The page took an update. */
  record PageUpdated(PageStatus status) implements StatusPageFact {}

  /**
   * The page refused something for good.
   *
   * @param status what it should have said
   * @param why the page's reason
   */
  record PageRefused(PageStatus status, String why) implements StatusPageFact {}

  /**
   * Nobody had told those outside by then, so somebody was asked to.
   *
   * @param due when they should have read of it
   */
  record StatusPageAsked(PersonId person, Instant due) implements StatusPageFact {}
}
