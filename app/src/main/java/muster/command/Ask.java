package muster.command;

import java.util.Map;
import java.util.Optional;
import muster.incident.MessageRef;
import muster.incident.Quote;

/**
 * What somebody asked for.
 *
 * @param text the words after the command, kept as typed
 * @param fields what was filled in, by the name of the form's field; empty unless it was a form
 * @param message the message it is about, for reactions
 * @param quote the message it is about as it was handed over, for message shortcuts
 * @param slackTs Slack's time of the message or the reaction it was asked by
 */
public record Ask(
    String text,
    Map<String, String> fields,
    Optional<MessageRef> message,
    Optional<Quote> quote,
    Optional<String> slackTs) {
  public static Ask typed(String text) {
    return new Ask(text, Map.of(), Optional.empty(), Optional.empty(), Optional.empty());
  }

  public boolean isForm() {
    return !fields.isEmpty();
  }

  /** What was filled in, stripped; empty if left blank. */
  public Optional<String> field(String name) {
    return Optional.ofNullable(fields.get(name)).map(String::strip).filter(s -> !s.isEmpty());
  }
}
