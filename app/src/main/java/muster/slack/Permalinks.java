package muster.slack;

import muster.incident.MessageRef;

/** Slack's own address of a message, where no call may be made to ask for it. */
final class Permalinks {
  private Permalinks() {}

  static String of(String teamDomain, MessageRef message) {
    return "https://"
        + teamDomain
        + ".slack.com/archives/"
        + message.channel()
        + "/p"
        + message.ts().replace(".", "");
  }
}
