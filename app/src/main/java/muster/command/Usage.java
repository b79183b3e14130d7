package muster.command;

import java.util.List;

/**
 * How a command is typed. Help, the README, the manifest and dispatch all come from this.
 *
 * @param name the word after {@code /incident}; empty for the bare command
 * @param words what follows it, as a pattern people read
 * @param says what it does, in one plain sentence
 * @param example one believable line, without {@code /incident}
 * @param aliases other words that mean the same
 */
public record Usage(String name, String words, String says, String example, List<String> aliases) {
  public Usage(String name, String words, String says, String example) {
    this(name, words, says, example, List.of());
  }

  /** The whole pattern, as in {@code /incident sev N [because …]}. */
  public String typed() {
    return ("/incident " + name + " " + words).strip();
  }
}
