package muster;

import com.sun.net.httpserver.HttpHandler;
import java.util.Map;
import java.util.Optional;
import muster.flow.StatusPage;
import muster.statuspage.ServedPage;
import muster.statuspage.StaticPage;

/** The status page that Muster writes as files and serves, where there is one. */
record OwnPage(Optional<StaticPage> page) {
  static OwnPage among(Optional<StatusPage> pages) {
    return new OwnPage(pages.filter(StaticPage.class::isInstance).map(StaticPage.class::cast));
  }

  void redraw() {
    page.ifPresent(StaticPage::rebuild);
  }

  /** What answers those who read it, by path. */
  Map<String, HttpHandler> handlers() {
    return page.map(there -> new ServedPage(there).handlers()).orElse(Map.of());
  }
}
