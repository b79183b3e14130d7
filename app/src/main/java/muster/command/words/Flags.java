package muster.command.words;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/**
 * A text and the flags that were typed in it, by name without dashes; a flag that stands alone has
 * an empty value.
 *
 * <p>Words come first and flags last; what follows a flag that stands alone, or a closing quote, is
 * text again. Unquoted, a value runs to the next flag. A dash makes a flag only after a blank and
 * glued to the name of a known flag, so {@code payments -- slow} and {@code well — maybe} are text.
 * A slip in a name is told instead of being taken as text: {@code --privat} must not publish what
 * was meant to be private.
 */
public record Flags(String text, Map<String, String> values) {
  public Flags {
    values = Map.copyOf(values);
  }

  public boolean has(String name) {
    return values.containsKey(name);
  }

  public Optional<String> value(String name) {
    return Optional.ofNullable(values.get(name));
  }

  public static Reading<Flags> read(String rest, Collection<Flag> known) {
    return new FlagReader(rest, new FlagSigns(rest, known)).read();
  }
}
