package muster.playbook;

import java.util.Map;
import java.util.Optional;

/**
 * What a reaction to a message does, by the emoji's name in Slack, without colons.
 *
 * @param mark puts the message on the timeline (P-31)
 * @param signal says that the alert called for action (P-19)
 * @param noise says that it called for nothing
 */
public record Reactions(String mark, String signal, String noise) {
  static Reactions standard() {
    return new Reactions("pushpin", "white_check_mark", "no_bell");
  }

  /** The command that this reaction stands for, if it stands for any. */
  public Optional<String> command(String emoji, boolean added) {
    Map<String, String> commands = Map.of(noise, "mark-noise", signal, "mark-signal", mark, "mark");
    return Optional.ofNullable(commands.get(emoji)).map(word -> added ? word : "un" + word);
  }
}
