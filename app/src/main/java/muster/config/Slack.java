package muster.config;

import java.net.URI;
import java.util.Optional;

/**
 * How to reach Slack and be reached.
 *
 * @param api the base of the Web API; it ends in {@code /api/}
 */
public record Slack(Secret botToken, Connection connection, URI api) {
  static final URI SLACKS_OWN = URI.create("https://slack.com/api/");

  /** How Slack's events come in. */
  public sealed interface Connection {}

  /** Over a WebSocket that Muster opens: nothing needs to be reachable from outside. */
  public record SocketMode(Secret appToken) implements Connection {}

  /** Over requests of Slack to {@code /slack/events}, signed with the secret. */
  public record HttpMode(Secret signingSecret) implements Connection {}

  /** Slack delivers one way only, so that both secrets together leave open which is meant. */
  static Optional<Slack> read(Variables variables) {
    Optional<Secret> bot = variables.unquoted(Variable.SLACK_BOT_TOKEN, SlackKinds.BOT_TOKEN);
    Optional<Connection> socket =
        variables.unquoted(Variable.SLACK_APP_TOKEN, SlackKinds.APP_TOKEN).map(SocketMode::new);
    Optional<Connection> http =
        variables
            .unquoted(Variable.SLACK_SIGNING_SECRET, SlackKinds.SIGNING_SECRET)
            .map(HttpMode::new);
    Optional<URI> api = variables.unquoted(Variable.SLACK_API_URL, SlackKinds.API);
    if (!variables.isSet(Variable.SLACK_BOT_TOKEN)) {
      variables.missing(
          Variable.SLACK_BOT_TOKEN, "is not set; write " + SlackKinds.BOT_TOKEN.write());
    }
    if (!variables.isSet(Variable.SLACK_APP_TOKEN)
        && !variables.isSet(Variable.SLACK_SIGNING_SECRET)) {
      variables.missing(
          Variable.SLACK_APP_TOKEN,
          "is not set, nor is SLACK_SIGNING_SECRET; set the first for Socket Mode or the second for"
              + " HTTP mode");
    }
    if (socket.isPresent() && http.isPresent()) {
      variables.misused(
          Variable.SLACK_SIGNING_SECRET,
          "is set and so is SLACK_APP_TOKEN; choose one: unset the first for Socket Mode or the"
              + " second for HTTP mode");
    }
    return bot.flatMap(
        token -> socket.or(() -> http).map(way -> new Slack(token, way, api.orElse(SLACKS_OWN))));
  }
}
