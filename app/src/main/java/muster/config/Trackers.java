package muster.config;

import java.net.URI;
import java.util.Optional;
import muster.playbook.TrackerPlace;

/**
 * How to reach the trackers (P-38), as far as the environment says.
 *
 * @param gitHubApi the base of GitHub's API; it ends in a slash
 * @param jiraEmail whose token the other is
 */
public record Trackers(
    Optional<Secret> gitHubToken,
    URI gitHubApi,
    Optional<String> jiraEmail,
    Optional<Secret> jiraToken) {
  private static final Variable GITHUB = Variable.GITHUB_TOKEN;
  private static final Variable EMAIL = Variable.JIRA_EMAIL;
  private static final Variable JIRA = Variable.JIRA_TOKEN;
  private static final URI GITHUBS_OWN = URI.create("https://api.github.com/");

  private static final Kind<Secret> GITHUB_TOKEN =
      token("a token of GitHub that may write the issues of the repository");

  private static final Kind<Secret> JIRA_TOKEN = token("an API token of that Atlassian account");

  private static final Kind<String> ADDRESS =
      Kind.of(
          "an e-mail address",
          "the e-mail address of the Atlassian account whose token JIRA_TOKEN is",
          text ->
              Optional.of(text).filter(mail -> mail.matches("[!-~&&[^:@\"]]+@[!-~&&[^:@\"]]+")));

  private static final Kind<URI> API =
      Kind.of(
              "an address of http or https with a host and without a password",
              GITHUBS_OWN.toString(),
              PlaybookKinds::webAddress)
          .when(
              address -> address.getRawPath().endsWith("/") && address.getRawQuery() == null,
              "an address that ends in /",
              GITHUBS_OWN.toString());

  static final Trackers NONE =
      new Trackers(Optional.empty(), GITHUBS_OWN, Optional.empty(), Optional.empty());

  /** Nothing is looked at that the playbook does not need. */
  static Trackers read(Variables variables, TrackerPlace place) {
    return switch (place) {
      case TrackerPlace.None none -> NONE;
      case TrackerPlace.GitHub gitHub -> {
        needed(variables, GITHUB, GITHUB_TOKEN);
        yield new Trackers(
            variables.unquoted(GITHUB, GITHUB_TOKEN),
            variables.unquoted(Variable.GITHUB_API_URL, API).orElse(GITHUBS_OWN),
            Optional.empty(),
            Optional.empty());
      }
      case TrackerPlace.Jira jira -> {
        needed(variables, EMAIL, ADDRESS);
        needed(variables, JIRA, JIRA_TOKEN);
        yield new Trackers(
            Optional.empty(),
            GITHUBS_OWN,
            variables.unquoted(EMAIL, ADDRESS),
            variables.unquoted(JIRA, JIRA_TOKEN));
      }
    };
  }

  private static void needed(Variables variables, Variable name, Kind<?> kind) {
    if (!variables.isSet(name)) {
      variables.missing(
          name, "is not set, and tracker in the playbook needs it; write " + kind.write());
    }
  }

  private static Kind<Secret> token(String write) {
    return new Kind<>(
        "a token",
        write,
        text ->
            text.matches("[!-~]+") && !text.matches("(?i)(xox|xapp-|bearer|basic|oauth).*")
                ? new Kind.Fits<>(new Secret(text))
                : new Kind.Misfit<>("is not a token of a tracker"));
  }
}
