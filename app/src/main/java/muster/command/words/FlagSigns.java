package muster.command.words;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import muster.incident.Nearest;

/** Finds the places in a text where a flag stands, or what was probably meant as one. */
final class FlagSigns {
  private static final Pattern SIGN =
      Pattern.compile("(?U)(?<!\\S)(---?|[—–])(\\p{L}[\\p{L}\\p{N}‐‑–-]*+)(?=[\\s=:]|$)");

  private final Map<String, Flag> known = new LinkedHashMap<>();
  private final Matcher signs;

  FlagSigns(String text, Collection<Flag> known) {
    known.forEach(flag -> this.known.put(flag.name(), flag));
    this.signs = SIGN.matcher(text);
  }

  /** Where a flag begins and its name ends; without a flag, the sentence that says so. */
  record Sign(int start, int end, Optional<Flag> flag, String sentence) {}

  /**
   * The next flag from a place on; {@code afterFlags}, an unknown {@code --name} is one as well.
   */
  Optional<Sign> next(int from, boolean afterFlags) {
    for (int at = from; signs.find(at); at = signs.end()) {
      String name = signs.group(2).toLowerCase(Locale.ROOT).replaceAll("[‐‑–]", "-");
      Flag flag = known.get(name);
      if (flag != null) {
        return Optional.of(new Sign(signs.start(), signs.end(), Optional.of(flag), ""));
      }
      Optional<String> near = Nearest.to(name, known.keySet());
      if (near.isPresent() || (afterFlags && signs.group(1).startsWith("--"))) {
        return Optional.of(
            new Sign(signs.start(), signs.end(), Optional.empty(), unknown(signs.group(), near)));
      }
    }
    return Optional.empty();
  }

  private String unknown(String typed, Optional<String> near) {
    String instead =
        near.map(name -> "Write `--" + name + "`")
            .orElseGet(
                () ->
                    known.values().stream()
                        .map(flag -> "`" + flag.typed() + "`")
                        .collect(Collectors.joining(", ", "There are ", "")));
    return "%s is not a flag here. %s, or put a blank after the dashes if it is text."
        .formatted(Quote.of(typed), instead);
  }
}
