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
    return text.length() <= MOST_QUOTED
        ? quote
        : new Quote(
            message, quote.author(), text.substring(0, MOST_QUOTED) + "…", quote.permalink());
  }

  String written() {
    return Json.write(this);
  }

  /** Empty if it is not what {@link #written} writes, as after a change of version. */
  static Optional<FormCarry> read(String written) {
    try {
      return Optional.ofNullable(Json.read(String.valueOf(written), FormCarry.class))
          .filter(carry -> carry.words() != null && carry.channel() != null);
    } catch (UncheckedIOException unreadable) {
      return Optional.empty();
    }
  }
}
