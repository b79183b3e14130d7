package muster.command.words;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Walks once through a text from flag to flag. */
final class FlagReader {
  private static final String DOUBLE = "\"“”„«»";
  private static final String SINGLE = "'‘’‚‹›";

  private final String typed;
  private final FlagSigns signs;
  private final Map<String, String> values = new LinkedHashMap<>();
  private String text = "";
  private int at;

  FlagReader(String typed, FlagSigns signs) {
    this.typed = typed;
    this.signs = signs;
  }

  Reading<Flags> read() {
    var sign = signs.next(at, false);
    while (sign.isPresent()) {
      keepText(sign.get().start());
      if (sign.get().flag().isEmpty()) {
        return new Reading.Wrong<>(sign.get().sentence());
      }
      at = sign.get().end();
      Optional<String> problem = take(sign.get().flag().get());
      if (problem.isPresent()) {
        return new Reading.Wrong<>(problem.get());
      }
      sign = signs.next(at, true);
    }
    keepText(typed.length());
    return new Reading.Read<>(new Flags(text, values));
  }

  private void keepText(int end) {
    text = Blank.join(text, Blank.strip(typed.substring(at, end)));
  }

  /** Takes the flag's value; a sentence when it cannot. */
  private Optional<String> take(Flag flag) {
    if (values.containsKey(flag.name())) {
      return Optional.of("`%s` stands there twice. Write it once.".formatted(flag.typed()));
    }
    String word = typed.substring(at, Blank.wordEnd(typed, at));
    if (!flag.takesValue() && word.startsWith("=")) {
      return Optional.of(
          "%s: this flag stands alone, without a value. Write only `%s`."
              .formatted(Quote.of(flag.typed() + word), flag.typed()));
    }
    if (!word.isEmpty()) {
      at++; // the = or : after the name
    }
    String value = flag.takesValue() ? value() : "";
    values.put(flag.name(), value);
    return flag.takesValue() && value.isEmpty()
        ? Optional.of("`%1$s` needs words after it: `%1$s \"…\"`".formatted(flag.typed()))
        : Optional.empty();
  }

  private String value() {
    int start = Blank.skip(typed, at);
    int closing = closing(start);
    if (closing > 0) {
      at = closing + 1;
      return Blank.strip(typed.substring(start + 1, closing));
    }
    at = signs.next(start, true).map(FlagSigns.Sign::start).orElse(typed.length());
    return Blank.strip(typed.substring(start, at));
  }

  /** Where the quote closes that opens here; 0 when none opens, or it is never closed. */
  private int closing(int open) {
    if (open >= typed.length()) {
      return 0;
    }
    char quote = typed.charAt(open);
    String shapes = DOUBLE.indexOf(quote) >= 0 ? DOUBLE : SINGLE.indexOf(quote) >= 0 ? SINGLE : "";
    for (int close = open + 1; close < typed.length(); close++) {
      if (shapes.indexOf(typed.charAt(close)) >= 0 && Blank.at(typed, close + 1)) {
        return close;
      }
    }
    return 0;
  }
}
