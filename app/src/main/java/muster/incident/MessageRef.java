package muster.incident;

/** One message in Slack: its channel's id and its ts, which together never change. */
public record MessageRef(String channel, String ts) {
  /** How facts about this message are found again in the log. */
  public String subject() {
    return "message " + channel + "/" + ts;
  }
}
