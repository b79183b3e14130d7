package muster;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import muster.config.Config;
import muster.config.Statuspage;
import muster.flow.Pace;
import muster.flow.PublicLog;
import muster.flow.StatusPage;
import muster.playbook.PublicPage;
import muster.statuspage.HostedPage;
import muster.statuspage.StaticPage;

/**
 * What this machine may use to write the status page.
 *
 * @param statuspage the way to Atlassian Statuspage; without it nothing is written there
 * @param folder where the files of a page of our own go where the playbook does not say; without it
 *     none are written
 */
public record PageAccess(Optional<Statuspage> statuspage, Optional<Path> folder) {
  /** A rehearsal must not reach customers. */
  public static final PageAccess NONE = new PageAccess(Optional.empty(), Optional.empty());

  static PageAccess of(Config config) {
    return new PageAccess(config.statuspage(), Optional.of(config.data().resolve("status")));
  }

  Optional<StatusPage> to(PublicPage page, PublicLog log, Duration timeout) {
    return switch (page) {
      case PublicPage.None none -> Optional.empty();
      case PublicPage.Linked linked -> Optional.empty();
      case PublicPage.Hosted hosted -> statuspage.map(access -> hosted(hosted, access, timeout));
      case PublicPage.Files files ->
          Optional.of(new StaticPage(log::recent, files.address(), folder(files)));
    };
  }

  /** What an operator has to mend. */
  List<String> wrong(PublicPage page) {
    return switch (page) {
      case PublicPage.None none -> List.of();
      case PublicPage.Linked linked -> List.of();
      case PublicPage.Hosted hosted ->
          statuspage
              .map(access -> hosted(hosted, access, Pace.STANDARD.call()).wrong())
              .orElse(List.of("STATUSPAGE_API_KEY is not set."));
      case PublicPage.Files files -> folder(files).map(StaticPage::wrong).orElse(List.of());
    };
  }

  private static HostedPage hosted(PublicPage.Hosted page, Statuspage access, Duration timeout) {
    return new HostedPage(page, access.api(), access.key().reveal(), timeout);
  }

  private Optional<Path> folder(PublicPage.Files files) {
    return folder.map(usual -> files.folder().map(Path::of).orElse(usual));
  }
}
