package muster.statuspage;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import muster.playbook.PublicPage;
import muster.testing.PlayedStatuspage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Whether Muster may write to a page at Atlassian Statuspage. */
class HostedPageTest {
  private final PlayedStatuspage statuspage = new PlayedStatuspage();

  @AfterEach
  void close() {
    statuspage.close();
  }

  @Test
  void theDoctorSaysWhatToMend() {
    var right =
        new PublicPage.Hosted(
            Optional.of(URI.create("https://status.example.com")),
            PlayedStatuspage.PAGE,
            Map.of("checkout", List.of("c1", "c2")));
    assertEquals(List.of(), wrong(right, PlayedStatuspage.KEY));
    var other =
        new PublicPage.Hosted(
            Optional.empty(), PlayedStatuspage.PAGE, Map.of("search", List.of("c9")));
    assertEquals(
        List.of(
            "The status page has no component c9: mend status-page.components.search in the"
                + " playbook."),
        wrong(other, PlayedStatuspage.KEY));
    assertEquals(
        List.of(
            "Statuspage does not accept STATUSPAGE_API_KEY (401: Could not authenticate): make a"
                + " new key there."),
        wrong(other, "other"));
    assertEquals(
        List.of("Statuspage has no page nope for this key: mend status-page.page in the playbook."),
        wrong(new PublicPage.Hosted(Optional.empty(), "nope", Map.of()), PlayedStatuspage.KEY));
  }

  private List<String> wrong(PublicPage.Hosted hosted, String key) {
    return new HostedPage(hosted, statuspage.api(), key, Duration.ofSeconds(5)).wrong();
  }
}
