package muster.command.words;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The id of an incident as people type it (P-5). */
public final class IncidentWord {
  private static final Pattern ID =
      Pattern.compile("(?i)inc[-‐‑–—]?(?:([0-9]{4})[-‐‑–—])?0*([0-9]{1,9})[:,.]?");

  private IncidentWord() {}

  /**
   * {@code inc-2026-142} as {@code INC-2026-0142}; without a year, {@code inc-7} as {@code
   * INC-0007}, for whoever looks it up to complete. Anything else is empty.
   */
  public static Optional<String> read(String word) {
    Matcher id = ID.matcher(Blank.strip(word));
    if (!id.matches()) {
      return Optional.empty();
    }
    String year = id.group(1) == null ? "" : id.group(1) + "-";
    int number = Integer.parseInt(id.group(2));
    return Optional.of(String.format(Locale.ROOT, "INC-%s%04d", year, number));
  }
}
