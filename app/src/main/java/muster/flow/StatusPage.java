package muster.flow;

import java.net.URI;
import java.util.Optional;
import muster.incident.IncidentId;
import muster.incident.PageNotice;

/**
 * What Muster asks of a page where customers look (P-24). Every verb blocks until the page has
 * answered and throws a {@link ChatProblem} otherwise. What must not happen twice carries our own
 * id, and has a look-up beside it that finds it by that id.
 */
public interface StatusPage {
  /** An incident on the page: how the page calls it, and where it can be read. */
  record Place(String id, Optional<URI> url) {}

  /**
   * What the page is to say.
   *
   * @param incident our own id; with the notice's seq it names this very update
   * @param service which of our services it is about, as people named it
   */
  record Entry(IncidentId incident, Optional<String> service, PageNotice notice) {}

  /** The same, asking the permit before every call. */
  StatusPage permittedBy(Permit permit);

  /** Puts an incident onto the page. */
  Place publish(Entry first);

  /** Our incident, if it is on the page already. */
  Optional<Place> published(IncidentId incident);

  /** Adds to an incident on the page; with the status resolved, resolves it. */
  void post(String id, Entry entry);

  /** Whether this was the last that was posted to it. */
  boolean posted(String id, Entry entry);
}
