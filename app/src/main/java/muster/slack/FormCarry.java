package muster.slack;

import java.io.UncheckedIOException;
import java.util.Optional;
import muster.command.Form;
import muster.database.Json;
import muster.incident.MessageRef;
import muster.incident.Quote;

/**
 * What a form carries from opening to submission. Nobody's rights follow from it: the incident is
 * looked up and the asker checked again.
 *
 * @param words what would have been typed
 * @param channel where the asker was; empty if nowhere
 */
record FormCarry(String words, String channel, Optional<Quote> quote) {
  /** Slack allows 3000 characters, and escapes take room. */
  private static final int MOST_QUOTED = 1000;

  static FormCarry of(Form form, String channel) {
    String incident = form.incident().map(id -> id + " ").orElse("");
    return new FormCarry(
        incident + form.command(), channel, form.quote().map(FormCarry::shortened));
  }

  private static Quote shortened(Quote quote) {
    MessageRef message = quote.message();
    String text = quote.text();
    if (text.length() <= MOST_QUOTED) {
      return quote;
    }
    // A character of two halves is left out whole.
    int end =
        Character.isHighSurrogate(text.charAt(MOST_QUOTED - 1)) ? MOST_QUOTED - 1 : MOST_QUOTED;
    return new Quote(
        message,
        quote.author(),
        text.substring(0, end) + "…",
        quote.permalink(),
        quote.edited(),
        quote.files());
  }

  String written() {
    return Json.write(this);
  }

  /** What a form carried; empty where another release wrote it in a way that cannot be read. */
  static Optional<FormCarry> read(String written) {
    try {
      return Optional.ofNullable(written)
          .map(json -> Json.read(json, FormCarry.class))
          .filter(FormCarry::isWhole);
    } catch (UncheckedIOException unreadable) {
      return Optional.empty();
    }
  }

  private boolean isWhole() {
    return words != null && channel != null && quote.map(FormCarry::isWhole).orElse(true);
  }

  private static boolean isWhole(Quote quote) {
    MessageRef message = quote.message();
    return message != null
        && message.channel() != null
        && message.ts() != null
        && quote.author() != null
        && quote.text() != null
        && quote.permalink() != null;
  }
}
