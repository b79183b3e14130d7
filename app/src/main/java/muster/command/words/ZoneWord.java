package muster.command.words;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import muster.incident.Nearest;

/**
 * A time zone as a person would say it: {@code Europe/Berlin}, {@code berlin}, {@code new york},
 * {@code UTC}, {@code UTC+5:30}, or {@code my time}. Letters such as {@code IST} mean several
 * zones, so that they only lead to a suggestion.
 */
public final class ZoneWord {
  private static final Pattern OFFSET = Pattern.compile("(?:utc|gmt)?([+-]\\d{1,2}(?::?\\d{2})?)");
  private static final Pattern OWN =
      Pattern.compile("(?:my|our) (?:own )?(?:time ?zone|zone|time)|local(?: time)?|mine|here");

  private static final List<String> IDS =
      ZoneId.getAvailableZoneIds().stream()
          .filter(id -> id.contains("/") && !id.startsWith("Etc/") && !id.startsWith("SystemV/"))
          .sorted(Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder()))
          .toList();

  private static final Map<String, String> WORDS = words();

  private static final Map<String, String> LETTERS =
      Map.ofEntries(
          Map.entry("est", "America/New_York"),
          Map.entry("edt", "America/New_York"),
          Map.entry("cst", "America/Chicago"),
          Map.entry("cdt", "America/Chicago"),
          Map.entry("mst", "America/Denver"),
          Map.entry("mdt", "America/Denver"),
          Map.entry("pst", "America/Los_Angeles"),
          Map.entry("pdt", "America/Los_Angeles"),
          Map.entry("bst", "Europe/London"),
          Map.entry("cet", "Europe/Berlin"),
          Map.entry("cest", "Europe/Berlin"),
          Map.entry("eet", "Europe/Athens"),
          Map.entry("msk", "Europe/Moscow"),
          Map.entry("ist", "Asia/Kolkata"),
          Map.entry("sgt", "Asia/Singapore"),
          Map.entry("hkt", "Asia/Hong_Kong"),
          Map.entry("jst", "Asia/Tokyo"),
          Map.entry("kst", "Asia/Seoul"),
          Map.entry("aest", "Australia/Sydney"),
          Map.entry("nzst", "Pacific/Auckland"));

  private ZoneWord() {}

  /** Every id, and every city by itself: of two that are called alike the shorter id counts. */
  private static Map<String, String> words() {
    Map<String, String> words = new HashMap<>();
    for (String id : IDS) {
      String lower = id.toLowerCase(Locale.ROOT).replace('_', ' ');
      words.put(lower, id);
      words.putIfAbsent(lower.substring(lower.lastIndexOf('/') + 1), id);
    }
    return Map.copyOf(words);
  }

  /**
   * Reads the words.
   *
   * @param own what {@code my time} means
   */
  public static Reading<ZoneId> read(String typed, ZoneId own) {
    String word =
        Blank.withoutEnd(typed.strip().toLowerCase(Locale.ROOT), ".")
            .replace('_', ' ')
            .replaceAll("\\s+", " ");
    if (word.matches("utc|gmt|z|zulu|utc time")) {
      return new Reading.Read<>(ZoneOffset.UTC);
    }
    if (OWN.matcher(word).matches()) {
      return new Reading.Read<>(own);
    }
    return Optional.ofNullable(WORDS.get(word))
        .map(ZoneId::of)
        .or(() -> offset(word))
        .<Reading<ZoneId>>map(Reading.Read::new)
        .orElseGet(() -> new Reading.Wrong<>(unknown(typed.strip(), word)));
  }

  private static Optional<ZoneId> offset(String word) {
    var offset = OFFSET.matcher(word.replace(" ", ""));
    if (!offset.matches()) {
      return Optional.empty();
    }
    try {
      String digits = offset.group(1).replaceFirst("^([+-])(\\d)(?!\\d)", "$10$2");
      return Optional.of(ZoneOffset.of(digits));
    } catch (DateTimeException impossible) {
      return Optional.empty();
    }
  }

  private static String unknown(String typed, String word) {
    String near =
        Optional.ofNullable(LETTERS.get(word))
            .or(() -> Nearest.to(word, List.of(), WORDS))
            .map(id -> "Did you mean " + id + "? ")
            .orElse("");
    String wrong =
        LETTERS.containsKey(word)
            ? " names a zone that has several meanings. "
            : " is not a time zone. ";
    return Quote.of(typed) + wrong + near + "Name a city, or UTC.";
  }
}
