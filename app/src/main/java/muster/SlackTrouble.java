package muster;

import muster.flow.ChatProblem;

/** What an operator can do when Slack does not let Muster in. */
final class SlackTrouble {
  private SlackTrouble() {}

  static String sentence(ChatProblem problem) {
    return switch (problem) {
      case ChatProblem.Refused refused -> refused(refused.getMessage());
      case ChatProblem.Busy busy ->
          "Slack asks for patience: try again in " + busy.retryAfter().toSeconds() + " s.";
      case ChatProblem.Down down ->
          "Slack cannot be reached (%s). Check the network, proxies and SLACK_API_URL."
              .formatted(down.getMessage());
      case ChatProblem.InDoubt doubt ->
          "Slack did not answer (%s). Try again; https://slack-status.com says how Slack is."
              .formatted(doubt.getMessage());
    };
  }

  private static String refused(String error) {
    return switch (error) {
      case "invalid_auth", "not_authed" ->
          "Slack does not know the token in SLACK_BOT_TOKEN (%s). Copy the bot token, which begins"
                  .formatted(error)
              + " with xoxb-, from the app's page under Install App.";
      case "invalid_app_token" ->
          "Slack does not take the token in SLACK_APP_TOKEN. Create one with the scope"
              + " connections:write under Basic Information, App-Level Tokens; it begins with xapp-.";
      case "token_revoked", "account_inactive", "token_expired" ->
          "The token in SLACK_BOT_TOKEN is no longer valid (%s). Reinstall the app and copy the new one."
              .formatted(error);
      case "not_allowed_token_type" ->
          "Slack expects another kind of token here. SLACK_BOT_TOKEN begins with xoxb-,"
              + " SLACK_APP_TOKEN with xapp-.";
      case "missing_scope" ->
          "A scope is missing. Update the app from manifest.yml, reinstall it, and run `muster doctor`.";
      default -> "Slack refused: " + error + ". `muster doctor` checks token, scopes and channels.";
    };
  }
}
