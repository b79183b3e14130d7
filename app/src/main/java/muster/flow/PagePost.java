package muster.flow;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import muster.incident.Fact;
import muster.incident.Incident;
import muster.incident.PageNotice;
import muster.incident.StatusPageFact.PageIncidentOpened;
import muster.incident.StatusPageFact.PageUpdated;

/** One attempt at telling the status page something; in doubt the page is asked first. */
record PagePost(StatusPage page, Attempt attempt) {

  /** What was learnt. */
  List<Fact> of(Incident incident, PageNotice notice) {
    var entry = new StatusPage.Entry(incident.id(), incident.declared().service(), notice);
    Optional<String> id = incident.publication().pageId();
    if (id.isPresent()) {
      return update(id.get(), entry);
    }
    // Where the page refused the first words, what only changes them has nothing to change.
    return notice.byPerson() ? publish(entry) : List.of();
  }

  private List<Fact> publish(StatusPage.Entry entry) {
    Optional<StatusPage.Place> there =
        attempt.isInDoubt() ? page.published(entry.incident()) : Optional.empty();
    StatusPage.Place place =
        there.orElseGet(
            () -> {
              attempt.begins().run();
              return page.publish(entry);
            });
    return List.of(new PageIncidentOpened(place.id(), place.url().map(URI::toString)));
  }

  private List<Fact> update(String id, StatusPage.Entry entry) {
    if (!attempt.isInDoubt() || !page.posted(id, entry)) {
      attempt.begins().run();
      page.post(id, entry);
    }
    return List.of(new PageUpdated(entry.notice().status()));
  }
}
