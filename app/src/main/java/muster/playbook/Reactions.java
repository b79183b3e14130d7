package muster.playbook;

/**
 * What a reaction to a message does.
 *
 * @param mark puts the message on the timeline (P-31); the emoji's name in Slack, without colons
 */
public record Reactions(String mark) {
  static Reactions standard() {
    return new Reactions("pushpin");
  }
}
