package muster.playbook;

import java.util.Optional;

/**
 * Who is called, in this order, when nobody takes command (P-10).
 *
 * @param onCall the handle of a Slack user group without {@code @}, or its id
 * @param leader the Slack name of a person without {@code @}, or their id; they may appoint anyone
 */
public record Escalation(Optional<String> onCall, Optional<String> leader) {
  static Escalation standard() {
    return new Escalation(Optional.empty(), Optional.empty());
  }
}
