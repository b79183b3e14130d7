package muster.config;

/**
 * The environment variables that Muster reads. The reader asks for one of these and for nothing
 * else, and the tables in the manual are made from them.
 */
enum Variable {
  SLACK_BOT_TOKEN("the bot token", "required by `run` and `doctor`"),
  SLACK_APP_TOKEN(
      "the app-level token for Socket Mode", "this or the next, for `run` and `doctor`"),
  SLACK_SIGNING_SECRET("the signing secret for HTTP mode", "this or the one before"),
  SLACK_API_URL("base of the Web API, ends in `/api/`", "Slack's"),
  DATABASE_URL("JDBC address of PostgreSQL or H2", "an H2 file under `MUSTER_DATA`"),
  DATABASE_USER("its user", "the one in the address, if any"),
  DATABASE_PASSWORD("the password of that user", "the one in the address, if any"),
  STATUSPAGE_API_KEY(
      "the key for Atlassian Statuspage",
      "required by `run` and `doctor` where the playbook names a page there"),
  STATUSPAGE_API_URL("base of its API, ends in `/v1/`", "Statuspage's"),
  GITHUB_TOKEN(
      "a token that may read and write the issues of the repositories the playbook names",
      "required by `run` and `doctor` with `tracker.kind: github`"),
  GITHUB_API_URL("base of GitHub's API, ends in `/`", "GitHub's"),
  JIRA_EMAIL(
      "the e-mail address of an Atlassian account",
      "required by `run` and `doctor` with `tracker.kind: jira`"),
  JIRA_TOKEN("an API token of that account", "required with the one before"),
  MUSTER_DATA("folder of the embedded database, of exports and of the status page", "`./data`"),
  MUSTER_CONFIG("the playbook file", "built-in defaults"),
  MUSTER_HTTP("host:port for health, metrics, HTTP mode and the status page", "`127.0.0.1:8080`");

  private final String meaning;
  private final String otherwise;

  Variable(String meaning, String otherwise) {
    this.meaning = meaning;
    this.otherwise = otherwise;
  }

  String meaning() {
    return meaning;
  }

  /** What holds where it is not set. */
  String otherwise() {
    return otherwise;
  }
}
