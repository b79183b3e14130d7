package muster;

import com.sun.net.httpserver.HttpHandler;
import java.util.Map;
import java.util.Optional;
import muster.database.NewerFact;
import muster.flow.StatusPage;
import muster.statuspage.ServedPage;
import muster.statuspage.StaticPage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The status page that Muster writes as files and serves, where there is one. */
record OwnPage(Optional<StaticPage> page) {
  private static final Logger LOG = LoggerFactory.getLogger(OwnPage.class);

  static OwnPage among(Optional<StatusPage> pages) {
    return new OwnPage(pages.filter(StaticPage.class::isInstance).map(StaticPage.class::cast));
  }

  void redraw() {
    try {
      page.ifPresent(StaticPage::rebuild);
    } catch (NewerFact newer) {
      LOG.warn("the status page is left to nodes of a newer Muster: {}", newer.getMessage());
    }
  }

  /** What answers those who read it, by path. */
  Map<String, HttpHandler> handlers() {
    return page.map(there -> new ServedPage(there).handlers()).orElse(Map.of());
  }
}
