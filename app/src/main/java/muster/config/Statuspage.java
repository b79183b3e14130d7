package muster.config;

import java.net.URI;
import java.util.Optional;

/**
 * How to reach Atlassian Statuspage.
 *
 * @param api the base of its API; it ends in {@code /v1/}
 */
public record Statuspage(Secret key, URI api) {
  private static final Variable KEY = Variable.STATUSPAGE_API_KEY;

  private static final URI ITS_OWN = URI.create("https://api.statuspage.io/v1/");

  private static final Kind<Secret> API_KEY =
      new Kind<>(
          "an API key",
          "the API key from API info in your Statuspage account",
          text ->
              text.matches("[!-~]+") && !text.matches("(?i)(xox|xapp-|oauth).*")
                  ? new Kind.Fits<>(new Secret(text))
                  : new Kind.Misfit<>("is not an API key of Statuspage"));

  private static final Kind<URI> API =
      Kind.of(
              "an address of http or https with a host and without a password",
              ITS_OWN.toString(),
              PlaybookKinds::webAddress)
          .when(
              address -> address.getRawPath().endsWith("/v1/") && address.getRawQuery() == null,
              "an address that ends in /v1/",
              ITS_OWN.toString());

  /** Empty without a key. */
  static Optional<Statuspage> read(Variables variables) {
    URI api = variables.unquoted(Variable.STATUSPAGE_API_URL, API).orElse(ITS_OWN);
    return variables.unquoted(KEY, API_KEY).map(key -> new Statuspage(key, api));
  }

  /** Notes that the playbook names a page to which nobody may write without a key. */
  static void missing(Variables variables) {
    if (!variables.isSet(KEY)) {
      variables.missing(
          KEY, "is not set, and status-page in the playbook needs it; write " + API_KEY.write());
    }
  }
}
