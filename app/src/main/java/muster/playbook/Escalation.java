package muster.playbook;

import java.util.List;
import java.util.Optional;

/**
 * Who is called, in this order, when nobody takes command (P-10).
 *
 * @param onCall the handle of a Slack user group without {@code @}, or its id
 * @param leader the Slack name of a person without {@code @}, or their id; they may appoint anyone
 * @param commanders the pool of trained commanders, as names or ids (P-48)
 */
public record Escalation(
    Optional<String> onCall, Optional<String> leader, List<String> commanders) {
  public Escalation {
    commanders = List.copyOf(commanders);
  }

  static Escalation standard() {
    return new Escalation(Optional.empty(), Optional.empty(), List.of());
  }
}
