package muster.playbook;

import java.util.List;

/**
 * What somebody who just took a role needs to know (P-11). Each list reads from top to bottom.
 *
 * @param firstFiveMinutes what to do now, one sentence or two each
 * @param doNot what a tired person would do by mistake, each a sentence that begins with "Do not"
 * @param commands what they will type
 */
public record Checklist(
    List<String> firstFiveMinutes, List<String> doNot, List<CommandHint> commands) {

  public Checklist {
    firstFiveMinutes = List.copyOf(firstFiveMinutes);
    doNot = List.copyOf(doNot);
    commands = List.copyOf(commands);
  }

  /**
   * One line on one command.
   *
   * @param typed what to type, from {@code /incident} on
   * @param purpose what comes of it, in a few words without a full stop
   */
  public record CommandHint(String typed, String purpose) {}
}
