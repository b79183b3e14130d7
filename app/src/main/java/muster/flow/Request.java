package muster.flow;

import java.util.Map;
import java.util.Optional;
import muster.incident.MessageRef;
import muster.incident.PersonId;
import muster.incident.Quote;

/**
 * What came in from Slack, in one shape whatever it was: words typed, a button pressed, a form
 * filled in, a reaction added.
 *
 * @param key the same for every delivery of the same request
 * @param words what was typed after {@code /incident}, or the words the button or form carries
 * @param channel where it was typed or pressed
 * @param fields what was filled in; empty unless it was a form
 * @param message the message it is about
 * @param quote the same as it was handed over, with its words
 * @param slackTs Slack's time of the message it was typed in
 */
public record Request(
    String key,
    PersonId who,
    String words,
    Optional<String> channel,
    Map<String, String> fields,
    Optional<MessageRef> message,
    Optional<Quote> quote,
    Optional<String> slackTs) {
  /** Whether it may be sent again as it is once what refused it has changed. */
  boolean isForm() {
    return !fields.isEmpty();
  }

  /** Words that somebody typed. */
  public static Request typed(String key, PersonId who, String words, Optional<String> channel) {
    return new Request(
        key, who, words, channel, Map.of(), Optional.empty(), Optional.empty(), Optional.empty());
  }
}
